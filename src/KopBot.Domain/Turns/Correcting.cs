using KopBot.Domain.Dialogs;

namespace KopBot.Domain.Turns;

/// <summary>Changes answers: back, by number, by editing or quoting one's own bubble, undo and redo. A bad new value never destroys a good old one.</summary>
internal static class Correcting
{
    /// <summary>"ubah 4", "ubah 4 jadi 1,2jt".</summary>
    public static bool Change(Scene scene, Talk talk, int number, string value)
    {
        var step = talk.Journey.Steps.FirstOrDefault(step => step.Number == number);
        if (step is null)
        {
            scene.Say($"Nomor {number} belum ada. Yang sudah terisi: nomor {Writing.Lists.And(talk.Journey.Steps.Select(one => $"{one.Number}"))}.");
            Prompting.Next(scene);
        }
        else if (value.Length > 0)
        {
            Answering.Hear(scene, talk, step.Question, new Content.Text(value), value);
        }
        else
        {
            Reopen(scene, talk, step.Question);
        }

        return true;
    }

    /// <summary>One question back: the last answered one before the open place.</summary>
    public static void Back(Scene scene, Talk talk)
    {
        var open = talk.Journey.Open?.Question;
        var before = talk.Journey.Steps.TakeWhile(step => step.Question != open).LastOrDefault();
        if (before is null)
        {
            scene.Say("Ini sudah pertanyaan pertama. Ketik *batal* bila tidak jadi.");
            Prompting.Next(scene);
            return;
        }

        Reopen(scene, talk, before.Question);
    }

    /// <summary>Takes the last move back, or brings it again.</summary>
    public static void UndoRedo(Scene scene, Talk talk, Move move)
    {
        if (move == Move.Undo ? !talk.Answers.CanUndo : !talk.Answers.CanRedo)
        {
            scene.Say(move == Move.Undo ? "Tidak ada perubahan yang dapat dibatalkan." : "Tidak ada perubahan yang dapat diulangi.");
        }
        else if (talk.Frame.Draft is { } draft)
        {
            scene.Append(draft, scene.Line(move));
            scene.Say(move == Move.Undo ? "Baik, perubahan terakhir dibatalkan." : "Baik, perubahan itu diterapkan lagi.");
        }
        else
        {
            scene.Stack[^1] = talk.Frame with { Log = [.. talk.Frame.Log, scene.Line(move)] };
            scene.Say(move == Move.Undo ? "Baik, perubahan terakhir dibatalkan." : "Baik, perubahan itu diterapkan lagi.");
        }

        Prompting.Next(scene);
    }

    /// <summary>The person edited a bubble that had been an answer.</summary>
    public static void Edited(Scene scene, Content.Edit edit)
    {
        var talk = Talk.Of(scene);
        if (scene.Lacks)
        {
            return;
        }

        if (!Quoted(scene, edit.Bubble, edit.Words) && !scene.Lacks)
        {
            scene.Say("Pesan yang diubah itu sudah tidak terkait dengan isian yang sedang berjalan, jadi tidak ada yang diubah. Untuk laporan yang sudah terkirim, ketik *ubah laporan*.");
            Prompting.Again(scene, talk);
        }
    }

    /// <summary>Answers anew the question that was answered in that bubble.</summary>
    /// <returns>Whether there is such a question.</returns>
    public static bool Quoted(Scene scene, string bubble, string words)
    {
        var talk = Talk.Of(scene);
        var steps = talk?.Journey.Steps.Where(one => one.Entry.Bubble == scene.BubbleKey(bubble)).ToList();
        if (steps is not { Count: > 0 })
        {
            return false;
        }

        if (steps.Count > 1 && Filling.Several(scene, talk!, words, 1))
        {
            Prompting.Next(scene);
            return true;
        }

        if (steps.Count > 1)
        {
            return false;
        }

        Answering.Hear(scene, talk!, steps[0].Question, new Content.Text(words), words);
        return true;
    }

    /// <summary>"salah, harusnya 250rb" is about the question that it names, else about the one that the person answered last.</summary>
    /// <returns>Whether the words say such a thing.</returns>
    public static bool Slipped(Scene scene, Talk talk, string words)
    {
        if (ControlWords.SaysSlip(words) && Filling.Several(scene, talk, words, 1))
        {
            Prompting.Next(scene);
            return true;
        }

        // Otherwise a doubtful figure would be taken for the reason of the doubted one.
        if (talk is { Dialog.OnePer.Count: > 0, Frame.Draft: not null } && ControlWords.SaysSlip(words) && Segments.Unsure(talk, words) is { } unsure)
        {
            Answering.Hear(scene, talk, unsure.Question, new Content.Text(unsure.Words), unsure.Words);
            return true;
        }

        if (ControlWords.Slip(words) is not { } value)
        {
            return false;
        }

        if (scene.Offered is { Raw.Length: > 0, Question: var doubted } && talk.Dialog.Find(doubted) is { } doubtful)
        {
            Answering.Hear(scene, talk, doubtful, new Content.Text(value), value);
            return true;
        }

        var last = talk.Journey.Steps.Where(step => step.Entry.By == scene.Facts.Person.Id).MaxBy(step => step.Entry.At);
        if (last is null)
        {
            return false;
        }

        Answering.Hear(scene, talk, last.Question, new Content.Text(value), value);
        return true;
    }

    /// <summary>"4 jadi 1,2jt; 7 nihil" or "omzet salah harusnya 5jt" when no dialog is open: about the report that was sent from here last.</summary>
    /// <returns>Whether the words say such a thing.</returns>
    public static bool Filed(Scene scene, string words)
    {
        if (!(ControlWords.SaysSlip(words) || ControlWords.Change(words) is not null || Segments.NamesNumber(words))
            || scene.Knowledge.Find(scene.Filed.Split('/')[0]) is not { } dialog)
        {
            return false;
        }

        scene.Stack.Add(Resuming.Frame(scene, dialog, scene.Filed));
        if (Talk.Of(scene) is not { } talk)
        {
            return scene.Lacks;
        }

        if (ControlWords.Change(words) is { } change)
        {
            return Change(scene, talk, change.Number, change.Value);
        }

        if (Filling.Several(scene, talk, words, 1))
        {
            Prompting.Next(scene);
        }
        else if (Segments.Unsure(talk, words) is { } unsure)
        {
            Answering.Hear(scene, talk, unsure.Question, new Content.Text(unsure.Words), unsure.Words);
        }
        else
        {
            Prompting.AskWhich(scene, talk);
        }

        return true;
    }

    private static void Reopen(Scene scene, Talk talk, Question question)
    {
        scene.Say($"Baik, kita ubah *{question.Label}*. Sekarang: {Reviewing.Shown(talk, talk.Journey.Steps.First(step => step.Question == question))}.");
        Answering.Give(scene, talk, question, scene.Line(Move.Clear, question.Name));
        Prompting.Next(scene);
    }
}
