using System.Text;
using System.Text.RegularExpressions;

namespace KopBot.Channels.Web.Activities;

/// <summary>
/// Turns the words of a bubble, in which pairs of <c>*</c> mark bold, into Markdown. Only what would change its look is escaped,
/// so that a client that shows the text as it is shows it nearly unchanged: <c>LPR-2025-09</c> stays <c>LPR-2025-09</c>.
/// </summary>
internal static partial class Markdown
{
    /// <summary>Writes Markdown.</summary>
    /// <param name="words">The words.</param>
    public static string Of(string words)
    {
        var written = new StringBuilder();
        var lines = words.ReplaceLineEndings("\n").Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            written.Append(Line(lines[at]));
            if (at < lines.Length - 1)
            {
                // Two spaces at its end keep a line from running into the next.
                written.Append(lines[at].Length > 0 && lines[at + 1].Length > 0 ? "  \n" : "\n");
            }
        }

        return written.ToString();
    }

    private static string Line(string line)
    {
        var written = new StringBuilder();
        var from = 0;
        foreach (Match bold in Bold().Matches(line))
        {
            written.Append(Escape(line[from..bold.Index])).Append("**").Append(Escape(bold.Groups[1].Value)).Append("**");
            from = bold.Index + bold.Length;
        }

        return Heads().Replace(written.Append(Escape(line[from..])).ToString(), @"$1\$2");
    }

    private static string Escape(string words) => Specials().Replace(words, @"\$0");

    [GeneratedRegex(@"\*([^*\s](?:[^*]*[^*\s])?)\*")]
    private static partial Regex Bold();

    // An underscore within a word is an ordinary character; "<" opens a tag only before a letter, "/", "!" or "?".
    [GeneratedRegex(@"[\\`*\[~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|<(?=[A-Za-z/!?])|&(?=#?\w+;)")]
    private static partial Regex Specials();

    [GeneratedRegex(@"^(\s*)(#{1,6}(?=\s|$)|>|[=-]+(?=\s*$))")]
    private static partial Regex Heads();
}
