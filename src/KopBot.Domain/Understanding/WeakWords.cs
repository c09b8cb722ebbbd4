namespace KopBot.Domain.Understanding;

/// <summary>Words that occur in talk about anything, so that alone they say nothing about what is asked.</summary>
internal static class WeakWords
{
    private static readonly HashSet<string> All =
    [
        .. ("ada tidak belum sudah bukan jangan boleh bisa dapat harus mau ingin perlu akan sedang lagi masih pernah ikut jadi jangan juga saja pun lah kah "
            + "yang di ke dari untuk dengan dan atau tapi pada oleh dalam kalau bila karena supaya agar seperti sama sampai tentang "
            + "saya kami kita dia mereka anda bapak ibu orang ini itu sini situ sana "
            + "apa siapa kapan mana dimana berapa bagaimana kenapa mengapa apakah "
            + "cepat lama lambat banyak sedikit kurang lebih besar kecil baru lain semua tiap setiap cuma hanya sekali banget sangat paling "
            + "hari bulan tahun minggu tanggal jam tadi nanti sekarang kemarin besok lalu depan "
            + "minta tolong coba buat bikin kasih beri tanya tahu bilang kirim ambil bawa punya pakai cara").Split(' '),
    ];

    // Neither a wish nor a yes or no is made of these and numbers alone.
    private static readonly HashSet<string> Vague =
        [.. "cepat lama lambat banyak sedikit kurang lebih besar kecil baru sama jadi seperti sampai pernah ikut berapa kapan dengan dan sekarang besok kemarin nanti tadi".Split(' ')];

    /// <summary>Whether a sentence says nothing to act on: numbers, and words that need others.</summary>
    internal static bool SayNothing(List<string> words) =>
        words.Exists(word => word != Cut.Question) && words.TrueForAll(word => word.Length < 2 || Vague.Contains(word) || (word[0] == '<' && word != Cut.Code));

    /// <summary>Whether it is such a word, in standard spelling.</summary>
    internal static bool Has(string word) => word[0] == '<' || word.Length < 2 || All.Contains(word);
}
