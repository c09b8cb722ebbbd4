using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading;

/// <summary>Finds the words that answer any question: none, unknown, skip, same as last time.</summary>
public static class FieldWords
{
    private const int LongestAnswer = 80;

    private static readonly string[] Long = ["nihil", "kosong", "lewati", "lanjut", "lewat", "tetap", "entah"];

    private static readonly HashSet<string> Talk =
    [
        "ya", "yaa", "y", "iya", "pak", "bu", "bapak", "ibu", "kak", "mas", "mbak", "bang", "om", "gan", "bro", "min", "admin", "dong", "sih", "deh", "kok", "nih", "ni", "lah", "la", "kan", "nian", "pang",
        "geh", "tah", "mah", "atuh", "maaf", "masih", "msh", "dulu", "dl", "kami", "saya", "sy", "kita", "itu", "ini", "untuk", "utk", "bulan", "hari", "sekarang", "skrg", "lagi", "lg", "semua", "saja", "sekali", "sama2", "aku",
        "jawab", "tolong", "tlg", "alhamdulillah", "juga", "jg", "memang", "mmg", "emang", "kalau", "kalo", "klo", "yang", "di", "ke", "mau", "bisa", "sudah", "karena", "krn", "samsek", "blas", "sakali", "babarblas", "bener", "benar", "bund",
    ];

    private static readonly HashSet<string> Things =
    [
        "foto", "fotonya", "gambar", "keluar", "masuk", "anggota", "baru", "transaksi", "penjualan", "pemasukan", "simpanan", "pinjaman", "omzet", "omset", "setoran", "stok", "barang", "uang", "biaya", "pengeluaran", "orang", "pembelian", "jualan", "pendapatan",
        "kegiatan", "usaha", "apa2", "apapun", "terjual", "diterima", "tabungan", "pokok", "wajib", "sukarela", "kiriman", "berhenti", "daftar", "mendaftar", "bergabung", "pelanggan", "pembeli", "sama", "maupun", "dan", "atau", "satupun", "pun", "tambahan",
    ];

    private static readonly Dictionary<string, FieldWord> Phrases = Build(
        (FieldWord.Zero, "nol|nihil|kosong|nul|zero|zonk|nihilan|tidak ada|belum ada|tiada|tidak punya|belum punya|katek|kadada|kadadaan|mawat|mak wat|makwat|ora nono|suwung|kosongan|kosong melompong|hampa|habis|abis|ludes|entek|habis total|dakdo|dakado|kdd|trada|tarada|nol rupiah|nol rp|nol orang|nol besar|tidak ado|mboten wonten|indak ado|euweuh|henteu aya|teu aya|tidak katek|langka ana|0 nol|0 nihil|0 kosong|0 tidak ada|tidak enek|nihil 0|nol 0|kosong 0|rp 0 nihil"),
        (FieldWord.Unknown, "?|tidak tahu|belum tahu|kurang tahu|entah|entahlah|mboh|embuh|duka|belum dihitung|belum terhitung|belum hitung|belum direkap|belum rekap|belum terekap|belum dicek|belum cek|belum dicatat|belum didata|belum pasti|tidak pasti|belum jelas|tidak ingat|belum ingat|lupa|tidak hafal|tidak hapal|susul|nanti susul|akan susul|besok susul|nanti dihitung|nanti dicek|nanti cek|cek|tidak yakin|belum yakin|kurang yakin|kurang paham|tidak paham|tidak jelas|kurang jelas|belum selesai dihitung|belum selesai|belum ada data|tidak ada data|belum ada datanya|tidak ada datanya|data belum ada|datanya belum ada|data belum lengkap|belum lengkap|tidak ada catatan|tidak ada catatannya|belum ada catatan|menunggu data|nunggu data|tanya bendahara|tanya ketua|tunggu|nanti|belum|nanti kabari|kabari nanti|dak tahu|unknown|belum diketahui|tidak diketahui|belum dapat data|belum dapat datanya|masih dihitung|sedang dihitung|lagi dihitung|dihitung"),
        (FieldWord.Skip, "lewat|lewati|lewatin|lewatkan|skip|skp|lanjut|lanjutkan|lanjutin|next|langsung lanjut|lompat|lompati|pass|tidak dijawab|tidak jawab|tidak diisi|tidak isi|kosongkan|kosongin|lewat dulu|lanjut berikutnya|berikutnya|pertanyaan berikutnya|selanjutnya"),
        (FieldWord.Same, "sama|tetap|tetep|ttp|ttep|idem|sda|s d a|sampai a|same|sama dengan di atas|sama seperti di atas|sama dengan lalu|sama seperti lalu|sama lalu|sama seperti kemarin|sama dengan sebelumnya|sama seperti sebelumnya|seperti lalu|seperti biasa|seperti sebelumnya|tidak berubah|belum berubah|tidak ada perubahan|belum ada perubahan|tetap sama|sama persis|sama tetap|persis sama|sama seperti biasa|sama dengan|sama seperti|sama seperti tadi|sama lalu tidak berubah|tidak beda|tidak ada beda|tidak ada bedanya|sama rata|ikut lalu|idem di atas|masih tetap|tidak naik tidak turun|plek|podo plek|sami|sami mawon|sami sareng kemarin|sarua|sarua jeung kemarin"));

    /// <summary>The field word that an answer is; null when it is something else.</summary>
    /// <param name="words">What the person wrote.</param>
    public static FieldWord? Find(string words)
    {
        if (words.Length > LongestAnswer)
        {
            return null;
        }

        var tokens = Tokens.Of(words);
        if (tokens.Count == 0)
        {
            return null;
        }

        if (tokens.TrueForAll(token => token.Kind == TokenKind.Sign))
        {
            return tokens.TrueForAll(token => token.IsSign("-")) ? FieldWord.Zero
                : tokens.TrueForAll(token => token.IsSign("?")) ? FieldWord.Unknown : null;
        }

        return Find(tokens.Where(token => token.Kind != TokenKind.Sign).SelectMany(token => Mended(Speech.Standard(token.Text))).ToList());
    }

    private static FieldWord? Find(List<string> words)
    {
        if (Look(words) is { } whole)
        {
            return whole;
        }

        if (FieldPhrases.Find(words) is { } said)
        {
            return said;
        }

        var core = words.Where(word => !Talk.Contains(word)).ToList();
        if (core.Count < words.Count && (Look(core) ?? FieldPhrases.Find(core)) is { } found)
        {
            return found;
        }

        var rest = core.Where(word => !Things.Contains(word)).ToList();
        return rest is ["tidak" or "belum", "ada"] or ["nihil"] or ["kosong"] || (rest is ["tidak" or "belum", "ada", "tidak" or "belum", "ada"]) ? FieldWord.Zero : null;
    }

    private static FieldWord? Look(List<string> words)
    {
        var phrase = string.Join(' ', words);
        return Phrases.TryGetValue(phrase, out var found) ? found : null;
    }

    private static IEnumerable<string> Mended(string word) => word switch
    {
        "gaada" or "gada" or "gakada" or "gkada" or "tdkada" or "takada" or "ngaada" or "nggakada" or "tidakada" => ["tidak", "ada"],
        "gatau" or "gaktau" or "gktau" or "gatahu" or "gktahu" or "taktau" or "ngatau" or "nggatau" or "gaktahu" => ["tidak", "tahu"],
        "blmtau" or "belumtau" => ["belum", "tahu"],
        "blmada" or "belumada" => ["belum", "ada"],
        _ when Phrases.ContainsKey(word) || word.Length < 4 || Talk.Contains(word) || Things.Contains(word) => [word],
        _ => [Array.Find(Long, known => Spelling.Distance(word, known, 1) <= 1) ?? word],
    };

    private static Dictionary<string, FieldWord> Build(params (FieldWord Word, string Phrases)[] lines) =>
        lines.SelectMany(line => line.Phrases.Split('|').Select(phrase => (phrase, line.Word)))
            .DistinctBy(pair => pair.phrase).ToDictionary(pair => pair.phrase, pair => pair.Word, StringComparer.Ordinal);
}
