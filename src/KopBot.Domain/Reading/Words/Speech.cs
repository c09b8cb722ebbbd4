namespace KopBot.Domain.Reading.Words;

/// <summary>The standard word behind a chat spelling, and the words that say nothing about a value.</summary>
internal static class Speech
{
    private static readonly Dictionary<string, string> Spellings = Table(
        "tidak: tdk ga gak gk g gag nggak ngga enggak engga kagak kaga tak ndak ndk dak ora mboten kada indak ndaklah teu henteu tida tdak nda tra nyanda seng tarak",
        "belum: blm blom belom blum durung dereng balum lum",
        "ada: ado ad ade onok ono wonten aya",
        "kurang: krg krang kurg kurangnya", "lebih: lbh lebi luwih lbih labih", "dari: dr dri drpd", "paling: plg pling", "sampai: sd smp smpe sampe ampe nyampe nyampai sampek",
        "dengan: dgn dg", "sama: sm sma samo podo padha sami", "sedikit: dikit sdikit", "banyak: bnyk byk banyaknya", "dan: n & dn", "atau: ato atw ataw utawa",
        "yang: yg yng nu nang", "bulan: bln bl wulan sasi", "lalu: lalau kemarin kmrn kmaren kmren kemaren kemarin2 wingi kamari",
        "tahu: tau tao ngerti ngertos terang", "orang: org ong urang uwong wong", "sudah: udah udh sdh dah uwis wis alah", "semua: smua semuanya smuanya sadonyo kabeh",
        "saja: aja aj ae doang doank bae be", "hanya: cuma cuman cm cmn", "nanti: nnti nti ntar entar mengko engke", "susul: nyusul menyusul disusul disusulkan susulan susulkan",
        "seperti: cak kayak kyk kaya kek kayo spt sprti", "tahun: thn taun th", "harga: hrg hrga harganya hrgnya", "hari: hr hri", "jadi: jd jdi jadine dadi");

    /// <summary>What an amount may be for; such a word changes no value, but tells what is meant.</summary>
    private static readonly HashSet<string> Matters =
    [
        "harga", "jual", "dijual", "omzet", "omset", "omzetnya", "omsetnya", "simpanan", "pokok", "wajib", "sukarela", "biaya", "operasional", "pemasukan", "pengeluaran", "stok", "stock", "shu",
        "saldo", "aset", "modal", "gas", "lpg", "elpiji", "melon", "pendapatan", "penjualan", "pinjaman", "angsuran", "kas", "tabungan",
    ];

    private static readonly HashSet<string> Idle =
    [
        "ya", "yaa", "y", "iya", "pak", "bu", "bapak", "ibu", "bapak2", "ibu2", "kak", "kakak", "mas", "mbak", "bang", "abang", "om", "gan", "bro", "sis", "min", "admin",
        "dong", "donk", "sih", "deh", "kok", "nih", "ni", "lah", "la", "kan", "nian", "pang", "geh", "tah", "yo", "to", "tho", "mah", "atuh", "euy", "punten", "nuwun",
        "saja", "hanya", "ada", "sudah", "total", "totalnya", "jumlah", "jumlahnya", "semua", "sebesar", "senilai", "sebanyak", "sejumlah", "yaitu", "yakni", "adalah", "jadi", "itu",
        "ini", "nominal", "nominalnya", "uang", "duit", "tepat", "tepatnya", "pas", "genap", "bulat", "persis", "kami", "saya", "sy", "kita", "catat", "tulis", "isi", "jawab", "jawabannya",
        "nomor", "no", "nomer", "pilih", "pilihan", "opsi", "yang", "angka", "angkanya", "lagi", "lg", "sisa", "sisanya", "tinggal", "tgl2", "siap", "oke", "ok", "alhamdulillah", "maaf",
        "sekarang", "skrg",
        "tolong", "tlg", "mohon", "makasih", "terima", "kasih", "tks", "thx", "trims", "hanya", "cukup", "sekian", "segitu", "koperasi", "berjumlah", "nilai", "nilainya", "untuk", "utk", "sebulan", "perbulan", "peserta", "hasil", "kurs", "msh", "masih", "baru", "kalau", "klo", "kalo", "nya", "dari", "di", "cmn", "yg", "kira-kira", "alhamdulilah", "bund", "bunda", "gus", "tadi", "td", "td2", "barusan", "kurang2nya",
    ];

    /// <summary>The standard word for a word as typed; the word itself when none is known.</summary>
    public static string Standard(string word) => Spellings.GetValueOrDefault(word, word);

    /// <summary>Whether a word is courtesy or talk that does not change a value.</summary>
    public static bool IsIdle(string word) => Idle.Contains(word) || Idle.Contains(Standard(word)) || IsMatter(word)
        || (word.Length > 5 && word.EndsWith("nya", StringComparison.Ordinal) && Idle.Contains(word[..^3]));

    /// <summary>Whether a word says what an amount is for, such as "pinjaman" or "omzetnya".</summary>
    public static bool IsMatter(string word) => Matters.Contains(word) || Matters.Contains(Standard(word))
        || (word.Length > 5 && word.EndsWith("nya", StringComparison.Ordinal) && Matters.Contains(word[..^3]));

    /// <summary>A table from lines of the form <c>standard: spelling spelling</c>.</summary>
    public static Dictionary<string, string> Table(params string[] lines)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var parts = line.Split(':');
            foreach (var spelling in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                table[spelling] = parts[0];
            }
        }

        return table;
    }
}
