using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Effects;

/// <summary>Sends a bubble to a few people, each on one address.</summary>
internal sealed class ApplyNotify : IApplies<Notify>
{
    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(Notify effect, long now)
    {
        var values = new Values();
        values.Add(StoreJson.Write(effect.Bubble));
        values.Add(now);
        var people = Recipients.Addresses(effect.Sasaran, values, now);
        yield return new($"""
            INSERT INTO outbox (dinas, channel, address, priority, bubble, due, at)
            SELECT '', to_whom.channel, to_whom.key, 0, $1, CAST($2 AS bigint), CAST($2 AS bigint) FROM ({people}) to_whom
            WHERE to_whom.key IS NOT NULL
            RETURNING id, address, priority
            """, values.All)
        {
            Sends = effect.Bubble,
        };
        foreach (var sent in FileRows.Sent(effect.Bubble.File, now))
        {
            yield return sent;
        }
    }
}
