namespace KopBot.Domain.Turns;

/// <summary>Ends a dialog: does its act, says its last words, and lets the dialog below go on.</summary>
internal static class Ending
{
    /// <summary>Does what the dialog is for, with the answers as they stand.</summary>
    public static void Submit(Scene scene, Talk talk)
    {
        var scope = talk.Journey.Scope;
        var buttons = new List<Button>();
        if (talk.Dialog.Review is not null && talk.Sent.Count > 0 && !talk.Changed)
        {
            scene.Say($"Tidak ada yang berubah. Laporan ini sudah terkirim dengan nomor *{talk.Sent[0].TandaTerima}*.");
            Leave(scene, talk, "");
            return;
        }

        if (Act.Find(talk.Dialog.Submit) is { } act)
        {
            var about = new Case(talk);
            if (!scene.WantAll(act.Needs(about)) || act.Do(about, scope) is not { } deed || scene.Lacks)
            {
                return;
            }

            scene.Effects.AddRange(deed.Effects);
            buttons.AddRange(deed.Buttons);
            if (deed.Refused is { } refused)
            {
                Again(scene, talk, refused, deed.Mend);
                return;
            }

            (scene.Filed, scene.Left) = (talk.Frame.Draft ?? scene.Filed, scene.Left == talk.Frame.Draft ? "" : scene.Left);
            scene.Koperasi = deed.Speaks ?? scene.Koperasi;
            scope = deed.Scope;
            if (deed.Goes is { } goes)
            {
                scene.Stack.RemoveAt(scene.Stack.Count - 1);
                Starting.Begin(scene, goes.Dialog, goes.Words, true);
                return;
            }
        }

        scene.Stack.RemoveAt(scene.Stack.Count - 1);
        scene.Say(talk.Dialog.Done.Fill(scope));
        Resume(scene, talk.Dialog, buttons);
    }

    /// <summary>Leaves the dialog without doing anything. A shared draft stays where it is.</summary>
    public static void Leave(Scene scene, Talk talk, string words)
    {
        scene.Stack.RemoveAt(scene.Stack.Count - 1);
        var stays = talk.Frame.Draft is not null && talk.Changed;
        scene.Left = stays ? talk.Frame.Draft! : scene.Left;
        scene.Say(stays
            ? $"{words} Draf {talk.Dialog.Title.ToLowerInvariant()} aman tersimpan. Ketik *{talk.Dialog.Start[0]}* untuk melanjutkan kapan saja."
            : words);
        Resume(scene, talk.Dialog, stays ? [new Button("Lanjutkan", ButtonData.Start(talk.Dialog.Name))] : []);
    }

    private static void Again(Scene scene, Talk talk, string refused, string? mend)
    {
        scene.Say(refused);
        var last = talk.Journey.Steps.FirstOrDefault(step => step.Question.Name == mend) ?? talk.Journey.Steps.LastOrDefault();
        if (talk.Frame.Draft is not null || last is { Entry.By: "" })
        {
            // A shared draft stays as it is, and what was only assumed would be refused again.
            scene.Stack.RemoveAt(scene.Stack.Count - 1);
            Resume(scene, talk.Dialog, []);
            return;
        }

        scene.Stack[^1] = talk.Frame with { Log = [.. talk.Frame.Log.Where(entry => entry.Question != last?.Question.Name)] };
        if (last is null)
        {
            scene.Stack.RemoveAt(scene.Stack.Count - 1);
            Wishing.Menu(scene, "");
        }
        else
        {
            Prompting.Next(scene);
        }
    }

    /// <summary>Goes on with the dialog below; where there is none, offers what comes next.</summary>
    public static void Resume(Scene scene, Dialogs.Dialog ended, List<Button> buttons)
    {
        if (scene.Stack.Count > 0 && ended.Name == "bantuan")
        {
            buttons.Add(new Button("Lanjutkan isian", ButtonData.Word("", "lanjut")));
        }
        else if (scene.Stack.Count > 0)
        {
            scene.Say($"Lanjut *{scene.Knowledge.Find(scene.Stack[^1].Dialog)?.Title}*:");
            Prompting.Next(scene);
            return;
        }

        buttons.AddRange(ended.Next.Select(scene.Knowledge.Find).OfType<Dialogs.Dialog>()
            .Where(dialog => dialog.IsFor(scene.Roles) && !buttons.Exists(button => button.Label == dialog.Title))
            .OrderByDescending(dialog => dialog.For.Contains(scene.Role)).Take(9 - Math.Min(9, buttons.Count))
            .Select(dialog => new Button(dialog.Title, ButtonData.Start(dialog.Name))));
        scene.Show(
            new Bubble { Text = "", Buttons = buttons },
            buttons.Count == 0 ? null : new Offer("", "", [.. buttons.Select(button => button.Data)], true, false));
    }
}
