using System.Text;
using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Koperasi;

/// <summary>How region names are compared: without case, hyphens and spaces, and with numbers in one spelling ("Ilir Barat Satu" is "Ilir Barat I").</summary>
internal static class RegionNames
{
    private static readonly Dictionary<string, string> Numbers = Speech.Table(
        "1: i satu", "2: ii dua", "3: iii tiga", "4: iv empat", "5: v lima", "6: vi enam", "7: vii tujuh", "8: viii delapan", "9: ix sembilan", "10: x sepuluh");

    private static readonly Dictionary<string, string> Spellings = Speech.Table(
        "timur: tmr tim", "barat: brt bar", "selatan: slt slatan", "utara: utr", "tengah: tgh tngah", "raya: ry", "baru: br", "tanjung: tj tjg tanjong", "gunung: gn gng", "sungai: sei sungei sgi s", "pulau: p pl", "muara: ma mr", "bandar: bdr bandr", "kampung: kp kpg");

    /// <summary>The words of a name in comparable form.</summary>
    public static List<string> Words(string text) => [.. Tokens.OfPlain(Plain.Of(text, 200)).Where(token => token.Kind != TokenKind.Sign)
        .Select(token => Numbers.GetValueOrDefault(token.Text, token.Text))];

    /// <summary>The key of some words.</summary>
    public static string Key(IEnumerable<string> words) => string.Concat(words);

    /// <summary>The key with chat spellings written out: "tj karang" is tanjungkarang.</summary>
    public static string SpelledKey(IEnumerable<string> words) => string.Concat(words.Select(word => Spellings.GetValueOrDefault(word, word)));

    /// <summary>The first letters of a name of two words or more, with its number: <c>oku</c>, <c>ib1</c>; null for one word.</summary>
    public static string? Initials(List<string> words)
    {
        if (words.Count < 2)
        {
            return null;
        }

        var initials = new StringBuilder();
        foreach (var word in words)
        {
            initials.Append(char.IsAsciiDigit(word[0]) ? word : word[..1]);
        }

        return initials.ToString();
    }
}
