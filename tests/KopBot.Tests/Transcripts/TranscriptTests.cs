using KopBot.Dialogs;
using KopBot.Dialogs.Transcripts;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Tests.Dialogs;

namespace KopBot.Tests.Transcripts;

public sealed class TranscriptTests
{
    private static readonly Lazy<Knowledge> Known = new(() => DialogFolder.Load(DialogFilesTests.Folder, new Dinas(), RegionTree.Empty, false, []));

    private static string Folder { get; } = Path.Combine(Path.GetDirectoryName(DialogFilesTests.Folder)!, "tests", "KopBot.Tests", "Transcripts");

    public static TheoryData<string> All => [.. TranscriptFile.All(Folder).Select(path => Path.GetRelativePath(Folder, path))];

    [Theory]
    [MemberData(nameof(All))]
    public void The_talk_goes_as_written(string transcript)
    {
        var path = Path.Combine(Folder, transcript);
        if (Environment.GetEnvironmentVariable("KOPBOT_TRANSCRIPTS") == "write")
        {
            File.WriteAllLines(path, Player.Rewrite(TranscriptFile.Read(path), Known.Value));
        }

        var mistakes = Player.Play(TranscriptFile.Read(path), Known.Value);
        Assert.True(mistakes.Count == 0, string.Join("\n", mistakes));
    }
}
