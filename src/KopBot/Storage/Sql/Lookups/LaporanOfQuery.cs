using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Reads all versions of a report.</summary>
internal sealed class LaporanOfQuery : IAnswers<LaporanOf, IReadOnlyList<Laporan>>, IQuick
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Laporan>> Find(LaporanOf lookup, Past past) => await past.Session.Rows(
        new Statement($"""
            SELECT {LaporanRow.Columns} FROM laporan l
            WHERE l.dinas = '' AND l.koperasi = $1 AND l.dialog = $2 AND l.periode = $3 ORDER BY l.versi DESC
            """, lookup.Koperasi, lookup.Dialog, lookup.Periode),
        LaporanRow.Read);
}
