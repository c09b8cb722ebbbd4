using System.Text.RegularExpressions;

namespace KopBot.Domain.Reading.Words;

/// <summary>Cuts plain text into runs of digits, words and signs; letters and digits need no space between them.</summary>
internal static partial class Tokens
{
    /// <summary>What the price mark is made of: "250.000,-".</summary>
    private const string PriceMark = " \n.,-=";

    private static readonly HashSet<string> Doubled =
    [
        "kira", "kiro", "bapak", "bpk", "ibu", "laki", "lelaki", "rata", "paling", "cewek", "cewe", "cowok", "cowo", "emak", "mak", "guru",
        "orang", "org", "sama", "masing", "mbak", "mas", "tidak", "kurang", "pemuda", "pemudi", "anak", "mudah", "mama", "mamak", "perempuan",
        "pria", "wanita", "nenek", "kakek",
    ];

    /// <summary>The tokens of a text.</summary>
    /// <param name="text">What the person wrote.</param>
    public static List<Token> Of(string text) => OfPlain(Plain.Of(text));

    /// <summary>The tokens of a text that is plain already.</summary>
    /// <param name="plain">Text from <see cref="Plain"/>.</param>
    public static List<Token> OfPlain(string plain)
    {
        var tokens = new List<Token>();
        var end = 0;
        foreach (var match in Cut().EnumerateMatches(plain))
        {
            var glued = match.Index == end && tokens.Count > 0;
            end = match.Index + match.Length;
            Add(tokens, plain.Substring(match.Index, match.Length), glued);
        }

        return tokens;
    }

    // The forms of the pattern differ by their first letters and the signs in them; asking for groups would cost more than all the rest.
    private static void Add(List<Token> tokens, string text, bool glued)
    {
        if (char.IsDigit(text[0]) || (text[0] is '.' or ',' && text.Length > 1 && char.IsDigit(text[1])))
        {
            var digits = text.AsSpan().TrimEnd(PriceMark);
            tokens.Add(new Token(TokenKind.Digits, digits.Length < text.Length ? digits.ToString() : text, glued, digits.Length < text.Length));
        }
        else if (!char.IsLetter(text[0]))
        {
            tokens.Add(new Token(TokenKind.Sign, text is "+/-" ? "+-" : text, glued));
        }
        else if (text.AsSpan().ContainsAny('/', '.'))
        {
            tokens.Add(new Token(TokenKind.Word, "sampai", glued));
        }
        else if (text.AsSpan().IndexOfAny('-', '2') is > 0 and var twice)
        {
            AddTwice(tokens, text, text[..twice], glued);
        }
        else
        {
            tokens.Add(new Token(TokenKind.Word, Word(text), glued));
        }
    }

    private static void AddTwice(List<Token> tokens, string text, string once, bool glued)
    {
        if (Doubled.Contains(once))
        {
            tokens.Add(new Token(TokenKind.Word, once + "2", glued));
        }
        else
        {
            tokens.AddRange(OfPlain(text.Replace("2", " 2", StringComparison.Ordinal).Replace('-', ' ')));
        }
    }

    /// <summary>"pagiii" is pagi; "iii" is the number.</summary>
    private static string Word(string text) => text.AsSpan().ContainsAnyExcept('i', 'v', 'x')
        ? Stretched().Replace(text.Replace("'", "", StringComparison.Ordinal), "$1")
        : text;

    /// <summary>"s/d", a word that stands twice, digits with the price mark, a word, a sign.</summary>
    [GeneratedRegex(
        @"\bs\s?/\s?d\b|\bs\.\s?d\b\.?"
        + @"|(?<twice>\p{L}{2,})(?:-\k<twice>|2(?![\d.,\p{L}]|\s*(?:rb|jt|ribu|juta)))(?:nya|an)?(?!\p{L})"
        + @"|(?:(?<![\d\p{L}.,])[.,]\d+|\d+(?:[.,']\d+)*)(?:\s?[.,]\s?(?:-{1,2}|=)(?!\s?\d))?"
        + @"|\p{L}+(?:'\p{L}+)*"
        + @"|>=|<=|\+/-|\+-|\.{2,}|[^\s]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Cut();

    [GeneratedRegex(@"(\p{L})\1{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Stretched();
}
