using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading.Periods;

/// <summary>The words of dates and periods. A word's letter stands for it in the pattern that <see cref="PeriodScan"/> makes.</summary>
internal static class PeriodWords
{
    private static readonly Dictionary<string, string> Months = Speech.Table(
        "1: januari jan january jnuari janu jn janwari", "2: februari feb february febuari pebruari peb pebr febr febrwari", "3: maret mar march mrt mart maart", "4: april apr aprl",
        "5: mei may meii", "6: juni jun june jni juny", "7: juli jul july jli", "8: agustus agu agt ags agust aug august agst agus agstus", "9: september sep sept sptember septem spt setember",
        "10: oktober okt oct october oktbr oktob ogtober", "11: november nov nopember nop nopem novem novembr", "12: desember des dec december dsember disember dess");

    private static readonly Dictionary<string, string> Days = Speech.Table(
        "0: ahad sunday mingguan", "1: senin snn sen senen monday snin", "2: selasa sls sel slasa tuesday seloso", "3: rabu rbu rab rebo wednesday", "4: kamis kms kam kemis thursday", "5: jumat jmt jum jumaat jemuah friday jumah jumuah", "6: sabtu sbt sab saptu setu saturday");

    private static readonly Dictionary<string, string> Words = Speech.Table(
        "k: kemarin kmrn kmren kmaren kemaren kmarin kmarn wingi kamari samalam kmrin kemarn kemrin", "l: lalu lalau kepungkur kepengker kemarennya lewat silam sebelumnya tadi2 yglalu last katukang",
        "b: besok bsk besuk bsok esok sesuk isukan isuk besoknya tomorrow pagi2", "u: lusa lsa", "D: dulu dl", "h: hari hr hri dinten ari", "i: ini nih ni iki berjalan niki sekarang2 ie",
        "B: bulan bln bl sasi wulan bulanan bulannya", "T: tahun thn taun th tahunan tahunnya taon", "G: minggu mgg mggu minggunan pekan mingu", "d: depan dpn mendatang datang ngarep ngajeng berikutnya depannya next hareup",
        "t: tanggal tgl tg tangga tggl tangal tanggalnya", "a: akhir akir ahir penghujung ujung akhr pungkasan", "w: awal awl permulaan", "m: pertengahan tengah", "g: lagi lg", "s: sekarang skrg skr skg saiki ayeuna wayahini wayahni today tadi barusan kini nanti ntar nanti2",
        "q: triwulan tw twl tri trw trwln triwulanan kuartal kwartal q trwl tribulan triwln kuartalan triwulanke", "e: semester smt sem smstr semesteran smster sms smtr h s paruh", "K: buku bk", "r: sampai sd hingga smp sampe to sampek", "&: dan dn");

    private static readonly HashSet<string> Idle =
    [
        "pada", "di", "yang", "yg", "nya", "pukul", "ke", "ya", "pak", "bu", "bapak", "ibu", "min", "admin", "kak", "mas", "mbak", "dong", "aja", "saja", "untuk", "utk", "laporan", "lap", "lapor", "periode", "masa", "dari", "dr",
        "wib", "wita", "wit", "siang", "sore", "subuh", "petang", "insyaallah", "insya", "allah", "tutup", "itu", "akan", "kami", "deh", "nian", "rapat", "rat", "acara", "bang", "kurun", "per", "kalau", "jadi", "jatuh", "tempo", "mulai", "tahunnya", "om", "sih", "selama", "pagi", "antara", "tanggalnya", "masehi",
    ];

    private static readonly string[] LongNames =
        [.. Months.Keys.Concat(Days.Keys).Concat(Words.Keys.Where(word => word.Length > 5)).Where(word => word.Length > 4)];

    /// <summary>The number of a month, 1 to 12; null when the word is none.</summary>
    public static int? Month(string word) => Months.TryGetValue(word, out var month) ? int.Parse(month, null) : null;

    /// <summary>The day of the week, 0 for Sunday; null when the word is none.</summary>
    public static int? Day(string word) => Days.TryGetValue(word, out var day) ? int.Parse(day, null) : null;

    /// <summary>The letter of a word; null when it has none.</summary>
    public static char? Letter(string word) => Words.TryGetValue(word, out var letter) ? letter[0] : null;

    /// <summary>Whether the word says nothing about a date.</summary>
    public static bool IsIdle(string word) => Idle.Contains(word);

    /// <summary>Whether any table knows the word.</summary>
    public static bool Knows(string word) => Months.ContainsKey(word) || Days.ContainsKey(word) || Words.ContainsKey(word) || Idle.Contains(word);

    /// <summary>The words that a misspelt one may have meant, nearest only.</summary>
    public static List<string> Near(string word)
    {
        var most = word.Length < 5 ? 0 : word.Length < 8 ? 1 : 2;
        for (var distance = 1; distance <= most; distance++)
        {
            var near = LongNames.Where(name => name[0] == word[0] && Spelling.Distance(word, name, distance) == distance).ToList();
            if (near.Count > 0)
            {
                return near;
            }
        }

        return [];
    }
}
