namespace KopBot.Dialogs.Transcripts;

/// <summary>What a line of a transcript is.</summary>
internal enum Mark
{
    /// <summary>A remark or an empty line.</summary>
    None,

    /// <summary><c>&gt;</c> what the person does.</summary>
    Person,

    /// <summary><c>&lt;</c> what the bot says.</summary>
    Bot,

    /// <summary><c>=</c> the world before, or what was stored.</summary>
    Fact,
}

/// <summary>A line of a transcript.</summary>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="Mark">What it is.</param>
/// <param name="Text">What stands behind the mark.</param>
internal sealed record TranscriptLine(int Number, Mark Mark, string Text);

/// <summary>
/// A talk as a dinas officer can read it: <c>&gt; </c> the person, <c>&lt; </c> the bot, <c>= </c> the world before and what was
/// stored, <c># </c> a remark. It is a test, and the command <c>check</c> plays all of them.
/// </summary>
/// <param name="path">The file's path, for messages.</param>
/// <param name="lines">Its lines.</param>
public sealed class TranscriptFile(string path, IReadOnlyList<string> lines)
{
    private static readonly Dictionary<char, Mark> Marks = new() { ['>'] = Mark.Person, ['<'] = Mark.Bot, ['='] = Mark.Fact, ['#'] = Mark.None };

    /// <summary>The file's path.</summary>
    public string Path { get; } = path;

    /// <summary>The lines with their marks.</summary>
    internal IReadOnlyList<TranscriptLine> Lines { get; } = [.. lines.Select((line, at) => new TranscriptLine(at + 1, MarkOf(line), line.Length > 2 ? line[2..] : ""))];

    /// <summary>Reads a transcript.</summary>
    /// <param name="path">The file.</param>
    public static TranscriptFile Read(string path) => new(path, File.ReadAllLines(path));

    /// <summary>All transcripts below a folder, by name; none when there is no such folder.</summary>
    /// <param name="folder">The folder.</param>
    public static IReadOnlyList<string> All(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.chat", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The lines that begin with no known mark.</summary>
    internal IEnumerable<DialogMistake> Strange() => lines
        .Select((line, at) => (line, at))
        .Where(one => one.line.Trim().Length > 0 && !(Marks.ContainsKey(one.line[0]) && (one.line.Length == 1 || one.line[1] == ' ')))
        .Select(one => new DialogMistake(Path, one.at + 1, $"Baris \"{one.line}\" tidak dikenal.", "Mulailah dengan > (orang), < (bot), = (keadaan), atau # (catatan), lalu spasi."));

    private static Mark MarkOf(string line) => line.Length > 0 && Marks.TryGetValue(line[0], out var mark) ? mark : Mark.None;
}
