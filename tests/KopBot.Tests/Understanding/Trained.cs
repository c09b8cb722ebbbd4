using KopBot.Domain.Understanding;

namespace KopBot.Tests.Understanding;

/// <summary>The matcher as it is trained from the repository's own files, and the sentences that judge it.</summary>
internal static class Trained
{
    internal static string Root { get; } = Above(AppContext.BaseDirectory);

    internal static IReadOnlyList<Example> Examples { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Root, "dialogs", "contoh"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => Lines(file).Select(line => new Example(Path.GetFileNameWithoutExtension(file), line))),
    ];

    internal static Lexicon Words { get; } = Lexicon.Read(
        File.ReadLines(Path.Combine(Root, "dialogs", "data", "kata.tsv")),
        File.ReadLines(Path.Combine(Root, "dialogs", "data", "makna.tsv")));

    /// <summary>The dialogs that are not for everybody.</summary>
    internal static IntentRoles Roles { get; } = new(
        Named("pengurus", "lapor ubah-laporan status-laporan lampirkan-dokumen perbarui-stok perbarui-harga jadi-pangkalan permodalan jadwal-pelatihan daftar-pelatihan ganti-koperasi")
            .Concat(Named("pengurus,anggota", "rat"))
            .Concat(Named("anggota", "cek-keanggotaan simpan-pinjam"))
            .Concat(Named("anggota,publik", "pengaduan"))
            .Concat(Named("pengurus,publik", "hidupkan-koperasi"))
            .Concat(Named("pengurus,pendamping", "pendampingan"))
            .Concat(Named("pengurus,pendamping,dinas", "hubungkan-akun"))
            .Concat(Named("dinas", "kirim-pengumuman rekap tagih-laporan belum-dipahami"))
            .Concat(Named("publik", "daftar-koperasi status-pendaftaran daftar-anggota cek-koperasi harga-lpg stok-lpg syarat-beli-lpg aduan-lpg layanan")));

    internal static IEnumerable<string> Lines(string file) =>
        File.ReadLines(file).Where(line => line.Length > 0 && !line.StartsWith('#'));

    /// <summary>The sentences of blind.tsv, which nobody trains on.</summary>
    internal static IReadOnlyList<(string Intent, string Role, string Text)> Blind { get; } =
    [
        .. Lines(Path.Combine(Root, "tests", "KopBot.Tests", "Understanding", "blind.tsv"))
            .Select(line => line.Split('\t')).Select(part => (part[0], part[1], part[2])),
    ];

    internal static Matcher Matcher { get; } = Matcher.Train(Examples, Words, Roles);

    private static IEnumerable<KeyValuePair<string, IEnumerable<string>>> Named(string roles, string intents) =>
        intents.Split(' ').Select(intent => KeyValuePair.Create(intent, roles.Split(',').AsEnumerable()));

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "KopBot.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
