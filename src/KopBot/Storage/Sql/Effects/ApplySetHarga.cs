using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Effects;

/// <summary>Tells a price, a stock, or both; what is null stays as it was. An older telling never replaces a newer one, and a stock
/// that was reckoned from another one needs that one to stand still.</summary>
internal sealed class ApplySetHarga : IApplies<SetHarga>
{
    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(SetHarga effect, long now)
    {
        var pada = effect.Pada.Stored();
        yield return new("""
            INSERT INTO harga (dinas, koperasi, barang, harga, harga_pada, stok, stok_pada) VALUES ('', $1, $2, NULL, NULL, NULL, NULL)
            ON CONFLICT (dinas, koperasi, barang) DO NOTHING
            """, effect.Koperasi, effect.Barang);
        if (effect.Harga is { } harga)
        {
            yield return new("""
                UPDATE harga SET harga = $3, harga_pada = $4
                WHERE dinas = '' AND koperasi = $1 AND barang = $2 AND coalesce(harga_pada, 0) <= $4
                """, effect.Koperasi, effect.Barang, harga, pada);
        }

        if (effect.Stok is { } stok)
        {
            yield return effect.StokDulu is { } dulu ? Reckoned(effect, stok, dulu, pada) : new("""
                UPDATE harga SET stok = $3, stok_pada = $4
                WHERE dinas = '' AND koperasi = $1 AND barang = $2 AND coalesce(stok_pada, 0) <= $4
                """, effect.Koperasi, effect.Barang, stok, pada);
        }

        yield return new("""
            INSERT INTO harga_log (dinas, koperasi, barang, harga, stok, oleh, pada) VALUES ('', $1, $2, $3, $4, $5, $6)
            """, effect.Koperasi, effect.Barang, effect.Harga, effect.Stok, effect.Oleh, pada);
    }

    private static Statement Reckoned(SetHarga effect, long stok, long dulu, long pada) => new("""
        UPDATE harga SET stok = $3, stok_pada = CASE WHEN coalesce(stok_pada, 0) > $4 THEN stok_pada ELSE $4 END
        WHERE dinas = '' AND koperasi = $1 AND barang = $2 AND coalesce(stok, 0) = $5
        """, effect.Koperasi, effect.Barang, stok, pada, dulu)
    {
        Demand = Demand.OneRow,
    };
}
