using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Reads prices near a region, from the region outwards as far as its kabupaten or kota.</summary>
internal sealed class HargaNearQuery : IAnswers<HargaNear, IReadOnlyList<HargaBarang>>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<HargaBarang>> Find(HargaNear lookup, Past past)
    {
        var parts = lookup.Wilayah.Split('.', StringSplitOptions.RemoveEmptyEntries);
        var around = string.Join('.', parts.Take(2));
        var kecamatan = string.Join('.', parts.Take(3));
        var told = "CASE WHEN coalesce(h.harga_pada, 0) > coalesce(h.stok_pada, 0) THEN coalesce(h.harga_pada, 0) ELSE coalesce(h.stok_pada, 0) END";
        return await past.Session.Rows(
            new Statement($"""
                SELECT {HargaRow.Columns} FROM koperasi k JOIN harga h ON h.dinas = '' AND h.koperasi = k.id AND h.barang = $1
                WHERE k.dinas = '' AND ($2 = '' OR {Wilayah.Within("k.wilayah", "$2")})
                ORDER BY CASE WHEN {Wilayah.Within("k.wilayah", "$3")} THEN 0 WHEN {Wilayah.Within("k.wilayah", "$4")} THEN 1 ELSE 2 END,
                  {told} DESC, k.id
                LIMIT $5
                """, lookup.Barang, around, lookup.Wilayah, kecamatan, (long)lookup.Most),
            HargaRow.Read);
    }
}
