using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Shows a koperasi: where it is, when it is open, what it offers, and what the directory knows of its legal standing.</summary>
public sealed class ShowsProfil : Act
{
    /// <inheritdoc/>
    public override string Name => "profil";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values =>
    [
        "nama_koperasi", "jenis", "keadaan", "badan_hukum", "alamat", "jam", "gerai", "tempat", "pokok", "wajib", "barang", "usp", "tanpa_profil",
        "barang_nama", "barang_harga", "barang_stok", "barang_umur",
    ];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) => Id(about) is { } id ? [new KoperasiOf(id), new HargaAt(id)] : [];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        if (Id(about) is not { } id || about.Of(new KoperasiOf(id)) is not [var koperasi, ..])
        {
            return new Deed(scope.With("tanpa_profil", Named.Flag(true)));
        }

        scope.With("nama_koperasi", koperasi.Nama).With("jenis", koperasi.Jenis).With("badan_hukum", koperasi.BadanHukum)
            .With("keadaan", koperasi.Status.Length > 0 ? koperasi.Status : "belum terklasifikasi")
            .With("alamat", koperasi.Alamat).With("jam", koperasi.Jam)
            .With("gerai", Dates.List(koperasi.Gerai.Select(Gerai)))
            .With("usp", Named.Flag(koperasi.Gerai.Contains("simpan-pinjam")))
            .With("tempat", string.Join(", ", about.Knowledge.Regions.Upwards(koperasi.Wilayah).Select(region => region.Name).Take(3)))
            .With("pokok", koperasi.SimpananPokok > 0 ? Figures.Rupiah(koperasi.SimpananPokok) : null)
            .With("wajib", koperasi.SimpananWajib > 0 ? Figures.Rupiah(koperasi.SimpananWajib) : null)
            .With("barang", Named.List(about.Of(new HargaAt(id))!.Select(one => Line(about, one))));
        return new Deed(scope);
    }

    private static Scope Line(Case about, HargaBarang one) => new Scope()
        .With("barang_nama", Goods.Show(one.Barang))
        .With("barang_harga", one.Harga is { } price ? Figures.Rupiah(price) : null)
        .With("barang_stok", one.Stok is { } stock ? Figures.Of(stock) : null)
        .With("barang_umur", Dates.Since(new[] { one.HargaPada, one.StokPada }.OfType<DateTimeOffset>().DefaultIfEmpty().Max(), about.Facts.Now));

    private static string Gerai(string gerai) => gerai switch { "lpg" => "LPG 3 kg", "simpan-pinjam" => "simpan pinjam", _ => gerai.Replace('-', ' ') };

    private static string? Id(Case about) => about.Value("koperasi");
}
