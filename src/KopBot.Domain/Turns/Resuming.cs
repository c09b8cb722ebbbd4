using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;

namespace KopBot.Domain.Turns;

/// <summary>Goes on with the draft that was left last, or with that of the open month, however long ago and by whom it was begun.</summary>
internal static class Resuming
{
    /// <summary>Goes on with the report.</summary>
    /// <returns>Whether there is one to go on with, or something has to be looked up first.</returns>
    public static bool Report(Scene scene) =>
        scene.Knowledge.Find("lapor") is { } lapor && lapor.IsFor(scene.Roles) && Draft(scene, lapor);

    /// <summary>Goes on with a draft of a dialog.</summary>
    /// <returns>Whether there is one to go on with, or something has to be looked up first.</returns>
    public static bool Draft(Scene scene, Dialog dialog)
    {
        var speaker = Speaker.Id(scene, dialog, new Frame { Dialog = dialog.Name });
        if (speaker.Length == 0 || dialog.OnePer is not [_, "periode"])
        {
            return false;
        }

        var own = $"{dialog.Name}/{speaker}/";
        var open = $"{own}{scene.Today.AddMonths(-1):yyyy-MM}";
        foreach (var key in scene.Left.StartsWith(own, StringComparison.Ordinal) && scene.Left != open ? [scene.Left, open] : new[] { open })
        {
            var draft = scene.Want(new DraftOf(key));
            var sent = scene.Want(new LaporanOf(dialog.Name, speaker, key[own.Length..]));
            if (scene.Lacks)
            {
                return true;
            }

            // What was left before its first answer is a draft too, unless somebody has sent it since.
            if (draft is { Log.Count: > 0 } || (key == scene.Left && sent!.Count == 0))
            {
                scene.Say($"Melanjutkan laporan *{Periode.Show(key[own.Length..])}*.");
                scene.Stack.Add(Frame(scene, dialog, key));
                Prompting.Next(scene);
                return true;
            }
        }

        return false;
    }

    /// <summary>A dialog in progress that writes into a shared draft.</summary>
    /// <param name="scene">The turn.</param>
    /// <param name="dialog">The dialog.</param>
    /// <param name="key">The key of the draft.</param>
    public static Frame Frame(Scene scene, Dialog dialog, string key)
    {
        var keys = dialog.OnePer.Where(part => part != "koperasi").Zip(key.Split('/').Skip(2), (name, value) => scene.Line(Move.Answer, name, value, value));
        return new Frame { Dialog = dialog.Name, Draft = key, Log = [.. keys] };
    }
}
