using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Reads all versions of a report.</summary>
internal sealed class LaporanOfQuery : IAnswers<LaporanOf, IReadOnlyList<Laporan>>, IQuick
{
    private const string Many = $"""
        SELECT b.*, m.n FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY m(koperasi, dialog, periode, n)
        CROSS JOIN LATERAL (SELECT {LaporanRow.Columns} FROM laporan l
          WHERE l.dinas = '' AND l.koperasi = m.koperasi AND l.dialog = m.dialog AND l.periode = m.periode ORDER BY l.versi DESC OFFSET 0) b
        """;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Laporan>> Find(LaporanOf lookup, Past past) => await past.Session.Rows(
        new Statement($"""
            SELECT {LaporanRow.Columns} FROM laporan l
            WHERE l.dinas = '' AND l.koperasi = $1 AND l.dialog = $2 AND l.periode = $3 ORDER BY l.versi DESC
            """, lookup.Koperasi, lookup.Dialog, lookup.Periode) { Many = Many },
        LaporanRow.Read);
}
