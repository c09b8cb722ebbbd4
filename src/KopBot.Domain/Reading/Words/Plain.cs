using System.Globalization;
using System.Text;

namespace KopBot.Domain.Reading.Words;

/// <summary>Words with one spelling of every sign: lower case, ASCII digits, plain dashes and quotes, no emoji.</summary>
internal static class Plain
{
    /// <summary>No single answer is longer, in characters; what comes after is not read.</summary>
    public const int Longest = 400;

    private static readonly Dictionary<int, string> Signs = new()
    {
        ['‐'] = "-", ['‑'] = "-", ['‒'] = "-", ['–'] = "-", ['—'] = "-", ['―'] = "-", ['−'] = "-",
        ['’'] = "'", ['‘'] = "'", ['´'] = "'", ['`'] = "'", ['ʼ'] = "'", ['“'] = "\"", ['”'] = "\"",
        ['×'] = "x", ['✕'] = "x", ['✖'] = "x", ['÷'] = "/", ['⁄'] = "/", ['±'] = "+-", ['≈'] = "~",
        ['≥'] = ">=", ['≤'] = "<=", ['½'] = " 1/2 ", ['¼'] = " 1/4 ", ['¾'] = " 3/4 ",
        ['…'] = " ", [0xFE0F] = "", [0x20E3] = "", [0x200B] = "", [0x200C] = "", [0x200D] = "",
        [0x2060] = "", [0xFEFF] = "", [0xAD] = "", [0x1F51F] = "10", [0x2795] = "+", [0x2796] = "-",
        ['é'] = "e", ['è'] = "e", ['ê'] = "e", ['ё'] = "e", ['á'] = "a", ['à'] = "a", ['í'] = "i", ['ó'] = "o", ['ú'] = "u",
    };

    /// <summary>Spells the words plainly.</summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="longest">How many characters are read.</param>
    public static string Of(string text, int longest = Longest)
    {
        var plain = new StringBuilder(Math.Min(text.Length, longest) + 16);
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, longest)).EnumerateRunes())
        {
            Add(plain, rune);
        }

        return plain.ToString().Trim();
    }

    private static void Add(StringBuilder plain, Rune rune)
    {
        if (rune.Value is >= 0xFF01 and <= 0xFF5E)
        {
            rune = new Rune(rune.Value - 0xFEE0);
        }

        if (rune.Value < 128)
        {
            plain.Append(rune.Value < ' ' ? (rune.Value == '\n' ? '\n' : ' ') : char.ToLowerInvariant((char)rune.Value));
        }
        else if (Signs.TryGetValue(rune.Value, out var sign))
        {
            plain.Append(sign);
        }
        else if (Rune.IsLetter(rune))
        {
            plain.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        else
        {
            plain.Append(NumberOf(rune));
        }
    }

    private static string NumberOf(Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        var number = category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber ? Rune.GetNumericValue(rune) : -1;
        var whole = number >= 0 && number == Math.Floor(number);
        return whole ? number.ToString(CultureInfo.InvariantCulture) : " ";
    }
}
