using KopBot.Domain.Understanding;

namespace KopBot.Domain.Turns;

/// <summary>Answers a question from the answers in the dialog files: the fact first; whoever asks, whatever else is going on.</summary>
internal static class Informing
{
    public static bool Answers(Scene scene, Understood understood, string words)
    {
        // In the middle of a dialog a short question is about that dialog.
        var within = scene.Stack.Count > 0 ? scene.Stack[^1].Dialog : "";
        var found = scene.Knowledge.Questions?.Find(words, dialog => dialog == within ? 1 : understood.Ranked.FirstOrDefault(one => one.Intent == dialog)?.Score ?? 0, within);
        if (found is not { } at || scene.Knowledge.Find(at.Dialog) is not { } dialog)
        {
            return false;
        }

        scene.Say(dialog.Answers[at.Answer].Say.Fill(Surroundings.Of(scene)));
        Ending.Resume(scene, dialog, dialog.Questions.Count > 0 && dialog.IsFor(scene.Roles) ? [new Button(dialog.Title, ButtonData.Start(dialog.Name))] : []);
        return true;
    }
}
