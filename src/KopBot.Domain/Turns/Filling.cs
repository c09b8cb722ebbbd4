using KopBot.Domain.Dialogs;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Turns;

/// <summary>
/// Takes several answers from one message: a pasted report, "4 jadi 1,2jt; 7 nihil", "sama seperti bulan lalu", "laporan nihil",
/// and what the sentence that began a dialog already said. Only what is read without doubt is taken; the rest is asked.
/// </summary>
internal static class Filling
{
    /// <summary>Takes what the sentence that began the dialog says.</summary>
    /// <returns>Whether something doubtful was asked, so that nothing else may be asked.</returns>
    public static bool Opening(Scene scene, Talk talk, string words)
    {
        if (talk.Dialog.OnePer.Count > 0)
        {
            return Report(scene, talk, words);
        }

        if (talk.Dialog.Questions.Count == 0 || !scene.WantAll(ToRead(talk, words)))
        {
            return false;
        }

        Take(scene, talk, Segments.Opening(talk, words), words);
        if (Starting.Settle(scene) is not { } now)
        {
            return false;
        }

        if (Segments.Doubtful(now, words) is not { } doubt)
        {
            return false;
        }

        Prompting.Doubt(scene, now, doubt.Question, words, doubt.Candidates);
        return true;
    }

    /// <summary>Takes what the sentence that began a report says: its period, all of it as last month or nothing, or single answers.</summary>
    private static bool Report(Scene scene, Talk talk, string words)
    {
        Keys(scene, talk, words);
        if (ControlWords.Whole(words) is { } whole)
        {
            Whole(scene, whole.Nihil, false, whole.But);
            return true;
        }

        if (Starting.Settle(scene) is { } settled && Segments.Of(settled, words) is { Count: > 0 } several)
        {
            Propose(scene);
            if (Starting.Settle(scene) is { Frame.Draft: not null } ready)
            {
                Take(scene, ready, several, words);
                TellUnread(scene, ready, words);
            }
        }

        return false;
    }

    /// <summary>Takes several named answers; what is named but doubtful is asked again.</summary>
    /// <param name="scene">The turn.</param>
    /// <param name="talk">The dialog.</param>
    /// <param name="words">The message.</param>
    /// <param name="enough">How many answers make it one of several: a single one may as well be meant for the open question.</param>
    /// <returns>Whether the message was of that kind.</returns>
    public static bool Several(Scene scene, Talk talk, string words, int enough)
    {
        var found = Segments.Of(talk, words);
        if (found.Count < enough || Take(scene, talk, found, words) == 0)
        {
            return false;
        }

        TellUnread(scene, talk, words);
        return true;
    }

    /// <summary>Answers the whole report at once, as last month or with nothing.</summary>
    /// <param name="scene">The turn.</param>
    /// <param name="nihil">Whether with nothing.</param>
    /// <param name="sure">Whether figures that are there already may be replaced with nothing.</param>
    /// <param name="rest">What is otherwise, in the person's words; empty for nothing.</param>
    public static void Whole(Scene scene, bool nihil, bool sure, string rest = "")
    {
        Propose(scene);
        if (Starting.Settle(scene) is not { } ready)
        {
            return;
        }

        if (!nihil && ready.Past.Count == 0)
        {
            scene.Say("Belum ada laporan bulan lalu untuk disamakan. Mohon diisi, ya.");
        }
        else if (nihil && !sure && HasFigures(ready))
        {
            AskNihil(scene, ready, rest);
            return;
        }
        else
        {
            Wholly(scene, ready, nihil, nihil ? "nihil" : "sama seperti bulan lalu");
            Otherwise(scene, rest);
        }

        Prompting.Next(scene);
    }

    private static void Otherwise(Scene scene, string rest)
    {
        if (rest.Length > 0 && Starting.Settle(scene) is { } now && !Several(scene, now, rest, 1))
        {
            TellUnread(scene, now, rest);
        }
    }

    private static bool HasFigures(Talk talk) => talk.Journey.Steps.Any(step =>
        step.Question.Recap == "jumlah" && step.Entry.Value is { } value && value != step.Question.Kind.Zero);

    private static void AskNihil(Scene scene, Talk talk, string rest)
    {
        Button[] buttons = [new("Ya, nihil semua", ButtonData.Word(talk.Tag(), "ya nihil semua")), new("Jangan diganti", ButtonData.Word(talk.Tag(), "lanjut"))];
        scene.Show(
            new Bubble { Text = $"Laporan ini sudah berisi angka:\n{Reviewing.Lines(talk)}\n\nYakin diganti *nihil semua*?{(rest.Length > 0 ? $" Sesudah itu mohon tulis lagi: *{Shortened.To(rest, 60)}*." : "")}", Buttons = buttons },
            new Offer("", "", [.. buttons.Select(button => button.Data)], true, true));
    }

    private static IEnumerable<Lookup> ToRead(Talk talk, string words) =>
        talk.Dialog.Questions.Select(question => question.Kind.ToRead(words, talk.Asking(question))).OfType<Lookup>();

    /// <summary>Reads the period from the sentence when it names one.</summary>
    private static void Keys(Scene scene, Talk talk, string words)
    {
        foreach (var question in talk.Dialog.Questions.Where(one => talk.Dialog.OnePer.Contains(one.Name) && talk.Answers.Find(one.Name) is null))
        {
            if (Segments.Key(talk, question, words) is { } value && Answering.Refusal(scene, talk, question, value) is null)
            {
                Answering.Give(scene, talk, question, scene.Line(Move.Answer, question.Name, value, words));
            }
        }
    }

    /// <summary>Takes the proposal for every open question that the key of the draft is made of.</summary>
    private static void Propose(Scene scene)
    {
        if (Starting.Settle(scene) is not { Frame.Draft: null } talk)
        {
            return;
        }

        foreach (var question in talk.Dialog.Questions.Where(one => talk.Dialog.OnePer.Contains(one.Name) && talk.Answers.Find(one.Name) is null))
        {
            if (Prompting.Proposal(talk, question) is { } value)
            {
                Answering.Give(scene, talk, question, scene.Line(Move.Answer, question.Name, value, "bulan terbuka"));
            }
        }
    }

    /// <summary>Question by question, because a proposal may depend on the answer before it.</summary>
    private static void Wholly(Scene scene, Talk ready, bool nihil, string words)
    {
        foreach (var question in ready.Dialog.Questions.Where(one => !ready.Dialog.OnePer.Contains(one.Name)))
        {
            var talk = Talk.Of(scene)!;
            if (talk.Journey.Applies.Contains(question) && (nihil ? Nothing(talk, question) : AsBefore(talk, question)) is { } value
                && Answering.Refusal(scene, talk, question, value) is null)
            {
                Answering.Give(scene, talk, question, scene.Line(Move.Answer, question.Name, value, words));
            }
        }

        if (Starting.Settle(scene) is { Journey.Open: not null } rest)
        {
            scene.Say($"✓ {(nihil ? "Dicatat nihil" : "Disamakan dengan laporan lalu")}: {string.Join("; ", rest.Journey.Steps.Select(step => $"{step.Question.Label} {Short(rest, step)}"))}.\nTinggal menjawab yang berikut.");
        }
    }

    private static string Short(Talk talk, Step step) =>
        step.Entry.Value is { } value ? step.Question.Kind.ShowShort(value, talk.Asking(step.Question)) : "-";

    /// <summary>What is proposed; where people come and go and nothing is proposed, nobody did.</summary>
    private static string? AsBefore(Talk talk, Question question) =>
        Prompting.Proposal(talk, question) ?? (question.Kind.Labelled && question.Recap == "jumlah" && question.Prefill.Length == 0 ? question.Kind.Zero : null);

    private static string? Nothing(Talk talk, Question question) => question.Recap == "terakhir"
        ? Prompting.Proposal(talk, question)
        : question.Kind.Zero ?? question.Choices.FirstOrDefault(choice => choice.Value == "tidak-ada")?.Value;

    /// <summary>No figure goes by in silence: what was not taken of a message is named.</summary>
    private static void TellUnread(Scene scene, Talk talk, string words)
    {
        if (Few(Segments.Unclear(talk, words)) is { Count: > 0 } unclear)
        {
            scene.Say($"Belum jelas: {string.Join("; ", unclear)}. Nanti saya tanyakan lagi.");
        }

        var unread = Few(Segments.Unread(talk, words));
        var named = talk.Journey.Applies.FirstOrDefault(question => question.Recap.Length > 0 && !question.Kind.Labelled);
        if (unread.Count > 0 && named is not null)
        {
            scene.Say($"Belum masuk: {string.Join("; ", unread)}. Mohon ditulis dengan nama pertanyaannya, misalnya *{named.Label.ToLowerInvariant()} {named.Kind.Example}*.");
        }
    }

    private static List<string> Few(IEnumerable<string> pieces) => [.. pieces.Select(piece => $"*{Shortened.To(piece, 40)}*").Take(3)];

    /// <summary>Takes answers; they are echoed unless they end the dialog at once, because then the last words say it all.</summary>
    private static int Take(Scene scene, Talk talk, IReadOnlyList<(Question Question, string Value)> found, string words)
    {
        var notes = new List<string>();
        foreach (var (question, value) in found)
        {
            if (Answering.Refusal(scene, talk, question, value) is { } refusal)
            {
                scene.Say(refusal);
                continue;
            }

            Answering.Give(scene, talk, question, scene.Line(Move.Answer, question.Name, value, words));
            notes.Add(Prompting.Noted(talk, question, value));
        }

        if (notes.Count > 3)
        {
            scene.Say($"✓ {notes.Count} jawaban dicatat: {string.Join("; ", found.Select(one => $"{one.Question.Label} {one.Question.Kind.ShowShort(one.Value, talk.Asking(one.Question))}"))}.");
        }
        else if (Starting.Settle(scene) is not { Ends: true })
        {
            notes.ForEach(scene.Say);
        }

        return notes.Count;
    }
}
