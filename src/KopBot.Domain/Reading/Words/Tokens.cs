using System.Text.RegularExpressions;

namespace KopBot.Domain.Reading.Words;

/// <summary>Cuts plain text into runs of digits, words and signs; letters and digits need no space between them.</summary>
internal static partial class Tokens
{
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
        foreach (Match match in Cut().Matches(plain))
        {
            var glued = match.Index == end && tokens.Count > 0;
            end = match.Index + match.Length;
            Add(tokens, match, glued);
        }

        return tokens;
    }

    private static void Add(List<Token> tokens, Match match, bool glued)
    {
        if (match.Groups["upto"].Success)
        {
            tokens.Add(new Token(TokenKind.Word, "sampai", glued));
        }
        else if (match.Groups["digits"].Success)
        {
            tokens.Add(new Token(TokenKind.Digits, match.Groups["digits"].Value, glued, match.Groups["flat"].Success));
        }
        else if (match.Groups["twice"].Success && Doubled.Contains(match.Groups["twice"].Value))
        {
            tokens.Add(new Token(TokenKind.Word, match.Groups["twice"].Value + "2", glued));
        }
        else if (match.Groups["twice"].Success)
        {
            tokens.AddRange(OfPlain(match.Value.Replace("2", " 2", StringComparison.Ordinal).Replace('-', ' ')));
        }
        else if (match.Groups["word"].Success)
        {
            tokens.Add(new Token(TokenKind.Word, Word(match.Value), glued));
        }
        else
        {
            tokens.Add(new Token(TokenKind.Sign, match.Value is "+/-" ? "+-" : match.Value, glued));
        }
    }

    /// <summary>"pagiii" is pagi; "iii" is the number.</summary>
    private static string Word(string text) => text.All(letter => letter is 'i' or 'v' or 'x') ? text
        : Stretched().Replace(text.Replace("'", "", StringComparison.Ordinal), "$1");

    [GeneratedRegex(
        @"(?<upto>\bs\s?/\s?d\b|\bs\.\s?d\b\.?)"
        + @"|(?:(?<twice>\p{L}{2,})(?:-\k<twice>|2(?![\d.,\p{L}]|\s*(?:rb|jt|ribu|juta)))(?:nya|an)?(?!\p{L}))"
        + @"|(?<digits>(?<![\d\p{L}.,])[.,]\d+|\d+(?:[.,']\d+)*)(?<flat>\s?[.,]\s?(?:-{1,2}|=)(?!\s?\d))?"
        + @"|(?<word>\p{L}+(?:'\p{L}+)*)"
        + @"|>=|<=|\+/-|\+-|\.{2,}|[^\s]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Cut();

    [GeneratedRegex(@"(\p{L})\1{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Stretched();
}
