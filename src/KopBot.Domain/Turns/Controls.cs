namespace KopBot.Domain.Turns;

/// <summary>Does what control words ask for. They are heard before the open question, except where they are an answer to it.</summary>
internal static class Controls
{
    public static bool Hear(Scene scene, Talk? talk, string words)
    {
        if (talk is not null && ControlWords.Change(words) is { } change)
        {
            return Correcting.Change(scene, talk, change.Number, change.Value);
        }

        if (talk is { Journey.Steps.Count: > 0 } && (ControlWords.WantsChange(words) || (talk.Frame.Draft is not null && talk.Sent.Count == 0 && ControlWords.WantsReportChange(words))))
        {
            Prompting.AskWhich(scene, talk);
            return true;
        }

        if (ControlWords.Read(words) is not { } control || (talk?.Journey.Open is { } place && IsAnswer(control, talk, place.Question, words)))
        {
            return false;
        }

        return Do(scene, talk, control);
    }

    public static bool Do(Scene scene, Talk? talk, Control control)
    {
        switch (control)
        {
            case Control.Menu:
                Starting.Begin(scene, "bantuan", "");
                return true;
            case Control.Petugas:
                Starting.Begin(scene, "hubungi-petugas", "");
                return true;
            case Control.Batal when talk is null && scene.Incoming.Content is Content.Text { Words: var said } && ControlWords.Plain(said) == "stop":
                Starting.Begin(scene, "berhenti-langganan", "");
                return true;
            case Control.Bantuan when talk is null:
                Starting.Begin(scene, "bantuan", "");
                return true;
            case Control.SemuaNihil or Control.SemuaSama when talk is null || talk.Dialog.OnePer.Count == 0:
                Starting.Begin(scene, "lapor", control == Control.SemuaNihil ? "laporan nihil" : "sama seperti bulan lalu");
                return true;
            case Control.Lanjut when talk is null && Resuming.Report(scene):
                return true;
            case Control.Lanjut or Control.Kirim or Control.Simpan or Control.Batal or Control.Ringkasan when talk is null:
                scene.Say(control == Control.Kirim
                    ? "Belum ada yang siap dikirim. Ketik *lapor* untuk mengisi laporan, atau *status laporan* untuk melihat yang sudah masuk."
                    : "Baik. Saat ini tidak ada isian yang sedang berjalan.");
                Prompting.Again(scene, null);
                return true;
            default:
                return talk is not null && Within(scene, talk, control);
        }
    }

    private static bool Within(Scene scene, Talk talk, Control control)
    {
        switch (control)
        {
            case Control.Bantuan:
                Prompting.Help(scene, talk);
                return true;
            case Control.Batal:
                Ending.Leave(scene, talk, "Baik, dibatalkan.");
                return true;
            case Control.Simpan when talk.Frame.Draft is null:
                return Wait(scene, talk);
            case Control.Simpan:
                Ending.Leave(scene, talk, "Baik, disimpan dulu.");
                return true;
            case Control.Kembali:
                Correcting.Back(scene, talk);
                return true;
            case Control.Urungkan or Control.Ulangi:
                Correcting.UndoRedo(scene, talk, control == Control.Urungkan ? Move.Undo : Move.Redo);
                return true;
            case Control.Kirim:
                Send(scene, talk);
                return true;
            case Control.Ringkasan:
                Prompting.Summary(scene, talk);
                return true;
            case Control.Tulis when scene.Offered is { Raw.Length: > 0, Question: var doubted } && talk.Dialog.Find(doubted) is { } question && question != talk.Journey.Open?.Question:
                Prompting.Question(scene, talk, question);
                return true;
            case Control.SemuaSama or Control.SemuaNihil or Control.PastiNihil when talk.Dialog.OnePer.Count > 0:
                Filling.Whole(scene, control != Control.SemuaSama, control == Control.PastiNihil);
                return true;
            default:
                Prompting.Next(scene);
                return true;
        }
    }

    /// <summary>Sends what the review showed, and nothing that is doubtful, missing or was changed behind it.</summary>
    private static void Send(Scene scene, Talk talk)
    {
        if (scene.Offered is { Raw.Length: > 0, Question: var doubted } && talk.Dialog.Find(doubted) is { } question)
        {
            scene.Say("Mohon dijawab dulu yang ini, supaya tidak keliru.");
            Prompting.Question(scene, talk, question);
        }
        else if (talk.Journey.Open is not null)
        {
            scene.Say("Belum bisa dikirim karena masih ada pertanyaan yang belum dijawab.");
            Prompting.Next(scene);
        }
        else if (scene.Offered is { Seen.Length: > 0 } shown && shown.Seen != talk.Version)
        {
            scene.Say("Ada jawaban yang baru diubah dari ponsel lain. Mohon diperiksa sekali lagi sebelum dikirim.");
            Prompting.Next(scene);
        }
        else
        {
            Ending.Submit(scene, talk);
        }
    }

    // What has no draft stays open where it was.
    private static bool Wait(Scene scene, Talk talk)
    {
        Button[] buttons = [new("Lanjutkan", ButtonData.Word(talk.Tag(), "lanjut"))];
        scene.Show(new Bubble { Text = "Baik, isian ini kami tunggu di sini. Jawab kapan saja, atau ketik *batal*.", Buttons = buttons });
        return true;
    }

    /// <summary>"keluar" or "terus" may be one of the choices, and "kirim" says when to send.</summary>
    private static bool IsAnswer(Control control, Talk talk, Dialogs.Question asked, string words) =>
        control is not (Control.Bantuan or Control.Tulis)
        && (asked.Choices.Any(choice => ControlWords.Read(choice.Label) == control || ControlWords.Read(choice.Value) == control)
            || (control == Control.Kirim && !asked.Kind.IsFree && asked.Kind.Read(words, talk.Asking(asked)) is Reading.Reading<string>.Ok));
}
