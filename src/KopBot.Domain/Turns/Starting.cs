namespace KopBot.Domain.Turns;

/// <summary>Begins dialogs, and finds the draft that a dialog writes into.</summary>
internal static class Starting
{
    /// <summary>Begins a dialog, or goes on with it when it is open already, and hears what else the words say.</summary>
    public static void Begin(Scene scene, string name, string words, bool inner = false)
    {
        if (scene.Knowledge.Find(name) is not { } dialog || (dialog.Inner && !inner))
        {
            scene.Say("Layanan itu belum tersedia di sini.");
            Wishing.Menu(scene, "");
            return;
        }

        if (!dialog.IsFor(scene.Roles))
        {
            Refuse(scene, dialog);
            return;
        }

        if (scene.InGroup && (dialog.Private || !dialog.IsFor([])))
        {
            scene.Show(new Bubble
            {
                Text = "Untuk keamanan data, mari lanjutkan di obrolan pribadi dengan saya.",
                Buttons = [new Button("Obrolan pribadi", ButtonData.Start(name)) { Private = name }],
            });
            return;
        }

        Resume(scene, dialog, words);
        if (scene.Stack.All(frame => frame.Dialog != name))
        {
            if (IsPlain(scene, words) && Resuming.Draft(scene, dialog))
            {
                return;
            }

            scene.Stack.Add(new Frame { Dialog = name });
        }

        if (words.Length == 0 || (Settle(scene) is { } talk && !Filling.Opening(scene, talk, words)))
        {
            Prompting.Next(scene);
        }
    }

    /// <summary>
    /// The dialog that has the word, with its shared draft open as soon as the answers that make its key are there; the koperasi is
    /// asked for when the person speaks for several.
    /// </summary>
    public static Talk? Settle(Scene scene)
    {
        var talk = Talk.Of(scene);
        if (talk is null || talk.Frame.Draft is not null || (talk.Dialog.OnePer.Count == 0 && (talk.Koperasi is not null || Act.Find(talk.Dialog.Submit) is not { ForKoperasi: true })))
        {
            return talk;
        }

        if (talk.Koperasi is null)
        {
            Choosing.Koperasi(scene, talk.Dialog);
            return null;
        }

        var keys = talk.Dialog.OnePer.Where(part => part != "koperasi").Select(part => talk.Answers.Find(part)?.Value).ToList();
        if (keys.Contains(null))
        {
            return talk;
        }

        scene.Stack[^1] = talk.Frame with { Draft = string.Join('/', [talk.Dialog.Name, talk.Koperasi.Id, .. keys.OfType<string>()]) };
        return Talk.Of(scene);
    }

    /// <summary>Whether the words say nothing but the wish for a dialog.</summary>
    private static bool IsPlain(Scene scene, string words) => words.Length == 0 || scene.Knowledge.Starts.ContainsKey(ControlWords.Plain(words));

    /// <summary>Goes back to the dialog when it is in progress already; a new wish, a sent report or another period begins it anew.</summary>
    private static void Resume(Scene scene, Dialogs.Dialog dialog, string words)
    {
        var open = scene.Stack.FindLastIndex(frame => frame.Dialog == dialog.Name);
        if (open < 0)
        {
            return;
        }

        scene.Stack.RemoveRange(open + 1, scene.Stack.Count - open - 1);
        var anew = dialog.OnePer.Count == 0
            ? dialog.Questions.Count == 0 || words.Length > 0
            : Talk.Of(scene) is { } talk && (talk is { Sent.Count: > 0, Changed: false } || dialog.OnePer.Any(key =>
                talk.Dialog.Find(key) is { } question && talk.Answers.Find(key)?.Value is { } value
                && Segments.Key(talk, question, words) is { } other && other != value));
        if (anew)
        {
            scene.Stack.RemoveAt(open);
        }
    }

    private static void Refuse(Scene scene, Dialogs.Dialog dialog)
    {
        var who = Writing.Lists.Or(dialog.For);
        if (scene.Facts.Person.Roles.Count > 0 || scene.Knowledge.Find("hubungkan-akun") is null)
        {
            scene.Say($"Maaf, *{dialog.Title}* hanya untuk {who}.");
            Wishing.Menu(scene, "");
            return;
        }

        Button[] buttons =
        [
            new("Saya punya kode", ButtonData.Start("hubungkan-akun")),
            new("Minta kode ke dinas", ButtonData.Start("hubungi-petugas")),
            new("Menu", ButtonData.Start("bantuan")),
        ];
        scene.Show(
            new Bubble { Text = $"*{dialog.Title}* hanya untuk {who}, dan nomor ini belum terhubung.\n1. Saya punya kode undangan\n2. Minta kode ke dinas\n3. Lihat menu lain", Buttons = buttons, Numbered = true },
            new Offer("", "", [.. buttons.Select(button => button.Data)], true, false));
    }
}
