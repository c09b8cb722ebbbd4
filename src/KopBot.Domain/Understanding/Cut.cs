using System.Globalization;
using System.Text;

namespace KopBot.Domain.Understanding;

/// <summary>Cuts a message into words, figures, codes, question marks and emoji.</summary>
internal static class Cut
{
    /// <summary>What stands for an invitation code or a receipt number.</summary>
    internal const string Code = "<kode>";

    /// <summary>What stands for a question mark.</summary>
    internal const string Question = "<?>";

    /// <summary>The pieces of a message, in order.</summary>
    internal static List<string> Into(string text)
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

                words.Add(Letters.Plain(text[start..at]));
                at += Twice(text, at);
            }
            else if (char.IsAsciiDigit(text[at]))
            {
                at = Digits(text, at);
                words.Add(Figures.Of(text[start..at]));
            }
            else
            {
                at += Sign(text, at, words);
            }

            at = Coded(text, start, at, words);
        }

        return words;
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
}
