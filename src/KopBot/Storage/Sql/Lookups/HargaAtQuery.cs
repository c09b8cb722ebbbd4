using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Reads what a koperasi said about its goods.</summary>
internal sealed class HargaAtQuery : IAnswers<HargaAt, IReadOnlyList<HargaBarang>>, IQuick
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<HargaBarang>> Find(HargaAt lookup, Past past) => await past.Session.Rows(
        new Statement($"""
            SELECT {HargaRow.Columns} FROM harga h JOIN koperasi k ON k.dinas = '' AND k.id = h.koperasi
            WHERE h.dinas = '' AND h.koperasi = $1 ORDER BY h.barang
            """, lookup.Koperasi),
        HargaRow.Read);
}
