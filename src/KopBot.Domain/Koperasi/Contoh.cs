using System.Globalization;

namespace KopBot.Domain.Koperasi;

/// <summary>
/// The invented koperasi of the demo. Each follows from its number alone, so that a code such as <c>DEMO-5000</c> names the same
/// koperasi in the seeded data, in a turn and in a load test. 1 to 96 are seeded (67 aktif, 29 tidak aktif); any larger one is
/// made when it is first named.
/// </summary>
public static class Contoh
{
    /// <summary>How many koperasi the demo is seeded with.</summary>
    public const int Seeded = 96;

    private static readonly string[] Names =
        ["Tani Makmur", "Bina Bahari", "Damar Lestari", "Sumber Rezeki", "Kopi Sejahtera", "Nelayan Mandiri", "Karya Bersama",
         "Lada Jaya", "Mutiara Pesisir", "Harapan Petani", "Kelapa Indah", "Usaha Bersama", "Olahan Laut"];

    private static readonly HashSet<string> RepeatedDesa =
        [.. ContohWilayah.Desa.GroupBy(desa => desa.Name).Where(same => same.Count() > 1).Select(same => same.Key)];

    /// <summary>The invented koperasi with that number.</summary>
    /// <param name="nomor">The number, at least 1.</param>
    public static ProfilKoperasi Koperasi(long nomor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nomor, 1);
        var desa = DesaOf(nomor);
        var jenis = JenisOf(nomor);
        return new($"K{nomor.ToString(CultureInfo.InvariantCulture)}", nomor, NamaOf(nomor, desa, jenis), desa.Code)
        {
            Jenis = jenis,
            Status = IsActive(nomor) ? "aktif" : "tidak aktif",
            Gerai = GeraiOf(nomor, jenis),
            Alamat = $"Jl. Contoh No. {1 + (nomor % 90)}, {desa.Name}",
            Jam = nomor % 3 == 0 ? "Senin-Jumat 08.00-15.00" : "Senin-Sabtu 08.00-16.00",
            BadanHukum = $"CONTOH-{nomor:0000000}/BH/2025",
            SimpananPokok = 25_000 * (1 + (nomor % 4)),
            SimpananWajib = 5_000 * (1 + (nomor % 4)),
            Contoh = true,
        };
    }

    /// <summary>Whether the koperasi with that number is aktif: 67 of the seeded ones, and every later one.</summary>
    /// <param name="nomor">The number, at least 1.</param>
    public static bool IsActive(long nomor) => nomor > Seeded || (nomor % 10 is not (0 or 4 or 9) && nomor != Seeded);

    // 37 and 118 have no common factor: the first 118 koperasi are in 118 different desa.
    private static Region DesaOf(long nomor) => ContohWilayah.Desa[(int)(nomor % 118 * 37 % 118)];

    private static string JenisOf(long nomor) => (nomor % 12) switch
    {
        7 => "konsumen",
        1 => "konsumen",
        5 => "jasa",
        10 => nomor % 24 == 10 ? "pemasaran" : "simpan pinjam",
        _ => "produsen",
    };

    private static string NamaOf(long nomor, Region desa, string jenis)
    {
        var merahPutih = desa.Code[^4] == '1' ? "Koperasi Kelurahan Merah Putih" : "Koperasi Desa Merah Putih";
        var name = jenis == "konsumen" ? merahPutih : $"Koperasi {Title(jenis)} {Names[nomor % Names.Length]}";
        var place = RepeatedDesa.Contains(desa.Name) ? $"{desa.Name} Kecamatan {ContohWilayah.Of(desa.Parent).Name}" : desa.Name;
        return nomor <= ContohWilayah.Desa.Count ? $"{name} {place} (contoh)" : $"{name} {place} {nomor} (contoh)";
    }

    private static string Title(string jenis) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(jenis);

    private static List<string> GeraiOf(long nomor, string jenis)
    {
        var gerai = new List<string>();
        if (!IsActive(nomor))
        {
            return gerai;
        }

        if (nomor % 5 == 0)
        {
            gerai.Add("sembako");
        }

        if (nomor % 8 == 7)
        {
            gerai.Add("lpg");
        }

        if (jenis == "simpan pinjam" || nomor % 22 == 6)
        {
            gerai.Add("simpan-pinjam");
        }

        return gerai;
    }
}
