using System.Text.RegularExpressions;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Understanding;

namespace KopBot.Domain.Turns;

/// <summary>Answers a question from the answers in the dialog files: the fact first; whoever asks, whatever else is going on.</summary>
internal static partial class Informing
{
    /// <summary>How much may be missing for an answer that is shown as a guess; measured, see docs/decisions/041.</summary>
    private const float Missing = 0.6f;

    /// <summary>How much when the dialog is sure and begins after it.</summary>
    private const float Nearly = 0.16f;

    /// <summary>Of so few words that do not ask nobody guesses a question: "saya umur 40" may be about anything.</summary>
    private const int Few = 5;

    /// <summary>By how much at the most a second guess may be behind the first.</summary>
    private const float Behind = 0.25f;

    /// <summary>Answers what surely is a question.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool Answers(Scene scene, string words)
    {
        if (Found(scene, words).FirstOrDefault() is not { Asked.Sure: true } found)
        {
            return false;
        }

        scene.Say(found.Tanya.Say.Fill(Surroundings.Of(scene)));
        Ending.Resume(scene, found.Dialog, found.Dialog.Questions.Count > 0 && found.Dialog.IsFor(scene.Roles) ? [new Button(found.Dialog.Title, ButtonData.Start(found.Dialog.Name))] : []);
        return true;
    }

    /// <summary>Says what is probably asked, with the question above each answer, so that nobody takes it for the answer to another.</summary>
    /// <returns>Whether there is such a question.</returns>
    public static bool Guesses(Scene scene, string words)
    {
        var likely = Found(scene, words).Take(2).ToList();
        var tells = scene.Heard(words).Words.Count > Few;
        var shown = likely.Where(one => (tells || one.Asked.Asks) && one.Asked.Sum >= -Missing && one.Asked.Sum >= likely[0].Asked.Sum - Behind).ToList();
        if (shown.Count == 0)
        {
            return false;
        }

        scene.Say("Saya belum yakin. Mungkin ini yang ditanyakan:");
        shown.ForEach(one => Say(scene, one.Tanya));
        return true;
    }

    /// <summary>Before a dialog begins: says what is nearly surely asked as well.</summary>
    public static void Adds(Scene scene, string words)
    {
        if (Found(scene, words).FirstOrDefault() is { Asked: { Asks: true, Sum: >= -Nearly } } found)
        {
            Say(scene, found.Tanya);
        }
    }

    private static void Say(Scene scene, Tanya tanya) =>
        scene.Say($"*{char.ToUpperInvariant(tanya.If[0][0])}{tanya.If[0][1..].TrimEnd('?', ' ')}?*\n{tanya.Say.Fill(Surroundings.Of(scene))}");

    private static IEnumerable<(Asked Asked, Dialog Dialog, Tanya Tanya)> Found(Scene scene, string words)
    {
        if (WantsToTell().IsMatch(words) || scene.Knowledge.Questions is not { } questions)
        {
            return [];
        }

        // In the middle of a dialog a short question is about that dialog.
        var within = scene.Stack.Count > 0 ? scene.Stack[^1].Dialog : "";
        return questions.Find(scene.Heard(words), within, scene.Role)
            .Select(asked => (asked, scene.Knowledge.Find(asked.Dialog)!)).Select(one => (one.asked, one.Item2, one.Item2.Answers[one.asked.Answer]));
    }

    /// <summary>Who wants to complain is heard, and not told how one complains; "kalau saya mengadu" only asks.</summary>
    [GeneratedRegex(@"(?<!\b(?:kalau|kalo|klo|klau|jika|bila|apabila|misal|misalnya|andai)\s+)\b(?:mau|saya|sy|ingin|pengen|izin)\s+(?:lapor|melapor|melaporkan|ngadu|mengadu|mengadukan)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WantsToTell();
}
