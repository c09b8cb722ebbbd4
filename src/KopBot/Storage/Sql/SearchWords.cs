using System.Text;

namespace KopBot.Storage.Sql;

/// <summary>
/// The words by which a koperasi is found. A word also stands under every form of it that lacks one letter, so that a word with
/// one slip meets the right one through an index, without looking at all names.
/// </summary>
internal static class SearchWords
{
    private static readonly HashSet<string> Empty =
        ["koperasi", "kop", "desa", "kelurahan", "merah", "putih", "kdmp", "kkmp", "kopdes", "kopkel", "kdkmp", "dan", "di", "contoh",
         "pekon", "kampung", "nagari", "gampong", "kecamatan", "kec", "kel", "ds"];

    /// <summary>The telling words of a name, in order; all of its words when none is telling.</summary>
    /// <param name="text">A name or what somebody typed.</param>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(word => !Empty.Contains(word)).Take(12).ToList();
        return telling.Count > 0 ? telling : [.. words.Take(12)];
    }

    /// <summary>Whether a text has words, but none that tells one koperasi from another.</summary>
    /// <param name="text">What somebody typed.</param>
    public static bool TellsNothing(string text) => Plain(text).Split(' ').All(Empty.Contains);

    /// <summary>The text in small letters and digits, single spaces between.</summary>
    /// <param name="text">Any text.</param>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(Math.Min(text.Length, 200));
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, 200)))
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
            else if (letter != '\'' && plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>The word, and the word without each of its letters when it has four or more.</summary>
    /// <param name="word">A word of <see cref="Of"/>.</param>
    public static IEnumerable<string> Near(string word)
    {
        var forms = new HashSet<string> { word };
        for (var i = 0; word.Length is >= 4 and <= 24 && i < word.Length; i++)
        {
            forms.Add(word.Remove(i, 1));
        }

        return forms;
    }

    /// <summary>How alike what was typed and a name are, from 0 to 1: the part of the typed words that the name has, and a
    /// little for a name without further words.</summary>
    /// <param name="typed">The words typed.</param>
    /// <param name="name">The name's words.</param>
    public static double Likeness(IReadOnlyList<string> typed, IReadOnlyList<string> name)
    {
        if (typed.Count == 0 || name.Count == 0)
        {
            return 0;
        }

        var met = typed.Sum(word => name.Max(other => Likeness(word, other))) / typed.Count;
        return (met * 0.9) + (0.1 * Math.Min(1.0, (double)typed.Count / name.Count));
    }

    private static double Likeness(string word, string other)
    {
        if (word == other)
        {
            return 1;
        }

        if (word.Length >= 3 && other.StartsWith(word, StringComparison.Ordinal))
        {
            return 0.9;
        }

        return word.Length >= 4 && Near(word).Intersect(Near(other)).Any() ? 0.8 : 0;
    }
}
