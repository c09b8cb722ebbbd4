using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql.Effects;

/// <summary>
/// Adds lines to a draft, when it still has the version that the turn saw: the line before is there, and the place behind it is
/// free.
/// </summary>
internal sealed class ApplyAppend : IApplies<Append>
{
    private const string First = """
        INSERT INTO draft_line (dinas, koperasi, key, n, entry) SELECT '', $1, $2, $3, $4
        WHERE $3 = 0 OR EXISTS (SELECT 1 FROM draft_line d WHERE d.dinas = '' AND d.koperasi = $1 AND d.key = $2 AND d.n = $3 - 1)
        ON CONFLICT (dinas, koperasi, key, n) DO NOTHING
        """;

    // The limit keeps the planner from reading all drafts at once for it.
    private const string ManyFirst = """
        INSERT INTO draft_line (dinas, koperasi, key, n, entry) SELECT '', m.koperasi, m.key, m.n, m.entry
        FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[]) m(koperasi, key, n, entry)
        WHERE m.n = 0 OR (SELECT 1 FROM draft_line d WHERE d.dinas = '' AND d.koperasi = m.koperasi AND d.key = m.key AND d.n = m.n - 1 LIMIT 1) IS NOT NULL
        ON CONFLICT (dinas, koperasi, key, n) DO NOTHING
        """;

    private const string Next = "INSERT INTO draft_line (dinas, koperasi, key, n, entry) VALUES ('', $1, $2, $3, $4)";

    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(Append effect, long now)
    {
        var koperasi = DraftKey.Koperasi(effect.Key);
        return effect.Lines.Select((line, i) =>
            new Statement(i == 0 ? First : Next, koperasi, effect.Key, (long)effect.Version + i, StoreJson.Write(line))
            {
                Demand = i == 0 ? Demand.OneRow : Demand.Nothing,
                Many = i == 0 ? ManyFirst : null,
            }).Concat(effect.Lines.SelectMany(line => FileRows.Answered(line.Value)));
    }
}
