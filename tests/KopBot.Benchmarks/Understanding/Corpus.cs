using KopBot.Domain.Understanding;

namespace KopBot.Benchmarks.Understanding;

/// <summary>What the matcher learns from in this repository, and the sentences that judge it.</summary>
/// <param name="Examples">All examples of all dialogs.</param>
/// <param name="Lexicon">The words.</param>
internal sealed record Corpus(IReadOnlyList<Example> Examples, Lexicon Lexicon)
{
    /// <summary>The folder of the repository.</summary>
    internal static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>Reads the examples and words of the repository.</summary>
    internal static Corpus Read()
    {
        var dialogs = Path.Combine(Root, "dialogs");
        var examples = Directory.GetFiles(Path.Combine(dialogs, "contoh"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => Lines(file).Select(line => new Example(Path.GetFileNameWithoutExtension(file), line)));
        return new([.. examples], Lexicon.Read(Data(dialogs, "kata.tsv"), Data(dialogs, "makna.tsv")));
    }

    /// <summary>The blind sentences of the tests: intent, role, text.</summary>
    internal static IReadOnlyList<(string Intent, string Role, string Text)> Blind() =>
        [.. Lines(Path.Combine(Root, "tests", "KopBot.Tests", "Understanding", "blind.tsv"))
            .Select(line => line.Split('\t')).Select(part => (part[0], part[1], part[2]))];

    private static IEnumerable<string> Lines(string file) => File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#');

    private static string[] Data(string dialogs, string name) => File.ReadAllLines(Path.Combine(dialogs, "data", name));

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "KopBot.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
