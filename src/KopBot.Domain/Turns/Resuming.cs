using KopBot.Domain.Koperasi;

namespace KopBot.Domain.Turns;

/// <summary>Goes on with the report of the open month, however long ago and by whom it was begun.</summary>
internal static class Resuming
{
    /// <returns>Whether there is one to go on with, or something has to be looked up first.</returns>
    public static bool Report(Scene scene)
    {
        if (scene.Knowledge.Find("lapor") is not { } lapor || !lapor.IsFor(scene.Roles))
        {
            return false;
        }

        var open = $"{scene.Today.AddMonths(-1):yyyy-MM}";
        var speaker = Speaker.Id(scene, lapor, new Frame { Dialog = lapor.Name });
        var draft = speaker.Length == 0 ? null : scene.Want(new DraftOf($"lapor/{speaker}/{open}"));
        var sent = speaker.Length == 0 ? null : scene.Want(new LaporanOf("lapor", speaker, open));
        if (scene.Lacks)
        {
            return true;
        }

        if (draft is null || (draft.Log.Count == 0 && sent!.Count > 0))
        {
            return false;
        }

        scene.Say($"Melanjutkan laporan {Periode.Show(open)}.");
        Starting.Begin(scene, lapor.Name, Periode.Show(open));
        return true;
    }
}
