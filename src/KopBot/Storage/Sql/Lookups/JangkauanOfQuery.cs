using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Counts the people whom an announcement would reach.</summary>
internal sealed class JangkauanOfQuery : IAnswers<JangkauanOf, Jangkauan>
{
    /// <inheritdoc/>
    public async Task<Jangkauan> Find(JangkauanOf lookup, Past past)
    {
        var values = new Values();
        var channels = Recipients.Channels(lookup.Sasaran, values, past.Now);
        var counts = await Rows.Of(past.Db,
            new Statement($"SELECT theirs.channel, count(*) FROM ({channels}) theirs WHERE theirs.channel IS NOT NULL GROUP BY theirs.channel ORDER BY theirs.channel", values.All),
            row => KeyValuePair.Create(row.GetString(0), (int)row.GetInt64(1)));
        return new(counts.Sum(count => count.Value), counts.ToDictionary());
    }
}
