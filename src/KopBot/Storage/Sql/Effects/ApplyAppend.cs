using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql.Effects;

/// <summary>Adds lines to a draft, when it still has the version that the turn saw.</summary>
internal sealed class ApplyAppend : IApplies<Append>
{
    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(Append effect, long now)
    {
        var koperasi = DraftKey.Koperasi(effect.Key);
        var lines = (long)effect.Version + effect.Lines.Count;
        yield return effect.Version == 0
            ? new("INSERT INTO draft (dinas, koperasi, key, lines) VALUES ('', $1, $2, $3) ON CONFLICT (dinas, koperasi, key) DO NOTHING",
                koperasi, effect.Key, lines)
            { Demand = Demand.OneRow }
            : new("UPDATE draft SET lines = $3 WHERE dinas = '' AND koperasi = $1 AND key = $2 AND lines = $4",
                koperasi, effect.Key, lines, (long)effect.Version)
            { Demand = Demand.OneRow };
        for (var i = 0; i < effect.Lines.Count; i++)
        {
            yield return new("INSERT INTO draft_line (dinas, koperasi, key, n, entry) VALUES ('', $1, $2, $3, $4)",
                koperasi, effect.Key, (long)effect.Version + i, StoreJson.Write(effect.Lines[i]));
        }
    }
}
