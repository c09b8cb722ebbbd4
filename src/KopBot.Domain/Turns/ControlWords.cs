using System.Text.RegularExpressions;

namespace KopBot.Domain.Turns;

/// <summary>The words that steer a conversation, whatever it is about.</summary>
internal enum Control
{
    Menu, Bantuan, Batal, Kembali, Ubah, Urungkan, Ulangi, Simpan, Lanjut, Ringkasan, Kirim, Petugas, Tulis, SemuaSama, SemuaNihil, PastiNihil,
}

/// <summary>Reads control words. Only whole messages count: "batal" steers, "harga batal naik" does not.</summary>
internal static partial class ControlWords
{
    private static readonly Dictionary<string, Control> Exact = new(StringComparer.Ordinal);

    static ControlWords()
    {
        Put(Control.Menu, "menu", "menu utama", "daftar menu");
        Put(Control.Bantuan, "bantuan", "help", "tolong bantu", "bingung", "?", "contoh");
        Put(Control.Batal, "batal", "batalkan", "stop", "cancel", "gak jadi", "ga jadi", "tidak jadi", "tdk jadi", "udahan", "keluar",
            "batal aja", "batal saja", "batalin", "batalin aja", "ga jadi deh", "jangan dikirim", "tidak jadi dikirim", "ga jadi kirim");
        Put(Control.Kembali, "kembali", "balik", "back", "mundur", "sebelumnya");
        Put(Control.Urungkan, "urungkan", "undo", "batal ubah", "batalkan ubah", "batalkan perubahan");
        Put(Control.Ulangi, "redo", "ulangi ubah", "ulangi perubahan", "terapkan lagi");
        Put(Control.Simpan, "simpan", "simpan draf", "simpan dulu", "simpen", "simpen dulu", "simpan aja", "simpan dl", "simpen dl", "disimpan dulu", "nanti", "nanti dulu", "nanti lagi", "bentar", "sebentar", "tunggu");
        Put(Control.Lanjut, "lanjut", "lanjutkan", "teruskan", "terus");
        Put(Control.Ringkasan, "ringkasan", "lihat ringkasan", "cek dulu", "lihat dulu", "periksa");
        Put(Control.Kirim, "kirim", "kirimkan", "kirim sekarang", "kirim laporan", "submit");
        Put(Control.Petugas, "petugas", "hubungi petugas", "admin", "cs");
        Put(Control.Tulis, "tulis ulang", "salah", "ulang");
        Put(Control.SemuaSama, "sama seperti bulan lalu", "sama seperti bulan kemarin", "sama kayak bulan lalu", "sama dengan bulan lalu", "sama semua", "semua sama", "sama spt bln lalu", "sama kaya bln lalu");
        Put(Control.SemuaNihil, "laporan nihil", "nihil semua", "semua nihil", "lapor nihil");
        Put(Control.PastiNihil, "ya nihil semua");
    }

    /// <summary>The control word that a message is; null when it is none.</summary>
    public static Control? Read(string words) => Exact.TryGetValue(Plain(words), out var control) ? control : null;

    /// <summary>"ubah 4", "ganti no 4 jadi 1,2jt": the number, and the new value or an empty text.</summary>
    public static (int Number, string Value)? Change(string words) =>
        ChangePattern().Match(words.Trim()) is { Success: true } match
            ? (int.Parse(match.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), match.Groups["value"].Value.Trim())
            : null;

    /// <summary>Whether the words say that something that was answered is wrong, and give a number.</summary>
    public static bool SaysSlip(string words) => words.Any(char.IsDigit) && SlipWord().IsMatch(words);

    /// <summary>"salah, harusnya 250rb": the value that should have been; null when the words say nothing of the kind.</summary>
    public static string? Slip(string words) =>
        SlipPattern().Match(words.Trim()) is { Success: true } match ? match.Groups["value"].Value.Trim() : null;

    /// <summary>Whether a message wants to change something without saying what.</summary>
    public static bool WantsChange(string words) => Plain(words) is "ubah" or "ganti" or "koreksi" or "edit" or "ralat" or "perbaiki" or "mau ubah";

    /// <summary>Whether a message wants to change "the report": the one in hand when it was not sent yet, else a sent one.</summary>
    public static bool WantsReportChange(string words) => Plain(words) is "ubah laporan" or "koreksi laporan" or "ralat laporan" or "perbaiki laporan" or "edit laporan" or "revisi laporan";

    /// <summary>Whether the words answer the whole report, with nothing or as last month, and what they say is otherwise: "sama seperti bulan lalu, wajib 300rb"; null when they do not.</summary>
    public static (bool Nihil, string But)? Whole(string words)
    {
        var (head, rest) = Excepting().Match(words) is { Success: true } match ? (words[..match.Index], words[(match.Index + match.Length)..]) : (words, "");
        if (SaysNihil(head))
        {
            return (true, rest);
        }

        var pieces = head.Split([',', ';', '\n']);
        var same = Array.FindIndex(pieces, piece => SamePattern().IsMatch(Plain(piece)));
        return same < 0 ? null : (false, string.Join(", ", [.. pieces[(same + 1)..], rest]).Trim(',', ' '));
    }

    /// <summary>Whether the words say that the whole report is empty; a list in which one line is nihil does not.</summary>
    private static bool SaysNihil(string words) =>
        (words.AsSpan().Trim().IndexOfAny("\n\r:;,") < 0 ? NihilPattern().IsMatch(Plain(words)) : NihilReport().IsMatch(words)) && !HasAmount(words);

    /// <summary>Whether the words have a figure that is not of a period.</summary>
    public static bool HasAmount(string words) => Periods().Replace(words, "").Any(char.IsDigit);

    /// <summary>The words in lower case with single spaces and without closing marks.</summary>
    public static string Plain(string words) =>
        Spaces().Replace(words.Trim().ToLowerInvariant(), " ") is var plain && plain.Length > 1 ? plain.TrimEnd('.', '!', ',', ' ') : plain;

    private static void Put(Control control, params IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            Exact[word] = control;
        }
    }

    [GeneratedRegex(@"^(ubah|ganti|koreksi|edit|ralat|perbaiki|betulkan)\s*(nomor|nomer|no\.?|#)?\s*(?<n>[0-9]{1,2})\s*(jadi|menjadi|dgn|dengan|:|=|ke)?\s*(?<value>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex ChangePattern();

    [GeneratedRegex(@"^(?:(?:eh|maaf|ups|waduh|aduh|td|tadi|yg tadi|yang tadi)[\s,.]+)*(?:salah|keliru|ralat)(?:\s+(?:ketik|tulis|input|isi))?(?:[\s,.:]+(?:hrsnya|harusnya|seharusnya|mestinya|yang benar|yg benar|yg bener|maksudnya|maksud saya))?[\s,.:]+(?<value>.*\d.*|nihil|kosong)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex SlipPattern();

    [GeneratedRegex(@"\b(salah|keliru|ralat|harusnya|seharusnya|hrsnya|mestinya)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SlipWord();

    /// <summary>With commas only these very words say it of the whole report.</summary>
    [GeneratedRegex(@"\A(?!.*\b(?:simpanan|omzet|omset|biaya)\b)[^\n\r:;]*\b(?:lapor|laporan)\s+nihil\b[^\n\r:;]*\z", RegexOptions.IgnoreCase)]
    private static partial Regex NihilReport();

    [GeneratedRegex(@"[\s,;]*\b(?:kecuali|kcuali|selain|hanya|cuma|cuman|tapi|tetapi|bedanya|(?:yang|yg)\s+(?:beda|berubah|berbeda)(?:\s+(?:hanya|cuma|cuman))?)\b[\s:,]*", RegexOptions.IgnoreCase)]
    private static partial Regex Excepting();

    /// <summary>Figures that are no amounts: of a period, and the 2 of "apa2".</summary>
    [GeneratedRegex(@"\b(?:bulan|bln)\s*\d{1,2}\b|\b20\d\d(?:-\d\d)?\b|(?<=\p{L}{2})2\b", RegexOptions.IgnoreCase)]
    private static partial Regex Periods();

    [GeneratedRegex(@"\b(lapor|laporan)\b.*\bnihil\b|\bnihil\b.*\b(lapor|laporan)\b|^nihil semua|semua nihil", RegexOptions.NonBacktracking)]
    private static partial Regex NihilPattern();

    [GeneratedRegex(@"\bsama\b.*\b(seperti|spt|kayak|kaya|dengan|dgn)\b.*\b(bulan|bln)\b.*\b(lalu|kemarin|kmrn|kemaren|sebelumnya)\b|\b(laporan|lapor)\b.*\bsama\b.*\b(seperti|spt|kayak|kaya|kyk|dengan|dgn)\b.*\b(lalu|kemarin|kmrn|kemaren|sebelumnya|biasanya)\b|^(sama semua|semua sama)$", RegexOptions.NonBacktracking)]
    private static partial Regex SamePattern();

    /// <summary>All spaces but the single ones, which stay as they are: most messages have no others.</summary>
    [GeneratedRegex(@"\s{2,}|[^\S ]")]
    private static partial Regex Spaces();
}
