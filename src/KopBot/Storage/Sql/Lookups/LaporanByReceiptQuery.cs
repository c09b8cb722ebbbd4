using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Reads the report with a receipt.</summary>
internal sealed class LaporanByReceiptQuery : IAnswers<LaporanByReceipt, IReadOnlyList<Laporan>>, IQuick
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Laporan>> Find(LaporanByReceipt lookup, Past past) => await past.Session.Rows(
        new Statement(
            $"SELECT {LaporanRow.Columns} FROM laporan l WHERE l.dinas = '' AND l.tanda_terima = $1 ORDER BY l.versi DESC LIMIT 1",
            lookup.TandaTerima.Trim().ToUpperInvariant()),
        LaporanRow.Read);
}
