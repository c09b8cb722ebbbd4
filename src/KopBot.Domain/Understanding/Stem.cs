namespace KopBot.Domain.Understanding;

/// <summary>
/// Finds the root of an Indonesian word, formal ("menyetorkan") or chatty ("nyetorin"), among the words that the matcher knows.
/// A root that nobody used is never invented.
/// </summary>
internal sealed class Stem(HashSet<string> known)
{
    private const int Shortest = 4;

    private static readonly string[] Suffixes = ["nyalah", "kannya", "annya", "innya", "nya", "kan", "lah", "kah", "ku", "mu", "an", "in", "i", "ne", "e", "tah", "pun", "ke", "ake", "akan", "keun", "no", "ko", "nyo", "na", "ni"];

    /// <summary>A prefix, and the letters that it may have swallowed.</summary>
    private static readonly (string Prefix, string[] Swallowed)[] Prefixes =
    [
        ("memper", [""]), ("diper", [""]), ("keber", [""]), ("menge", [""]), ("penge", [""]),
        ("meng", ["", "k"]), ("peng", ["", "k"]), ("meny", ["s"]), ("peny", ["s"]),
        ("mem", ["", "p"]), ("pem", ["", "p"]), ("men", ["", "t"]), ("pen", ["", "t"]),
        ("me", [""]), ("pe", [""]), ("pel", [""]), ("ber", [""]), ("be", [""]), ("ter", [""]), ("te", [""]), ("per", [""]),
        ("di", [""]), ("ke", [""]), ("se", [""]), ("ma", ["", "p"]), ("ba", [""]), ("ta", [""]),
        ("ny", ["s", "c"]), ("nge", [""]), ("ng", ["", "k"]), ("n", ["t"]), ("m", ["p"]),
    ];

    /// <summary>The shortest known root; the word itself when there is none.</summary>
    internal string Of(string word)
    {
        var best = word;
        foreach (var ending in Suffixes.Prepend(""))
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < Shortest)
            {
                continue;
            }

            var body = word[..^ending.Length];
            best = Better(body, best);
            foreach (var (prefix, swallowed) in Prefixes)
            {
                if (body.StartsWith(prefix, StringComparison.Ordinal))
                {
                    best = swallowed.Select(letter => letter + body[prefix.Length..]).Aggregate(best, (found, root) => Better(root, found));
                }
            }
        }

        return best;
    }

    private string Better(string root, string best) =>
        root.Length >= Shortest && root.Length < best.Length && known.Contains(root) ? root : best;
}
