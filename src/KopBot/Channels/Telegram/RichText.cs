using System.Text;

namespace KopBot.Channels.Telegram;

/// <summary>Words with bold stretches, before Telegram's own marks are put in.</summary>
/// <param name="Plain">The words without marks.</param>
/// <param name="Bolds">The bold stretches: first character and the one after the last, in order, never overlapping.</param>
internal sealed record RichText(string Plain, IReadOnlyList<(int From, int To)> Bolds)
{
    /// <summary>How many code points Telegram takes in a message.</summary>
    public const int LongestMessage = 4096;

    /// <summary>How many code points Telegram takes below a photo or a document.</summary>
    public const int LongestCaption = 1024;

    /// <summary>How many code points it has; Telegram counts these and not characters.</summary>
    public int Length => Plain.Length - Plain.Count(char.IsLowSurrogate);

    /// <summary>Whether it has nothing to be seen.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Plain);

    /// <summary>
    /// Reads the marks of a bubble. Two <c>*</c> in one line make what is between them bold when neither has a blank on its
    /// inner side; any other <c>*</c> stands for itself.
    /// </summary>
    public static RichText Read(string text)
    {
        if (!text.Contains('*'))
        {
            return new(text, []);
        }

        var plain = new StringBuilder(text.Length);
        var bolds = new List<(int, int)>();
        for (var at = 0; at < text.Length; at++)
        {
            var close = text[at] is '*' ? Close(text, at) : -1;
            if (close < 0)
            {
                plain.Append(text[at]);
                continue;
            }

            var from = plain.Length;
            plain.Append(text, at + 1, close - at - 1);
            bolds.Add((from, plain.Length));
            at = close;
        }

        return new(plain.ToString(), bolds);
    }

    /// <summary>The words between two places, with the bold stretches that fall into them.</summary>
    public RichText Part(int from, int to) => new(
        Plain[from..to],
        [.. Bolds.Where(bold => bold.From < to && bold.To > from).Select(bold => (Math.Max(bold.From, from) - from, Math.Min(bold.To, to) - from))]);

    /// <summary>The words in the HTML that Telegram reads.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder(Plain.Length + 16 + (Bolds.Count * 7));
        var at = 0;
        foreach (var (from, to) in Bolds)
        {
            Escape(html, Plain.AsSpan(at, from - at));
            html.Append("<b>");
            Escape(html, Plain.AsSpan(from, to - from));
            html.Append("</b>");
            at = to;
        }

        Escape(html, Plain.AsSpan(at));
        return html.ToString();
    }

    private static int Close(string text, int open)
    {
        if (open + 1 >= text.Length || char.IsWhiteSpace(text[open + 1]) || text[open + 1] is '*')
        {
            return -1;
        }

        for (var at = open + 1; at < text.Length && text[at] is not '\n'; at++)
        {
            if (text[at] is '*' && !char.IsWhiteSpace(text[at - 1]))
            {
                return at;
            }
        }

        return -1;
    }

    private static void Escape(StringBuilder html, ReadOnlySpan<char> words)
    {
        while (words.IndexOfAny('&', '<', '>') is >= 0 and var at)
        {
            html.Append(words[..at]).Append(words[at] switch { '&' => "&amp;", '<' => "&lt;", _ => "&gt;" });
            words = words[(at + 1)..];
        }

        html.Append(words);
    }
}
