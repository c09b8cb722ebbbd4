namespace KopBot.Domain.Understanding;

/// <summary>
/// What people write and what they mean: chat abbreviations, regional words and common misspellings with their standard form, and groups of
/// words with one meaning. It is data that the dinas may enlarge, never code.
/// </summary>
public sealed class Lexicon
{
    /// <summary>The most words that one variant may have.</summary>
    internal const int LongestVariant = 3;

    private readonly Dictionary<string, string[]> standard = [];
    private readonly Dictionary<string, List<string>> meanings = [];
    private readonly HashSet<string> beginnings = [];
    private readonly HashSet<string> polite = [];
    private readonly HashSet<string> greetings = [];

    private Lexicon()
    {
    }

    /// <summary>A lexicon without a word.</summary>
    public static Lexicon Empty { get; } = new();

    /// <summary>Every word that the lexicon knows in its standard form.</summary>
    internal IEnumerable<string> Words =>
        standard.Values.SelectMany(words => words).Concat(meanings.Keys);

    /// <summary>
    /// Reads the lines of <c>kata.tsv</c> (variant, tab, standard form; <c>-</c> stands for a word that only is polite, <c>+</c> for a greeting)
    /// and of <c>makna.tsv</c> (name of a meaning, tab, its words).
    /// </summary>
    /// <param name="variants">The lines of the first file; empty lines and lines that begin with <c>#</c> say nothing.</param>
    /// <param name="groups">The lines of the second file, likewise.</param>
    /// <exception cref="FormatException">A line is not of that form; the message names the file, the line and the cure.</exception>
    public static Lexicon Read(IEnumerable<string> variants, IEnumerable<string> groups)
    {
        var lexicon = new Lexicon();
        foreach (var (variant, word) in Pairs(variants, "kata.tsv"))
        {
            lexicon.Learn(variant, word);
        }

        foreach (var (meaning, words) in Pairs(groups, "makna.tsv"))
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                lexicon.Meaning(word).Add("@" + meaning);
            }
        }

        return lexicon;
    }

    /// <summary>The standard words of a variant; null when it has none.</summary>
    internal string[]? Standard(string variant) => standard.GetValueOrDefault(variant);

    /// <summary>Whether a variant begins with this word.</summary>
    internal bool Begins(string word) => beginnings.Contains(word);

    /// <summary>The names of the meanings that a word has.</summary>
    internal IReadOnlyList<string> Meanings(string word) =>
        meanings.TryGetValue(word, out var found) ? found : [];

    /// <summary>Whether a word only makes a sentence kinder.</summary>
    internal bool IsPolite(string word) => polite.Contains(word);

    /// <summary>Whether a word only greets.</summary>
    internal bool IsGreeting(string word) => greetings.Contains(word);

    private void Learn(string variant, string word)
    {
        if (word == "-")
        {
            polite.Add(variant);
        }
        else if (word == "+")
        {
            greetings.Add(variant);
        }
        else
        {
            standard.TryAdd(variant, word.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            beginnings.Add(variant.Split(' ')[0]);
        }
    }

    private List<string> Meaning(string word) =>
        meanings.TryGetValue(word, out var found) ? found : meanings[word] = [];

    private static IEnumerable<(string Left, string Right)> Pairs(IEnumerable<string> lines, string file)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Trim().Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            var parts = line.ToLowerInvariant().Split('\t');
            if (parts.Length != 2 || parts[0].Trim().Length == 0 || parts[1].Trim().Length == 0)
            {
                throw new FormatException($"{file}, line {number}: \"{line}\" needs two parts with one tab between them, such as \"brp<TAB>berapa\".");
            }

            yield return (parts[0].Trim(), parts[1].Trim());
        }
    }
}
