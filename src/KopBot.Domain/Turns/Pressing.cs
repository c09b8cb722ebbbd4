using KopBot.Domain.Dialogs;

namespace KopBot.Domain.Turns;

/// <summary>
/// Hears a button. What a button carries may be old or forged: it works when it still says what it said, it is refused kindly
/// when it does not, and it is never taken for something else.
/// </summary>
internal static class Pressing
{
    public static void Hear(Scene scene, string data)
    {
        var talk = Talk.Of(scene);
        if (scene.Lacks)
        {
            return;
        }

        var parts = data.Split(':', 3);
        switch (parts)
        {
            case ["d", var start]:
                var space = start.IndexOf(' ');
                Starting.Begin(scene, space < 0 ? start : start[..space], space < 0 ? "" : start[(space + 1)..]);
                break;
            case ["q", var tag, var value] when talk is not null && Question(talk, tag) is { } question:
                Answering.Chosen(scene, talk, question, value);
                break;
            case ["q", var tag, var reason] when talk?.Journey.Open is { Warning: not null } doubt && talk.Tag(doubt.Question.Name + "!") == tag:
                Answering.Reason(scene, talk, doubt, reason);
                break;
            case ["w", var tag, var word] when tag.Length == 0 || tag == talk?.Tag():
                if (!Controls.Hear(scene, talk, word))
                {
                    Prompting.Again(scene, talk);
                }

                break;
            default:
                Old(scene, talk, parts);
                break;
        }
    }

    private static Question? Question(Talk talk, string tag) =>
        talk.Dialog.Questions.FirstOrDefault(question => talk.Tag(question.Name) == tag)
        ?? talk.Dialog.Questions.FirstOrDefault(question => talk.Dialog.OnePer.Contains(question.Name) && ButtonData.Tag(talk.Dialog.Name, question.Name, "") == tag && talk.Journey.Open?.Question == question);

    private static void Old(Scene scene, Talk? talk, string[] parts)
    {
        var mark = parts.Length == 3 && parts[1].Length == 8 ? parts[1][..5] : "";
        var known = scene.Knowledge.Dialogs.Values
            .SelectMany(dialog => dialog.Questions.Select(question => (dialog, question)))
            .FirstOrDefault(pair => ButtonData.Mark($"{pair.dialog.Name}/{pair.question.Name}", 5) == mark);
        scene.Say(known.question is not null
            ? $"Tombol itu dari pertanyaan *{known.question.Label}* ({known.dialog.Title}) yang sudah selesai, jadi tidak ada yang diubah."
            : "Tombol itu sudah tidak berlaku, jadi tidak ada yang diubah.");
        Prompting.Again(scene, talk);
    }
}
