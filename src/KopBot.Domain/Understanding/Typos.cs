namespace KopBot.Domain.Understanding;

/// <summary>Finds the known word that a misspelt one stands for: one slip in a word of four to seven letters, two in a longer one; a changed letter only from six letters on.</summary>
internal sealed class Typos
{
    private const int Shortest = 4;

    private readonly Dictionary<int, List<string>> byDeletion = [];
    private readonly IReadOnlyDictionary<string, int> counts;

    /// <summary>Learns the known words.</summary>
    /// <param name="counts">Each known word with how often it was seen.</param>
    internal Typos(IReadOnlyDictionary<string, int> counts)
    {
        this.counts = counts;
        foreach (var word in counts.Keys.Where(word => word.Length >= Shortest && char.IsLetter(word[0])))
        {
            foreach (var key in Deletions(word))
            {
                (byDeletion.TryGetValue(key, out var words) ? words : byDeletion[key] = []).Add(word);
            }
        }
    }

    /// <summary>The nearest known word; null when none is near enough.</summary>
    internal string? Nearest(string word)
    {
        if (word.Length < Shortest || word.Length > 20)
        {
            return null;
        }

        string? best = null;
        var bestDistance = word.Length >= 8 ? 2 : 1;
        var bestCount = 0;
        foreach (var key in Deletions(word))
        {
            foreach (var known in byDeletion.GetValueOrDefault(key) ?? [])
            {
                var distance = IsAnother(word, known) ? 9 : Distance(word, known);
                if (distance < bestDistance || (distance == bestDistance && counts[known] > bestCount))
                {
                    (best, bestDistance, bestCount) = (known, distance, counts[known]);
                }
            }
        }

        return best;
    }

    /// <summary>Short words that differ in one letter are mostly two words, not a slip: film and file, stnk and stok.</summary>
    private static bool IsAnother(string word, string known) =>
        word.Length <= 5 && word.Length == known.Length && !word.Order().SequenceEqual(known.Order());

    /// <summary>Keys of the word and of the word without one letter; two words within one slip share a key, two long ones within two mostly do.</summary>
    private static IEnumerable<int> Deletions(string word)
    {
        yield return Hash.Of(word);
        for (var at = word.Length <= 5 ? 1 : 0; at < word.Length; at++)
        {
            yield return Hash.Of(word.AsSpan(0, at), word.AsSpan(at + 1));
        }
    }

    /// <summary>How many letters must be added, dropped, changed or swapped with their neighbour.</summary>
    private static int Distance(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 2)
        {
            return 9;
        }

        Span<int> before = stackalloc int[other.Length + 1], last = stackalloc int[other.Length + 1], now = stackalloc int[other.Length + 1];
        for (var at = 0; at <= other.Length; at++)
        {
            last[at] = at;
        }

        for (var row = 1; row <= one.Length; row++)
        {
            now[0] = row;
            for (var at = 1; at <= other.Length; at++)
            {
                var same = one[row - 1] == other[at - 1] ? 0 : 1;
                now[at] = Math.Min(Math.Min(now[at - 1], last[at]) + 1, last[at - 1] + same);
                if (row > 1 && at > 1 && one[row - 1] == other[at - 2] && one[row - 2] == other[at - 1])
                {
                    now[at] = Math.Min(now[at], before[at - 2] + 1);
                }
            }

            last.CopyTo(before);
            now.CopyTo(last);
        }

        return last[other.Length];
    }
}
