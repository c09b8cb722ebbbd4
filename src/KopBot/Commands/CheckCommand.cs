using System.CommandLine;
using KopBot.Dialogs.Transcripts;
using KopBot.Domain.Turns;
using KopBot.Domain.Understanding;

namespace KopBot.Commands;

/// <summary><c>check</c>: reads every dialog file and tells all mistakes with file, line and cure; exit code 1 when there is one. Doubtful examples are told too.</summary>
internal sealed class CheckCommand : Command
{
    /// <summary>Describes the command.</summary>
    public CheckCommand()
        : base("check", "Check all dialog files and transcripts; every mistake is told with file, line and cure.") =>
        SetAction(Check);

    private static int Check(ParseResult line)
    {
        var settings = Start.Settings();
        var knowledge = Known.Read(settings).Now;
        var dialogs = knowledge.Dialogs.Values;
        Console.WriteLine($"{dialogs.Count()} dialogs with {dialogs.Sum(dialog => dialog.Questions.Count)} questions in {settings.Dialogs}: no mistake.");
        foreach (var doubt in ExampleDoubt.About([.. dialogs.SelectMany(dialog => dialog.Start.Select(text => new Example(dialog.Name, text)))], knowledge.Lexicon, name => string.Join(' ', knowledge.Find(name)!.For)))
        {
            Console.WriteLine(doubt.Say);
        }

        return Transcripts(settings, knowledge);
    }

    /// <summary>Plays the transcripts beside the dialogs: those of the dinas in <c>dialogs/percakapan</c>, and those of this program's own tests.</summary>
    private static int Transcripts(Settings settings, Knowledge knowledge)
    {
        var dialogs = Path.GetFullPath(settings.Dialogs);
        var files = TranscriptFile.All(Path.Combine(dialogs, "percakapan"))
            .Concat(TranscriptFile.All(Path.Combine(Path.GetDirectoryName(dialogs) ?? dialogs, "tests", "KopBot.Tests", "Transcripts"))).ToList();
        var mistakes = files.SelectMany(file => Player.Play(TranscriptFile.Read(file), knowledge)).ToList();
        mistakes.ForEach(mistake => Console.Error.WriteLine(mistake));
        Console.WriteLine($"{files.Count} transcripts played: {mistakes.Count} mistakes.");
        return mistakes.Count == 0 ? 0 : 1;
    }
}
