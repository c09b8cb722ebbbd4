using System.Text;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Dialogs.Kinds;
using KopBot.Domain.Reading;

namespace KopBot.Domain.Turns;

/// <summary>Words for the place where a journey stops: the question, the doubt, the reason that is wanted, or the review.</summary>
internal static class Prompting
{
    /// <summary>The most choices that get a button; the others may be typed.</summary>
    private const int MostButtons = 10;

    /// <summary>Asks what is open now, or shows the review, or ends the dialog when nothing is left to do.</summary>
    public static void Next(Scene scene)
    {
        var talk = Starting.Settle(scene);
        if (scene.Lacks || talk is null)
        {
            return;
        }

        switch (talk.Journey.Open)
        {
            case { Warning: { } warning } place:
                Warn(scene, talk, place.Question, warning.Say.Fill(talk.Journey.Scope));
                break;
            case { } place:
                if (place.Refusal is { } refusal)
                {
                    scene.Say(refusal.Fill(talk.Journey.Scope));
                }

                Question(scene, talk, place.Question);
                break;
            case null when talk.Dialog.Review is null:
                Ending.Submit(scene, talk);
                break;
            default:
                Reviewing.Show(scene, talk);
                break;
        }
    }

    /// <summary>Shows again what is open, after something else was said.</summary>
    public static void Again(Scene scene, Talk? talk)
    {
        if (talk is not null)
        {
            Next(scene);
        }
        else if (!scene.Lacks)
        {
            Wishing.Menu(scene, "");
        }
    }

    /// <summary>Asks one question.</summary>
    public static void Question(Scene scene, Talk talk, Question question)
    {
        var asking = talk.Asking(question);
        var tag = talk.Tag(question.Name);
        var buttons = new List<Button>();
        var proposal = Proposal(talk, question);
        var word = talk.Answers.Cleared(question.Name) is not null ? "Tetap:" : question.Prefill == "laporan lalu" ? "Sama:" : "Ya,";
        if (proposal is not null && question.Kind.ToShow(proposal) is null && ButtonData.Answer(tag, proposal).Length <= ButtonData.Most)
        {
            buttons.Add(new Button(Short($"{word} {question.Kind.ShowShort(proposal, asking)}"), ButtonData.Answer(tag, proposal)));
        }

        var choices = question.Kind.Buttons(asking);
        foreach (var choice in choices.Where(choice => choice.Value != proposal).Take(MostButtons))
        {
            buttons.Add(new Button(choice.Label, ButtonData.Answer(tag, choice.Value)));
        }

        if (question.Kind.Zero is { } zero && zero != proposal && question.Recap != "terakhir")
        {
            buttons.Add(new Button("Tidak ada", ButtonData.Answer(tag, zero)));
        }

        if (question.Optional)
        {
            buttons.Add(new Button("Lewati", ButtonData.Answer(tag, "lewati")));
        }

        Tell(scene, talk, question);

        var applies = talk.Journey.Applies.Count;
        var counted = applies > 1 ? $"({talk.Journey.Number(question)}/{applies}) " : "";
        var text = new StringBuilder(counted).Append('*').Append(question.Ask.Fill(talk.Journey.Scope).Replace("*", "", StringComparison.Ordinal)).Append('*');
        if (Hint(talk, question) is { Length: > 0 } hint)
        {
            text.Append('\n').Append(hint);
        }

        scene.Show(
            new Bubble { Text = text.ToString(), Buttons = buttons, AsksContact = question.Kind.TakesContact },
            new Offer(question.Name, "", [.. buttons.Select(button => button.Data)], !question.Kind.TakesBareNumbers || choices.Count > 0, buttons.Count > 0 && word == "Ya," && proposal is not null));
    }

    /// <summary>Asks again because the words could not be read; from the second time on with other ways out.</summary>
    public static void Retry(Scene scene, Talk talk, Question question, string help, string words)
    {
        var tries = scene.Offered is { } offer && offer.Question == question.Name ? offer.Tries + 1 : 1;
        var unknown = question.Kind.Zero is not null;
        scene.Say(tries == 1 ? help : $"{help}\n{(unknown ? "Bila angkanya belum ada, ketik *tidak tahu*. " : "")}Untuk bertanya kepada orang, ketik *petugas*.");
        Question(scene, talk, question);
        if (scene.Lacks || scene.Offer is null)
        {
            return;
        }

        List<Button> more = tries == 1 ? [] : [new Button("Petugas", ButtonData.Word("", "petugas"))];
        if (tries > 1 && unknown)
        {
            more.Insert(0, new Button("Tidak tahu", ButtonData.Answer(talk.Tag(question.Name), "tidak tahu")));
        }

        scene.Bubbles[^1] = scene.Bubbles[^1] with { Buttons = [.. scene.Bubbles[^1].Buttons, .. more] };
        scene.Offer = scene.Offer with { Tries = tries, Partly = words, Data = [.. scene.Offer.Data, .. more.Select(button => button.Data)] };
    }

    /// <summary>Asks which of several meanings is right.</summary>
    public static void Doubt(Scene scene, Talk talk, Question question, string raw, IReadOnlyList<string> candidates)
    {
        var asking = talk.Asking(question);
        var tag = talk.Tag(question.Name);
        if (!scene.WantAll(candidates.Select(question.Kind.ToShow).OfType<Lookup>()))
        {
            return;
        }

        Tell(scene, talk, question);
        var shown = candidates.Take(8).Where(value => ButtonData.Answer(tag, value).Length <= ButtonData.Most).ToList();
        var labels = shown.ConvertAll(value => Short(Apart(question.Kind, value, shown, asking)));
        var buttons = shown.Select((value, at) => new Button(labels.Count(label => label == labels[at]) > 1 ? Short($"{at + 1}. {labels[at]}") : labels[at], ButtonData.Answer(tag, value))).ToList();
        buttons.Add(new Button("Bukan, tulis ulang", ButtonData.Word(talk.Tag(), "tulis ulang")));
        var text = shown.Count == 1
            ? $"{question.Label}: maksud Bapak/Ibu *{question.Kind.Show(shown[0], asking)}*?\nBalas *ya*, atau tulis ulang."
            : $"{question.Label}: yang mana maksud Bapak/Ibu?\n{Numbered(shown.Select(value => question.Kind.Show(value, asking)).Append("Bukan itu, tulis ulang"))}";
        scene.Show(
            new Bubble { Text = text, Buttons = buttons, Numbered = shown.Count > 1 },
            new Offer(question.Name, raw, [.. buttons.Select(button => button.Data)], shown.Count > 1 || !Takes(question, asking), true));
    }

    /// <summary>Whether "1" below a single proposal is another answer, and not its button: another month, one cylinder; but no rupiah.</summary>
    private static bool Takes(Question question, Asking asking) => question.Kind is PeriodKind || (question.Kind.TakesBareNumbers && question.Kind.Read("1", asking) is Reading<string>.Ok);

    /// <summary>What people should know before they answer, said once.</summary>
    private static void Tell(Scene scene, Talk talk, Question question)
    {
        if (question.Tell is { } tell && scene.Offered?.Question != question.Name)
        {
            scene.Say(tell.Fill(talk.Journey.Scope));
        }
    }

    /// <summary>A short text that no other candidate has: where the names are the same, what stands behind them.</summary>
    private static string Apart(Dialogs.Kinds.Kind kind, string value, List<string> all, Asking asking)
    {
        var name = kind.ShowShort(value, asking);
        var first = First(value);
        if (all.Count(other => First(other) == first) == 1)
        {
            return all.Count(other => kind.ShowShort(other, asking) == name) > 1 ? first : name;
        }

        var whole = kind.Show(value, asking);
        return all.Count(other => kind.ShowShort(other, asking) == name) < 2 ? name
            : whole.StartsWith(name + ", ", StringComparison.Ordinal) ? whole[(name.Length + 2)..]
            : whole;

        string First(string one) => kind.Show(one, asking).Split(", ")[0];
    }

    /// <summary>Asks which answer is to be changed.</summary>
    public static void AskWhich(Scene scene, Talk talk)
    {
        var lines = talk.Journey.Steps.Select(step => $"{step.Number}. {step.Question.Label}");
        var numbers = Enumerable.Range(1, talk.Journey.Applies.Count).Select(number => ButtonData.Word(talk.Tag(), $"ubah {number}"));
        scene.Show(
            new Bubble { Text = $"Nomor berapa yang diubah? Misalnya *2*.\n{string.Join('\n', lines)}" },
            new Offer("", "", [.. numbers], true, false));
    }

    /// <summary>Shows what is answered so far.</summary>
    public static void Summary(Scene scene, Talk talk)
    {
        if (talk.Journey.Open is not null)
        {
            scene.Say(talk.Journey.Steps.Count == 0 ? "Belum ada jawaban." : $"Sudah terisi:\n{Reviewing.Lines(talk)}");
        }

        Next(scene);
    }

    /// <summary>Explains the open question and the ways out.</summary>
    public static void Help(Scene scene, Talk talk)
    {
        scene.Say("Jawab pertanyaan di bawah ini. Bila keliru, ketik *kembali* atau *ubah 2*. *Simpan* untuk melanjutkan nanti, *batal* untuk berhenti, *petugas* untuk bertanya kepada orang.");
        Next(scene);
    }

    /// <summary>The value that is proposed for a question; null when there is none.</summary>
    public static string? Proposal(Talk talk, Question question) =>
        talk.Answers.Cleared(question.Name)?.Value is { } before ? before
        : question.Prefill.Length == 0 ? null : NamedValue.Find(question.Prefill)?.For(talk, question);

    /// <summary>The acknowledgement of a value that was just taken.</summary>
    public static string Noted(Talk talk, Question question, string value) =>
        $"✓ {question.Label}: {question.Kind.Show(value, talk.Asking(question))}";

    /// <summary>At most 24 characters, as many as a list row has room for.</summary>
    public static string Short(string label) => label.Length <= 24 ? label : label[..23].TrimEnd() + "…";

    /// <summary>Lines with their numbers.</summary>
    public static string Numbered(IEnumerable<string> lines) => string.Join('\n', lines.Select((line, i) => $"{i + 1}. {line}"));

    private static string Hint(Talk talk, Question question)
    {
        var hint = question.Hint?.Fill(talk.Journey.Scope) ?? (question.Kind.Buttons(talk.Asking(question)).Count > 0 ? "" : $"Contoh: {question.Kind.ExampleFor(talk.Asking(question))}");
        var way = talk.Journey.Steps.Count == 0 && talk.Dialog.Questions.Count > 1 ? "\nKetik *batal* bila tidak jadi." : "";
        return (hint + way).Trim('\n');
    }

    private static void Warn(Scene scene, Talk talk, Question question, string doubt)
    {
        Button[] buttons =
        [
            new("Sudah benar", ButtonData.Answer(talk.Tag(question.Name + "!"), "sudah benar")),
            new("Ubah angkanya", ButtonData.Word(talk.Tag(), $"ubah {talk.Journey.Steps.First(step => step.Question == question).Number}")),
        ];
        scene.Show(
            new Bubble { Text = $"{doubt}\nBila sudah benar, tulis alasannya. Bila keliru, tulis jawaban yang benar.", Buttons = buttons },
            new Offer(question.Name + "!", "", [.. buttons.Select(button => button.Data)], !question.Kind.TakesBareNumbers, false));
    }
}
