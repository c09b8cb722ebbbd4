namespace KopBot.Domain.Reading;

/// <summary>Longer ways to say a field word, recognised by the words that may stand in them rather than one by one.</summary>
internal static class FieldPhrases
{
    private static readonly HashSet<string> Not = ["tidak", "belum"];

    private static readonly HashSet<string> Change = ["berubah", "perubahan", "beda", "bedanya", "perbedaan", "ubah"];

    private static readonly HashSet<string> SameAnchors = ["sama", "tetap", "idem", "sda", "same", "biasa", "sebelumnya", "berubah", "perubahan", "beda", "bedanya", "perbedaan"];

    private static readonly HashSet<string> SameWords =
        ["persis", "seperti", "dengan", "lalu", "tadi", "atas", "ada", "mawon", "wae", "bae", "laporan", "data", "datanya", "nilai", "nilainya", "angka", "angkanya", "jumlah", "jumlahnya", "hasil", "hasilnya", "periode", "terakhir", "tahun", "as", "last", "month", "kemaren"];

    private static readonly HashSet<string> UnknownAnchors =
        ["tahu", "dihitung", "terhitung", "hitung", "menghitung", "direkap", "rekap", "merekap", "terekap", "dicek", "cek", "ngecek", "mengecek", "dicatat", "didata", "pasti", "jelas", "ingat", "inget", "hafal", "hapal", "yakin", "paham", "susul", "data", "datanya", "catatan", "catatannya", "info", "infonya", "kabar", "kabarnya", "konfirmasi", "dikonfirmasi", "lengkap", "selesai", "beres", "rampung", "diketahui", "tanya", "nanya", "bertanya", "ditanya", "tanyakan", "ditanyakan", "diinput", "input", "sempat", "dikabari", "kabari", "dilihat", "lihat", "liat", "bendahara", "ketua", "sekretaris", "kasir", "manajer"];

    private static readonly HashSet<string> UnknownWords =
        ["ada", "nanti", "masih", "sedang", "tunggu", "menunggu", "nunggu", "kurang", "dapat", "dapet", "akan", "besok", "dari", "sama", "bendahara", "ketua", "sekretaris", "kasir", "pengurus", "manajer", "angka", "angkanya", "jumlah", "jumlahnya", "laporan", "laporannya", "berapa", "brp", "persisnya", "dengan", "coba", "tak", "lg", "lagi"];

    private static readonly HashSet<string> SkipAnchors = ["lewat", "lewati", "lewatin", "lewatkan", "skip", "lanjut", "lanjutkan", "next", "lompati", "selanjutnya", "berikutnya", "liwati", "pass"];

    private static readonly HashSet<string> SkipWords = ["pertanyaan", "langsung", "soal", "nomor", "bagian", "gas", "terus"];

    /// <summary>The field word that some standard words say; null when none.</summary>
    public static FieldWord? Find(List<string> words)
    {
        if (words.Count is 0 or > 8)
        {
            return null;
        }

        return Only(words, SkipAnchors, SkipWords) ? FieldWord.Skip
            : IsSame(words) ? FieldWord.Same
            : IsUnknown(words) ? FieldWord.Unknown : null;
    }

    private static bool Only(List<string> words, HashSet<string> anchors, HashSet<string> others) =>
        words.Exists(anchors.Contains) && words.TrueForAll(word => anchors.Contains(word) || others.Contains(word));

    private static bool IsSame(List<string> words)
    {
        var denied = words.FindIndex(Not.Contains);
        var changes = words.Exists(Change.Contains);
        return denied < 0
            ? !changes && Only(words, SameAnchors, SameWords)
            : changes && Only(words.FindAll(word => !Not.Contains(word)), SameAnchors, SameWords);
    }

    private static bool IsUnknown(List<string> words)
    {
        var open = words.Exists(word => Not.Contains(word) || word is "kurang" or "nanti" or "masih" or "sedang" or "tunggu" or "menunggu" or "nunggu" or "akan" or "besok" or "coba" or "tak" or "lagi" or "susul" or "tanya" or "konfirmasi");
        return open && Only(words.FindAll(word => !Not.Contains(word)), UnknownAnchors, UnknownWords);
    }
}
