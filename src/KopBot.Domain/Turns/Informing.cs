using System.Text.RegularExpressions;
using KopBot.Domain.Understanding;

namespace KopBot.Domain.Turns;

/// <summary>Answers a question from the answers in the dialog files: the fact first; whoever asks, whatever else is going on.</summary>
internal static partial class Informing
{
    /// <summary>What speaks against an answer when the sentence surely is about another dialog.</summary>
    private const double Elsewhere = 0.8;

    public static bool Answers(Scene scene, Understood understood, string words)
    {
        if (WantsToTell().IsMatch(words))
        {
            return false;
        }

        // In the middle of a dialog a short question is about that dialog.
        var within = scene.Stack.Count > 0 ? scene.Stack[^1].Dialog : "";
        var found = scene.Knowledge.Questions?.Find(words, dialog => dialog == within ? 1 : About(understood, dialog));
        if (found is not { } at || scene.Knowledge.Find(at.Dialog) is not { } dialog)
        {
            return false;
        }

        scene.Say(dialog.Answers[at.Answer].Say.Fill(Surroundings.Of(scene)));
        Ending.Resume(scene, dialog, dialog.Questions.Count > 0 && dialog.IsFor(scene.Roles) ? [new Button(dialog.Title, ButtonData.Start(dialog.Name))] : []);
        return true;
    }

    /// <summary>How likely the sentence is about a dialog; below zero when it surely is about another one, so that only the very question is answered.</summary>
    private static double About(Understood understood, string dialog) =>
        understood is { Decision: Decision.Go, Ranked: [var sure, ..] } && sure.Intent != dialog
            ? -sure.Score * Elsewhere
            : understood.Ranked.FirstOrDefault(one => one.Intent == dialog)?.Score ?? 0;

    /// <summary>Who wants to complain is heard, and not told how one complains.</summary>
    [GeneratedRegex(@"\b(?:mau|saya|sy|ingin|pengen|izin)\s+(?:lapor|melapor|melaporkan|ngadu|mengadu|mengadukan)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WantsToTell();
}
