using System.Globalization;
using System.Text;

namespace KopBot.Domain.Understanding;

/// <summary>
/// Cuts a chat message into words in one spelling: "Pagiii bapak2, gas 3kg brp??" becomes pagi bapak gas 3kg berapa and a question mark.
/// Amounts become a word for money, other figures a word for a number, so that the matcher learns from "dijual 25rb" about "dijual 30.000".
/// </summary>
internal sealed class Spelling(Lexicon lexicon)
{
    /// <summary>The most characters of a message that are looked at; what a person wants is said in the first lines.</summary>
    internal const int Longest = 400;

    internal const string Money = "<uang>";
    internal const string Figure = "<angka>";
    internal const string Code = "<kode>";
    internal const string Question = "<?>";

    private const string Small = "3kg";

    /// <summary>The words of a message, in order, in their standard spelling.</summary>
    internal List<string> Words(string text)
    {
        var raw = Cut(text.Length > Longest ? text[..Longest] : text);
        var words = new List<string>(raw.Count);
        for (var at = 0; at < raw.Count;)
        {
            at += Take(raw, at, words);
        }

        return Core(words);
    }

    /// <summary>The words without greeting and courtesy, unless hardly anything else is said; "ada ga" at the end asks, it does not deny.</summary>
    private List<string> Core(List<string> words)
    {
        var core = words.Where((word, at) => !lexicon.IsPolite(word)).ToList();
        var first = core.FindIndex(word => !lexicon.IsGreeting(word));
        core = first > 0 ? core[first..] : core;
        core = core.Count(word => word != Question) < 2 ? words : core;
        for (var at = 1; at < core.Count; at++)
        {
            if (core[at] == "tidak" && (at == core.Count - 1 || core[at + 1] == Question))
            {
                core[at] = Question;
            }
        }

        return core.Count > 1 && core[^1] == Question && core[^2] == Question ? core[..^1] : core;
    }

    private int Take(List<string> raw, int at, List<string> words)
    {
        for (var count = lexicon.Begins(raw[at]) ? Math.Min(Lexicon.LongestVariant, raw.Count - at) : 0; count > 0; count--)
        {
            var variant = count == 1 ? raw[at] : string.Join(' ', raw.GetRange(at, count));
            if (lexicon.Standard(variant) is { } standard)
            {
                words.AddRange(standard);
                return count;
            }
        }

        if (words.Count == 0 || words[^1] != raw[at])
        {
            words.Add(raw[at]);
        }

        return 1;
    }

    private static List<string> Cut(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (char.IsLetter(text[at]))
            {
                while (at < text.Length && (char.IsLetter(text[at]) || IsApostrophe(text, at)))
                {
                    at++;
                }

                words.Add(Plain(text[start..at]));
                at += Twice(text, at);
            }
            else if (char.IsAsciiDigit(text[at]))
            {
                at = Digits(text, at);
                Number(text[start..at], words);
            }
            else
            {
                at += Sign(text, at, words);
            }

            at = Coded(text, start, at, words);
        }

        return Units(words);
    }

    private static bool IsApostrophe(string text, int at) =>
        text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    /// <summary>"bapak2" is bapak said twice.</summary>
    private static int Twice(string text, int at) =>
        at < text.Length && text[at] is '2' or '²' && (at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1])) ? 1 : 0;

    private static int Digits(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at])
            || (text[at] is '.' or ',' or '/' or ':' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    /// <summary>An invitation code or a receipt number: capitals and figures joined, such as DEMO-7 or LPR-2025-00012. Its first letters stay.</summary>
    private static int Coded(string text, int start, int at, List<string> words)
    {
        if ((start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '-')) || !char.IsLetterOrDigit(text[start]))
        {
            return at;
        }

        var end = start;
        bool capital = false, figure = false, small = false;
        for (; end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '-'); end++)
        {
            capital |= char.IsUpper(text[end]);
            figure |= char.IsAsciiDigit(text[end]);
            small |= char.IsLower(text[end]);
        }

        if (!capital || !figure || small || end - start < 5)
        {
            return at;
        }

        words.Add(Code);
        return end;
    }

    private static void Number(string figures, List<string> words)
    {
        var grouped = figures.Replace(".", "").Replace(",", "");
        var money = !figures.Contains('/') && !figures.Contains(':') && grouped.Length is >= 4 and <= 13 && !IsYear(figures);
        words.Add(money ? Money : figures == "3" ? "3" : Figure);
    }

    private static bool IsYear(string figures) => figures.Length == 4 && figures.StartsWith("20", StringComparison.Ordinal);

    private static int Sign(string text, int at, List<string> words)
    {
        if (text[at] == '?' && (words.Count == 0 || words[^1] != Question))
        {
            words.Add(Question);
        }

        if (!Rune.TryGetRuneAt(text, at, out var rune))
        {
            return 1;
        }

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol)
        {
            words.Add(rune.ToString());
        }

        return rune.Utf16SequenceLength;
    }

    /// <summary>Lower case without accents, apostrophes and drawn-out letters: "Mauuu" is mau, "jum'at" is jumat.</summary>
    private static string Plain(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var letter in word.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetter(letter))
            {
                plain.Append(letter);
            }
        }

        return Shortened(plain);
    }

    private static string Shortened(StringBuilder word)
    {
        var kept = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            var run = at;
            while (run + 1 < word.Length && word[run + 1] == word[at])
            {
                run++;
            }

            var inside = run - at == 1 && run + 1 < word.Length;
            kept.Append(word[at], inside ? 2 : 1);
            at = run;
        }

        return kept.ToString();
    }

    /// <summary>Joins figures with what follows them: 25 ribu is money, 3 kg is the small LPG bottle.</summary>
    private static List<string> Units(List<string> words)
    {
        var joined = new List<string>(words.Count);
        foreach (var word in words)
        {
            var last = joined.Count > 0 ? joined[^1] : "";
            if (last == "rp" && word is Money or Figure or "3")
            {
                joined[^1] = Money;
            }
            else if (last is Figure or Money or "3" && word is "rb" or "ribu" or "ribuan" or "k" or "rebu" or "jt" or "juta" or "ewu")
            {
                joined[^1] = Money;
            }
            else if (last == "3" && word is "kg" or "kilo" or "kiloan" or "kgan" or "kgs")
            {
                joined[^1] = Small;
            }
            else
            {
                joined.Add(word);
            }
        }

        for (var at = 0; at < joined.Count; at++)
        {
            joined[at] = joined[at] == "3" ? Figure : joined[at];
        }

        return joined;
    }
}
