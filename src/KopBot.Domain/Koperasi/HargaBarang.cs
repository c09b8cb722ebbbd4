using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi;

/// <summary>What a koperasi last said about the price and stock of something it sells.</summary>
/// <param name="Koperasi">The koperasi.</param>
/// <param name="Barang">The goods, such as <c>lpg-3kg</c>.</param>
/// <param name="Harga">The price in rupiah for one unit; null when never told.</param>
/// <param name="HargaPada">When the price was told (UTC); null when never.</param>
/// <param name="Stok">The stock in units; null when never told.</param>
/// <param name="StokPada">When the stock was told (UTC); null when never.</param>
public sealed record HargaBarang(
    ProfilKoperasi Koperasi, string Barang, long? Harga, DateTimeOffset? HargaPada, long? Stok, DateTimeOffset? StokPada);

/// <summary>
/// What koperasi near a region last said about some goods: those in the region first, then in the regions around it, as far as
/// its kabupaten or kota; the newest first among equally near ones.
/// </summary>
/// <param name="Barang">The goods.</param>
/// <param name="Wilayah">The region.</param>
/// <param name="Most">How many at the most.</param>
public sealed record HargaNear(string Barang, string Wilayah, int Most) : Lookup<IReadOnlyList<HargaBarang>>;

/// <summary>What one koperasi last said about all its goods.</summary>
/// <param name="Koperasi">The koperasi's identifier.</param>
public sealed record HargaAt(string Koperasi) : Lookup<IReadOnlyList<HargaBarang>>;

/// <summary>Tells a price, a stock, or both; what is null stays as it was. Every change is kept.</summary>
/// <param name="Koperasi">The koperasi's identifier.</param>
/// <param name="Barang">The goods.</param>
/// <param name="Harga">The price in rupiah for one unit.</param>
/// <param name="Stok">The stock in units.</param>
/// <param name="Oleh">Who told it (the person's identifier).</param>
/// <param name="Pada">When (UTC).</param>
public sealed record SetHarga(string Koperasi, string Barang, long? Harga, long? Stok, string Oleh, DateTimeOffset Pada) : Effect
{
    /// <summary>The stock in units that <see cref="Stok"/> was reckoned from, 0 when it was never told: when another one stands
    /// by then, the turn clashes. Null when the stock was counted anew.</summary>
    public long? StokDulu { get; init; }
}
