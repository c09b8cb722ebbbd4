using System.Text.RegularExpressions;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi;

/// <summary>A koperasi as the directory knows it.</summary>
/// <param name="Id">The identifier, such as <c>K7</c>; part of keys, never shown.</param>
/// <param name="Nomor">The running number within the dinas, used in receipts; at least 1.</param>
/// <param name="Nama">The full name, such as <c>Koperasi Desa Merah Putih Way Batang</c>.</param>
/// <param name="Wilayah">The code of its desa or kelurahan.</param>
public sealed partial record ProfilKoperasi(string Id, long Nomor, string Nama, string Wilayah)
{
    /// <summary>The name as people say it: KDMP and KKMP for the long words, without "Koperasi Produsen" and the like.</summary>
    public string NamaPendek => Long().Replace(Nama
        .Replace("Koperasi Desa Merah Putih", "KDMP", StringComparison.OrdinalIgnoreCase)
        .Replace("Koperasi Kelurahan Merah Putih", "KKMP", StringComparison.OrdinalIgnoreCase), "");

    [GeneratedRegex(@"^Koperasi (Produsen|Konsumen|Jasa|Pemasaran|Simpan Pinjam) | \(contoh\)$", RegexOptions.IgnoreCase)]
    private static partial Regex Long();

    /// <summary>produsen, konsumen, jasa, pemasaran or simpan pinjam (UU 25/1992 Pasal 16).</summary>
    public string Jenis { get; init; } = "produsen";

    /// <summary>aktif, tidak aktif, or another status that the dinas uses; empty while it is not classified.</summary>
    public string Status { get; init; } = "aktif";

    /// <summary>The business lines that are switched on, such as <c>sembako</c> and <c>lpg</c>.</summary>
    public IReadOnlyList<string> Gerai { get; init; } = [];

    /// <summary>Where it is, in words; empty when unknown.</summary>
    public string Alamat { get; init; } = "";

    /// <summary>Opening hours in words; empty when unknown.</summary>
    public string Jam { get; init; } = "";

    /// <summary>The number of its legal entity; empty when unknown.</summary>
    public string BadanHukum { get; init; } = "";

    /// <summary>The one-time simpanan pokok of a member, in rupiah; 0 when unknown.</summary>
    public long SimpananPokok { get; init; }

    /// <summary>The monthly simpanan wajib of a member, in rupiah; 0 when unknown.</summary>
    public long SimpananWajib { get; init; }

    /// <summary>Whether it is invented, for trying and teaching.</summary>
    public bool Contoh { get; init; }
}

/// <summary>The koperasi with that identifier; an empty list when there is none.</summary>
/// <param name="Id">The identifier.</param>
public sealed record KoperasiOf(string Id) : Lookup<IReadOnlyList<ProfilKoperasi>>;

/// <summary>
/// The koperasi that a person means: by name, by desa or by both. Ranked by likeness of the name, those in and near
/// <paramref name="Near"/> first.
/// </summary>
/// <param name="Words">The name as typed, misspelt or short ("kdmp way batang"); empty for every koperasi in the region.</param>
/// <param name="Wilayah">Only within this region; empty for everywhere.</param>
/// <param name="Near">The region of the asker, used to rank; empty when unknown.</param>
/// <param name="Most">How many at the most, 1 to 50.</param>
public sealed record KoperasiLike(string Words, string Wilayah, string Near, int Most) : Lookup<IReadOnlyList<ProfilKoperasi>>;

/// <summary>Enters a koperasi into the directory, or brings its entry up to date.</summary>
/// <param name="Profil">The koperasi as it is from now on.</param>
public sealed record SaveKoperasi(ProfilKoperasi Profil) : Effect;
