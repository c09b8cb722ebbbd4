namespace KopBot.Domain.Understanding;

/// <summary>
/// Turns words into numbers that a linear model can weigh: the words themselves, their roots, what they mean, pairs of neighbours, and pieces of
/// three to five letters that survive a slip of the thumb.
/// </summary>
internal sealed class Features
{
    /// <summary>The number of places that features share.</summary>
    internal const int Places = 1 << 16;

    private readonly Lexicon lexicon;
    private readonly Spelling spelling;
    private readonly Stem stem;
    private readonly Typos typos;
    private readonly Dictionary<string, int> known = [];
    private readonly Dictionary<string, string> roots;

    /// <summary>Learns the words of the examples.</summary>
    internal Features(IEnumerable<string> texts, Lexicon lexicon)
    {
        this.lexicon = lexicon;
        spelling = new Spelling(lexicon);
        foreach (var word in lexicon.Words)
        {
            known.TryAdd(word, 0);
        }

        foreach (var word in texts.SelectMany(spelling.Words))
        {
            known[word] = known.GetValueOrDefault(word) + 1;
        }

        stem = new Stem([.. known.Keys]);
        roots = known.Where(word => word.Value > 0).ToDictionary(word => word.Key, word => stem.Of(word.Key));
        typos = new Typos(known);
    }

    /// <summary>The words of a sentence in their standard spelling, slips mended.</summary>
    internal List<string> Words(string text)
    {
        var words = spelling.Words(text);
        for (var at = 0; at < words.Count; at++)
        {
            words[at] = Mended(words[at]);
        }

        return words;
    }

    /// <summary>The root of each word.</summary>
    internal string[] Roots(List<string> words)
    {
        var found = new string[words.Count];
        for (var at = 0; at < found.Length; at++)
        {
            found[at] = Root(words[at]);
        }

        return found;
    }

    /// <summary>The roots of a sentence's words and what they mean.</summary>
    internal HashSet<string> Senses(List<string> words, string[] roots)
    {
        var senses = new HashSet<string>(roots, StringComparer.Ordinal);
        for (var at = 0; at < roots.Length; at++)
        {
            senses.UnionWith(Meanings(words[at], roots[at]));
        }

        return senses;
    }

    /// <summary>The same for a sentence as it was typed.</summary>
    internal HashSet<string> Senses(string text) => Words(text) is var words ? Senses(words, Roots(words)) : [];

    /// <summary>How many of the examples' words have a root or a meaning, by its name.</summary>
    internal Dictionary<string, int> Counts()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, count) in known)
        {
            var root = stem.Of(word);
            foreach (var name in Meanings(word, root).Append(root))
            {
                counts[name] = counts.GetValueOrDefault(name) + count;
            }
        }

        return counts;
    }

    /// <summary>The share of the words that the matcher knows, from 0 to 1; 0 for a sentence without a word.</summary>
    internal double Familiar(List<string> words) => words.Count == 0 ? 0 : words.Count(IsKnown) / (double)words.Count;

    /// <summary>The features of a sentence.</summary>
    internal Sparse Of(string text) => Words(text) is var words ? Of(words, Roots(words)) : new();

    /// <summary>The features of a sentence, given its words and their roots.</summary>
    internal Sparse Of(List<string> words, string[] roots)
    {
        var sparse = new Sparse();
        for (var at = 0; at < words.Count; at++)
        {
            Single(words[at], roots[at], sparse);
            Pairs(roots, at, sparse);
        }

        sparse.Add(Hash.In('z', "bias"), 0.3f);
        sparse.Add(Hash.In('l', words.Count switch { 0 => "0", 1 => "1", 2 => "2", <= 4 => "4", <= 7 => "7", _ => "9" }), 0.4f);
        return sparse.Settled();
    }

    private bool IsKnown(string word) => known.ContainsKey(word) || known.ContainsKey(stem.Of(word));

    private string Root(string word) => roots.GetValueOrDefault(word) ?? stem.Of(word);

    private string Mended(string word) =>
        IsKnown(word) ? word : typos.Nearest(word) ?? word;

    private void Single(string word, string root, Sparse sparse)
    {
        sparse.Add(Hash.In('w', word), 0.4f);
        sparse.Add(Hash.In('r', root), 1f);
        foreach (var meaning in Meanings(word, root))
        {
            sparse.Add(Hash.In('m', meaning), 1.2f);
        }

        var padded = $"_{word}_";
        for (var size = 3; size <= 4; size++)
        {
            for (var at = 0; at + size <= padded.Length; at++)
            {
                sparse.Add(Hash.In('c', padded.AsSpan(at, size)), 0.2f);
            }
        }
    }

    private static void Pairs(string[] roots, int at, Sparse sparse)
    {
        var before = at == 0 ? "^" : roots[at - 1];
        sparse.Add(Hash.In('p', before, roots[at]), 0.7f);
        if (at >= 2)
        {
            sparse.Add(Hash.In('s', roots[at - 2], roots[at]), 0.5f);
        }

        if (at == roots.Length - 1)
        {
            sparse.Add(Hash.In('p', roots[at], "$"), 0.5f);
        }
    }

    private IEnumerable<string> Meanings(string word, string root) =>
        word == root || lexicon.Meanings(root) is { Count: 0 } ? lexicon.Meanings(word)
        : lexicon.Meanings(word) is { Count: 0 } ? lexicon.Meanings(root)
        : lexicon.Meanings(word).Concat(lexicon.Meanings(root)).Distinct();
}
