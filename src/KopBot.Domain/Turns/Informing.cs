using System.Text.RegularExpressions;

namespace KopBot.Domain.Turns;

/// <summary>Answers a question from the answers in the dialog files: the fact first; whoever asks, whatever else is going on.</summary>
internal static partial class Informing
{
    public static bool Answers(Scene scene, string words)
    {
        if (WantsToTell().IsMatch(words))
        {
            return false;
        }

        // In the middle of a dialog a short question is about that dialog.
        var within = scene.Stack.Count > 0 ? scene.Stack[^1].Dialog : "";
        var found = scene.Knowledge.Questions?.Find(scene.Heard(words), within);
        if (found is not { } at || scene.Knowledge.Find(at.Dialog) is not { } dialog)
        {
            return false;
        }

        scene.Say(dialog.Answers[at.Answer].Say.Fill(Surroundings.Of(scene)));
        Ending.Resume(scene, dialog, dialog.Questions.Count > 0 && dialog.IsFor(scene.Roles) ? [new Button(dialog.Title, ButtonData.Start(dialog.Name))] : []);
        return true;
    }

    /// <summary>Who wants to complain is heard, and not told how one complains.</summary>
    [GeneratedRegex(@"\b(?:mau|saya|sy|ingin|pengen|izin)\s+(?:lapor|melapor|melaporkan|ngadu|mengadu|mengadukan)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WantsToTell();
}
