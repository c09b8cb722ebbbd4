using System.Globalization;

namespace KopBot.Channels.Telegram;

/// <summary>Cuts long words into messages: at the end of a paragraph, a line, a word, and only then within one.</summary>
internal static class Splitter
{
    /// <summary>Cuts the words.</summary>
    /// <param name="text">The words.</param>
    /// <param name="most">How many code points a part may have, at least 1.</param>
    /// <returns>The parts, none of them blank; empty for blank words.</returns>
    public static IReadOnlyList<RichText> Split(RichText text, int most)
    {
        if (text.Plain.Length <= most)
        {
            return text.IsBlank ? [] : [text];
        }

        var parts = new List<RichText>();
        for (var from = 0; from < text.Plain.Length;)
        {
            var to = End(text.Plain, from, most);
            var part = text.Part(from, Trimmed(text.Plain, from, to));
            if (!part.IsBlank)
            {
                parts.Add(part);
            }

            from = Next(text.Plain, to);
        }

        return parts;
    }

    private static int End(string text, int from, int most)
    {
        var limit = from;
        for (var points = 0; limit < text.Length && points < most; points++)
        {
            limit += char.IsSurrogatePair(text, limit) ? 2 : 1;
        }

        if (limit == text.Length)
        {
            return limit;
        }

        var half = from + ((limit - from) / 2);
        return Border(text, "\n\n", half, limit) ?? Border(text, "\n", half, limit) ?? Border(text, " ", half, limit) ?? Whole(text, from, limit);
    }

    private static int? Border(string text, string mark, int half, int limit)
    {
        // A mark that begins right at the limit still ends the part there: the mark itself is not sent.
        var end = Math.Min(text.Length, limit + mark.Length);
        var at = text.LastIndexOf(mark, end - 1, end - half, StringComparison.Ordinal);
        return at >= half ? at : null;
    }

    /// <summary>The last border of a letter as people see it (an emoji of several code points is one) before the limit.</summary>
    private static int Whole(string text, int from, int limit)
    {
        var near = Math.Max(from, limit - 64);
        var at = near;
        while (at < limit)
        {
            var next = at + StringInfo.GetNextTextElementLength(text, at);
            if (next > limit)
            {
                break;
            }

            at = next;
        }

        return at > near && !char.IsLowSurrogate(text[at]) ? at : limit;
    }

    private static int Trimmed(string text, int from, int to)
    {
        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        return to;
    }

    private static int Next(string text, int from)
    {
        while (from < text.Length && text[from] is ' ' or '\n' or '\r')
        {
            from++;
        }

        return from;
    }
}
