using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading.Numbers;

/// <summary>The words and signs around numbers, up to four together; keys are in the standard spelling of <see cref="Speech"/>.</summary>
internal static class Marks
{
    private const int LongestPhrase = 4;

    private static readonly Dictionary<string, Mark> Phrases = Build(
        (Mark.About, "sekitar|sktr|skitar|sekitaran|seputar|kira|kira2|kirakira|kiro|kiro2|kr2|kurleb|krleb|kurlebih|kurang lebih|lebih kurang|+-|~|kisaran|berkisar|kisarannya|hampir|hmpr|nyaris|mungkin|mgkn|barangkali|kayaknya|kyknya|kayanya|sepertinya|spertinya|palingan|paling2|paling|paling ada|lk|perkiraan|diperkirakan|estimasi|mendekati|rata2|ratarata|rata rata|approx|menurut saya|seingat saya|kalau tidak salah|kalo tidak salah|klo tidak salah"),
        (Mark.UpTo, "sampai|hingga|hingga ke|sampai dengan|to|..|...|s d"),
        (Mark.Between, "antara"),
        (Mark.Or, "atau|apa|opo"),
        (Mark.And, "dan|sama|dengan|&"),
        (Mark.Times, "x|*|dikali|dikalikan|kali|@"),
        (Mark.Plus, "+|tambah|ditambah|plus"),
        (Mark.Dash, "-|dikurangi"),
        (Mark.Divide, "/|dibagi"),
        (Mark.Equal, "=|sama dengan|hasilnya|totalnya"),
        (Mark.Negative, "minus|mines|negatif|rugi|ruginya|defisit|tekor|nombok|merugi|kerugian|boncos"),
        (Mark.Open, "("),
        (Mark.Close, ")"),
        (Mark.AtLeast, ">=|minimal|minim|minimum|paling sedikit|paling tidak|paling kurang|sedikitnya|setidaknya|setidak2nya|setidak tidaknya|setidak - tidaknya|sekurang - kurang|sekurang - kurangnya|se kurang kurang|sekurangnya|sekurang2nya|tidak kurang dari|mulai|mulai dari|ke atas|keatas"),
        (Mark.MoreThan, ">|lebih dari|lebih|diatas|di atas|melebihi|lebih besar dari|lebihan"),
        (Mark.AtMost, "<=|maksimal|maks|max|maksimum|maximal|maximum|paling banyak|paling tinggi|paling besar|tidak lebih dari|tidak lebih|ke bawah|kebawah|mentok"),
        (Mark.LessThan, "<|kurang dari|kurang|dibawah|di bawah|tidak sampai|belum sampai|tidak ada|belum ada"),
        (Mark.Min, "min"),
        (Mark.Not, "tidak|bukan|belum|jangan"),
        (Mark.Currency, "rp|idr|rupiah|rph|rupiahs|rup"),
        (Mark.Perak, "perak|prak|repes"),
        (Mark.Per, "per|tiap|setiap"),
        (Mark.Idle, ":|.|\"|'|!|_|#|ke|ke -|bulan ini|bulan lalu|laba|untung|surplus|keuntungan|menjadi"),
        (Mark.Stop, ",|;|\n|dan juga"));

    /// <summary>Whether the word stands in any phrase.</summary>
    public static bool Knows(string word) => Phrases.ContainsKey(Speech.Standard(word)) || Inside.Contains(Speech.Standard(word));

    private static HashSet<string> Inside { get; } = [.. Phrases.Keys.SelectMany(phrase => phrase.Split(' '))];

    /// <summary>The longest phrase at a place, and how many pieces it takes; null when there is none.</summary>
    public static (Mark Mark, int Length)? At(Cursor cursor)
    {
        var phrase = Speech.Standard(cursor.Peek().Text);
        (Mark, int)? found = Phrases.TryGetValue(phrase, out var mark) ? (mark, 1) : null;
        for (var length = 2; length <= LongestPhrase && Inside.Contains(Speech.Standard(cursor.Peek(length - 1).Text)); length++)
        {
            phrase += " " + Speech.Standard(cursor.Peek(length - 1).Text);
            found = Phrases.TryGetValue(phrase, out mark) ? (mark, length) : found;
        }

        return found;
    }

    private static Dictionary<string, Mark> Build(params (Mark Mark, string Phrases)[] lines) =>
        lines.SelectMany(line => line.Phrases.Split('|').Select(phrase => (phrase, line.Mark)))
            .ToDictionary(pair => pair.phrase, pair => pair.Mark, StringComparer.Ordinal);
}
