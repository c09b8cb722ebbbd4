namespace KopBot.Dialogs.Transcripts;

/// <summary>Compares what a transcript says the bot answers with what it answered. <c>…</c> alone stands for any lines, within a line for any rest.</summary>
internal static class Matching
{
    private const string Any = "…";

    /// <summary>The first wanted line that does not fit; the number of wanted lines when more was said; null when all fits.</summary>
    public static int? Difference(IReadOnlyList<string> wanted, IReadOnlyList<string> said)
    {
        var best = 0;
        return Fits(wanted, 0, said, 0, ref best) ? null : best;
    }

    private static bool Fits(IReadOnlyList<string> wanted, int at, IReadOnlyList<string> said, int from, ref int best)
    {
        best = Math.Max(best, at);
        if (at == wanted.Count)
        {
            return from == said.Count;
        }

        if (wanted[at].Trim() is Any or "...")
        {
            for (var skip = from; skip <= said.Count; skip++)
            {
                if (Fits(wanted, at + 1, said, skip, ref best))
                {
                    return true;
                }
            }

            return false;
        }

        return from < said.Count && Line(wanted[at].TrimEnd(), said[from]) && Fits(wanted, at + 1, said, from + 1, ref best);
    }

    private static bool Line(string wanted, string said)
    {
        var (open, close) = (wanted.StartsWith(Any, StringComparison.Ordinal), wanted.EndsWith(Any, StringComparison.Ordinal) && !said.EndsWith(Any, StringComparison.Ordinal));
        var text = wanted[(open ? 1 : 0)..(close ? ^1 : ^0)];
        return (open, close) switch
        {
            (true, true) => said.Contains(text, StringComparison.Ordinal),
            (true, false) => said.EndsWith(text, StringComparison.Ordinal),
            (false, true) => said.StartsWith(text, StringComparison.Ordinal),
            _ => said == text,
        };
    }
}
