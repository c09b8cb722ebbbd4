namespace KopBot.Channels.WhatsApp;

/// <summary>Cuts long words into messages: at the end of a paragraph, a line, a word, and only then within one.</summary>
internal static class Splitter
{
    private static readonly string[] Borders = ["\n\n", "\n", " "];

    /// <summary>Cuts the words.</summary>
    /// <param name="text">The words.</param>
    /// <param name="most">How many characters a part may have, at least 2.</param>
    /// <returns>The parts, none of them blank; empty for blank words.</returns>
    public static IReadOnlyList<string> Split(string text, int most)
    {
        var parts = new List<string>();
        for (var rest = text.Trim(); rest.Length > 0;)
        {
            var end = rest.Length <= most ? rest.Length : End(rest, most);
            parts.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        return parts;
    }

    /// <summary>The beginning of the words, as much as there is room for, with a mark where something is left out.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..End(text, most - 1)].TrimEnd() + "…";

    private static int End(string text, int most)
    {
        foreach (var border in Borders)
        {
            // A border that begins right behind the last character still ends the part there.
            var at = text.LastIndexOf(border, Math.Min(text.Length, most + border.Length) - 1, StringComparison.Ordinal);
            if (at > most / 2 && at <= most)
            {
                return at;
            }
        }

        return char.IsLowSurrogate(text[most]) ? most - 1 : most;
    }
}
