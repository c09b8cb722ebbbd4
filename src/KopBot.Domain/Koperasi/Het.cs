namespace KopBot.Domain.Koperasi;

/// <summary>A ceiling price (HET) as a government set it. It is data with a date and a source, never code.</summary>
/// <param name="Wilayah">The code of the region for which it holds.</param>
/// <param name="Tingkat">The tier: <c>agen</c>, <c>pangkalan</c> or <c>pengecer</c>.</param>
/// <param name="Ukuran">The size of the cylinder in kilograms.</param>
/// <param name="Terendah">The lowest price in rupiah for one cylinder.</param>
/// <param name="Tertinggi">The highest; equal to the lowest where one price holds.</param>
/// <param name="Sejak">From when on, as far as known: <c>2025-01-08</c>, <c>2022</c>, or empty.</param>
/// <param name="Dasar">The decree.</param>
/// <param name="Catatan">What else people should know; empty for nothing.</param>
public sealed record Het(string Wilayah, string Tingkat, decimal Ukuran, long Terendah, long Tertinggi, string Sejak, string Dasar, string Catatan);

/// <summary>All ceiling prices that the dinas entered.</summary>
/// <param name="rows">The prices, in any order.</param>
public sealed class HetTable(IEnumerable<Het> rows)
{
    private readonly ILookup<string, Het> _byRegion = rows.ToLookup(row => row.Wilayah, StringComparer.Ordinal);

    /// <summary>A table without prices.</summary>
    public static HetTable Empty { get; } = new([]);

    /// <summary>The lowest and the highest price among the regions next within one, where they differ from each other.</summary>
    /// <param name="wilayah">The region's code.</param>
    /// <param name="tingkat">The tier.</param>
    /// <param name="ukuran">The size in kilograms.</param>
    /// <returns>One price with the range and the decree of the first; null when fewer than two of them have one.</returns>
    public Het? Within(string wilayah, string tingkat, decimal ukuran) =>
        _byRegion.Where(same => new Region(same.Key, "", 0).Parent == wilayah).SelectMany(same => same).Where(row => row.Tingkat == tingkat && row.Ukuran == ukuran).ToList() is { Count: > 1 } rows
            ? rows[0] with { Terendah = rows.Min(row => row.Terendah), Tertinggi = rows.Max(row => row.Tertinggi), Catatan = "Berbeda menurut kabupaten/kota." }
            : null;

    /// <summary>The price that holds in a region: that of the nearest region around it, the newest of those in force.</summary>
    /// <param name="wilayah">The region's code.</param>
    /// <param name="tingkat">The tier.</param>
    /// <param name="ukuran">The size in kilograms.</param>
    /// <param name="today">The day on which it has to be in force.</param>
    /// <returns>The price; null when nobody entered one.</returns>
    public Het? Find(string wilayah, string tingkat, decimal ukuran, DateOnly today) =>
        Codes(wilayah)
            .Select(code => _byRegion[code]
                .Where(row => row.Tingkat == tingkat && row.Ukuran == ukuran && string.CompareOrdinal(row.Sejak, $"{today:yyyy-MM-dd}") <= 0)
                .MaxBy(row => row.Sejak, StringComparer.Ordinal))
            .FirstOrDefault(row => row is not null);

    private static IEnumerable<string> Codes(string wilayah)
    {
        for (var code = wilayah; code.Length > 0; code = code.LastIndexOf('.') is var dot and > 0 ? code[..dot] : "")
        {
            yield return code;
        }
    }
}
