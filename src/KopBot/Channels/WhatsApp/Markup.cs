using System.Text;

namespace KopBot.Channels.WhatsApp;

/// <summary>
/// Words in WhatsApp's own marks. Bold is <c>*</c> on both sides, as in a bubble; whatever else WhatsApp would take for a mark is
/// made to stand for itself by a hair space behind its opening.
/// </summary>
internal static class Markup
{
    private const char Hair = '\u200A';
    private const string Marks = "*_~`";

    /// <summary>The words as WhatsApp shows them.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks) && !text.Contains('>') && !text.Contains("- ", StringComparison.Ordinal))
        {
            return text;
        }

        var marked = new StringBuilder(text.Length + 8);
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            Line(marked.Append(at is 0 ? "" : "\n"), lines[at]);
        }

        return marked.ToString();
    }

    private static void Line(StringBuilder marked, string line)
    {
        // A quotation mark or a star with a blank at the beginning makes a quote or a list; a dash looks the same either way.
        if (line.StartsWith("> ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal))
        {
            marked.Append(Hair);
        }

        for (var at = 0; at < line.Length; at++)
        {
            var letter = line[at];
            var close = letter is '*' ? Bold(line, at) : -1;
            if (close > 0)
            {
                marked.Append('*').Append(Inside(line[(at + 1)..close])).Append('*');
                at = close;
                continue;
            }

            marked.Append(letter);
            if (Marks.Contains(letter) && Opens(line, at))
            {
                marked.Append(Hair);
            }
        }
    }

    /// <summary>The other marks within bold words.</summary>
    private static string Inside(string words)
    {
        var marked = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            marked.Append(words[at]);
            if (words[at] is '_' or '~' or '`' && Opens(words, at))
            {
                marked.Append(Hair);
            }
        }

        return marked.ToString();
    }

    /// <summary>Where the bold words end that begin here; -1 when none do.</summary>
    private static int Bold(string line, int open)
    {
        if (open + 1 >= line.Length || char.IsWhiteSpace(line[open + 1]) || line[open + 1] is '*')
        {
            return -1;
        }

        for (var at = open + 1; at < line.Length; at++)
        {
            if (line[at] is '*' && !char.IsWhiteSpace(line[at - 1]))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether a mark would begin something: no letter before it, something right behind it, and its like further on.</summary>
    private static bool Opens(string line, int at) =>
        (at is 0 || !char.IsLetterOrDigit(line[at - 1]))
        && at + 1 < line.Length && !char.IsWhiteSpace(line[at + 1])
        && line.IndexOf(line[at], at + 1) > 0;
}
