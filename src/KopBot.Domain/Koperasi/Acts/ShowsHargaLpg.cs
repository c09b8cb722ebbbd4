using System.Globalization;
using System.Text.RegularExpressions;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Tells the ceiling price of LPG in a region with its decree and date, and what koperasi nearby last said about price and stock.</summary>
public sealed partial class ShowsHargaLpg : Act
{
    private const string Barang = "lpg-3kg";

    /// <inheritdoc/>
    public override string Name => "harga-lpg";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values =>
    [
        "tempat", "het_ini", "dasar", "sejak", "catatan", "pengecer", "tanpa_het", "nonsubsidi", "kg", "dekat", "tanpa_dekat", "ada_stok",
        "dekat_nama", "dekat_harga", "dekat_stok", "dekat_umur", "dekat_basi", "dekat_mahal", "dekat_kosong", "dekat_kec", "di_luar", "asing",
    ];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) => [Near(about)];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        var size = decimal.Parse(about.Value("ukuran") ?? "3", CultureInfo.InvariantCulture);
        var place = Place(about);
        var tier = size == 3 ? "pangkalan" : "nonsubsidi";
        var het = about.Knowledge.Het.Find(place, tier, size, about.Today) ?? about.Knowledge.Het.Within(place, tier, size);
        var seller = size == 3 ? about.Knowledge.Het.Find(place, "pengecer", size, about.Today) : null;
        var near = size == 3 ? about.Of(Near(about))! : [];
        scope.With("tempat", string.Join(", ", about.Knowledge.Places.Upwards(place).Select(region => region.Name).Take(3)) is { Length: > 0 } names ? names : "daerah ini")
            .With("kg", Figures.Of(size)).With("nonsubsidi", Named.Flag(size != 3))
            .With("het_ini", het is null ? null : Range(het)).With("dasar", het?.Dasar).With("sejak", het is null ? null : Since(het.Sejak)).With("catatan", het?.Catatan)
            .With("asing", Strange(about))
            .With("pengecer", seller is null ? null : Range(seller))
            .With("tanpa_het", Named.Flag(het is null))
            .With("tanpa_dekat", Named.Flag(near.Count == 0))
            .With("ada_stok", Named.Flag(near.Any(one => one.Stok > 0)))
            .With("di_luar", Named.Flag(near.Count > 0 && near.All(one => !new Region(one.Koperasi.Wilayah, "", 0).IsIn(place))))
            .With("dekat", Named.List(near.Select(one => Line(about, one, het))));
        return new Deed(scope);
    }

    private static Scope Line(Case about, HargaBarang one, Het? het)
    {
        var told = new[] { one.HargaPada, one.StokPada }.OfType<DateTimeOffset>().DefaultIfEmpty().Max();
        return new Scope()
            .With("dekat_nama", one.Koperasi.NamaPendek)
            .With("dekat_kec", about.Knowledge.Places.Upwards(one.Koperasi.Wilayah).FirstOrDefault(region => region.Level == 3)?.Name)
            .With("dekat_harga", one.Harga is { } price ? Figures.Rupiah(price) : null)
            .With("dekat_stok", one.Stok is { } stock ? $"{Figures.Of(stock)} tabung" : null)
            .With("dekat_umur", Dates.Since(told, about.Facts.Now))
            .With("dekat_basi", Named.Flag(about.Facts.Now - told > TimeSpan.FromDays(about.Knowledge.Dinas.UmurHarga)))
            .With("dekat_kosong", Named.Flag(one.Stok == 0))
            .With("dekat_mahal", Named.Flag(het is not null && one.Harga > het.Tertinggi));
    }

    /// <summary>A place that the sentence names and nobody here knows: the answer must not pass for that place's.</summary>
    private static string? Strange(Case about) =>
        about.Steps.FirstOrDefault(step => step.Question.Name == "wilayah") is { Entry.By: "" } && Elsewhere().Match(about.Sentence) is { Success: true } match ? match.Groups["place"].Value : null;

    [GeneratedRegex(@"\b(?:di|daerah|kota|kabupaten|provinsi)\s+(?!(?:sini|situ|sana|mana|warung|toko|pangkalan|koperasi|kopdes|kdmp|agen|sekitar|daerah|tempat|tempatku|pasar|pasaran|rumah|desa|kami|kita|saya|kampung|pengecer|eceran|kota|kabupaten|lapangan|indomaret|alfamart|spbe|atas|bawah|bulan|tahun|hari|tingkat|wilayah)\b)(?<place>[a-z]{4,}(?:\s+(?:utara|selatan|barat|timur|tengah|baru|besar|raya|kota))?)", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    private static string Place(Case about) => about.Value("wilayah") ?? about.Wilayah;

    private static HargaNear Near(Case about) => new(Barang, Place(about), 3);

    private static string Range(Het het) => het.Terendah == het.Tertinggi ? Figures.Rupiah(het.Tertinggi) : $"{Figures.Rupiah(het.Terendah)} sampai {Figures.Rupiah(het.Tertinggi)}";

    /// <summary>A date as far as it is known: a day, a month, a year, or nothing.</summary>
    private static string? Since(string date) => date.Length switch
    {
        10 => Dates.Short(DateOnly.Parse(date, CultureInfo.InvariantCulture)),
        7 => Periode.Show(date),
        4 => date,
        _ => null,
    };
}
