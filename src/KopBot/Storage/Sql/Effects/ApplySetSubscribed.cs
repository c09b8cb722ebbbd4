using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Effects;

/// <summary>Notes whether a person wants announcements.</summary>
internal sealed class ApplySetSubscribed : IApplies<SetSubscribed>
{
    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(SetSubscribed effect, long now)
    {
        var from = effect.From.ToString();
        return Persons.Ensure(from, "", now).Append(new(
            $"UPDATE person SET subscribed = $2 WHERE dinas = '' AND id = {Persons.OfAddress}", from, effect.Wanted ? 1L : 0L));
    }
}
