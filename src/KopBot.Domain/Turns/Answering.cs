using System.Text.RegularExpressions;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Reading;

namespace KopBot.Domain.Turns;

/// <summary>Takes an answer to one question: reads it, asks back when it is doubtful, and never lets a bad value destroy a good one.</summary>
internal static partial class Answering
{
    private const int MostOfChoice = 3;

    /// <summary>Hears what may be the answer to a question, or something else altogether.</summary>
    public static void Hear(Scene scene, Talk talk, Question question, Content content, string words)
    {
        if (words.Length > 0 && (Word(scene, talk, question, words) || Lacks(scene, talk, question, words)))
        {
            return;
        }

        if (question.Kind.IsFree && (Elsewhere(scene, talk, question, words) || (Asks().IsMatch(words) && Wishing.Interrupts(scene, talk, words))))
        {
            return;
        }

        var alone = content is Content.Text text && text.Words == words ? talk.Read(question, words) : question.Kind.Read(content, talk.Asking(question));
        var (reading, raw) = alone is Reading<string>.No && Together(scene, talk, question, words) is { } both ? (both, $"{scene.Offered!.Partly} {words}") : (alone, words);
        switch (reading)
        {
            case Reading<string>.Ok ok:
                Take(scene, talk, question, ok.Value, raw);
                break;
            case Reading<string>.Ask ask:
                Prompting.Doubt(scene, talk, question, raw, ask.Candidates);
                break;
            case Reading<string>.No no when (IsAnAttempt(question, words) || !Wishing.Interrupts(scene, talk, words)) && !scene.Lacks && !Elsewhere(scene, talk, question, words):
                Prompting.Retry(scene, talk, question, no.Help, words);
                break;
        }
    }

    /// <summary>Takes what plainly answers another question of the dialog.</summary>
    /// <returns>Whether it does.</returns>
    public static bool Elsewhere(Scene scene, Talk talk, Question? asked, string words)
    {
        if (Meant.Other(talk, asked, words) is not { } other)
        {
            return false;
        }

        Hear(scene, talk, other, new Content.Text(words), words);
        return true;
    }

    /// <summary>What was written before and could not be read, read together with this: "masuk 3", then "L1 P2"; null when that cannot be read either.</summary>
    private static Reading<string>? Together(Scene scene, Talk talk, Question question, string words) =>
        scene.Offered is { Partly.Length: > 0 } offer && offer.Question == question.Name && question.Kind.Labelled
            ? new[] { $"{offer.Partly} ({words})", $"{offer.Partly} {words}" }.Select(whole => question.Kind.Read(whole, talk.Asking(question))).FirstOrDefault(reading => reading is not Reading<string>.No)
            : null;

    /// <summary>Numbers for a question of numbers are an attempt to answer it, and no wish for something else; a choice takes a number, not a sentence with one.</summary>
    private static bool IsAnAttempt(Question question, string words) =>
        (question.Kind.TakesBareNumbers || question.Kind.Labelled) && words.Any(char.IsDigit) && !Asks().IsMatch(words)
        && (question.Choices.Count == 0 || words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostOfChoice);

    /// <summary>Hears a value that was chosen with a button.</summary>
    public static void Chosen(Scene scene, Talk talk, Question question, string value)
    {
        var asking = talk.Asking(question);
        var offered = scene.Offered is { } offer && offer.Data.Contains(ButtonData.Answer(talk.Tag(question.Name), value));
        // The value of a button is a word such as "lewati" or a value with figures in it; only the first needs reading.
        if ((!(offered && value.Any(char.IsAsciiDigit)) && Word(scene, talk, question, value)) || Lacks(scene, talk, question, value))
        {
            return;
        }

        if (offered || question.Kind.Buttons(asking).Any(choice => choice.Value == value))
        {
            Take(scene, talk, question, value, offered && scene.Offered!.Raw.Length > 0 ? scene.Offered.Raw : value);
        }
        else
        {
            Hear(scene, talk, question, new Content.Text(value), value);
        }
    }

    /// <summary>Hears the reason for a doubted answer: another value, or any words at all.</summary>
    public static void Reason(Scene scene, Talk talk, Place doubt, string words)
    {
        var question = doubt.Question;
        if (words.Any(char.IsDigit) && Filling.Several(scene, talk, words, 1))
        {
            Prompting.Next(scene);
            return;
        }

        if (FieldWords.Find(words) is FieldWord.Zero && question.Kind.Zero is { } zero && zero != talk.Answers.Find(question.Name)?.Value)
        {
            Take(scene, talk, question, zero, words);
            return;
        }

        var isValue = question.Kind.TakesBareNumbers || question.Kind.Labelled;
        if (isValue && question.Kind.Read(words, talk.Asking(question)) is Reading<string>.Ok ok && ok.Value != talk.Answers.Find(question.Name)?.Value)
        {
            Take(scene, talk, question, ok.Value, words);
            return;
        }

        if (isValue && words.Any(char.IsAsciiDigit) && (!words.Any(char.IsLetter) || IsAmount(words)))
        {
            Hear(scene, talk, question, new Content.Text(words), words);
            return;
        }

        Give(scene, talk, question, scene.Line(Move.Answer, question.Name + "!", words.Trim(), words));
        scene.Say("Baik, alasannya dicatat.");
        Prompting.Next(scene);
    }

    /// <summary>An amount is no reason, even one of another kind: "12,5jt" for a stock.</summary>
    private static bool IsAmount(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 2 && RupiahReader.Read(words, Scale.None) is not Reading<Amount>.No;

    /// <summary>Takes a value, unless a check speaks against it: then the earlier answer stays.</summary>
    public static bool Take(Scene scene, Talk talk, Question question, string value, string raw)
    {
        if (question.Kind.ToShow(value) is { } lookup && !scene.WantAll([lookup]))
        {
            return false;
        }

        if (Refusal(scene, talk, question, value) is { } refusal)
        {
            scene.Say(refusal);
            Prompting.Question(scene, talk, question);
            return false;
        }

        if (talk.Answers.Find(question.Name) is { Value: { } other } before && other != value && before.By != scene.Facts.Person.Id && before.By.Length > 0)
        {
            scene.Say($"Sebelumnya {before.ByName} menjawab {question.Kind.ShowShort(other, talk.Asking(question))}; sekarang dipakai jawaban Bapak/Ibu.");
        }

        Give(scene, talk, question, scene.Line(Move.Answer, question.Name, value, raw));
        scene.Say(Starting.Settle(scene) is { Ends: true } ? "" : Prompting.Noted(talk, question, value));
        Prompting.Next(scene);
        return true;
    }

    /// <summary>Writes a line into the log that the question belongs to.</summary>
    public static void Give(Scene scene, Talk talk, Question question, Entry entry)
    {
        var lines = talk.Answers.Find(question.Name + "!") is not null && entry.Question == question.Name
            ? [entry, entry with { Move = Move.Clear, Question = question.Name + "!", Value = null }]
            : new[] { entry };
        if (talk.Frame.Draft is { } draft && !talk.Dialog.OnePer.Contains(question.Name))
        {
            Array.ForEach(lines, line => scene.Append(draft, line));
        }
        else
        {
            var frame = scene.Stack[^1];
            scene.Stack[^1] = frame with
            {
                Log = [.. frame.Log, .. lines],
                Draft = talk.Dialog.OnePer.Contains(question.Name) ? null : frame.Draft,
            };
        }
    }

    /// <summary>What speaks against a value; null when nothing does.</summary>
    public static string? Refusal(Scene scene, Talk talk, Question question, string value)
    {
        if (question.Checks.Count == 0)
        {
            return null;
        }

        var tried = Answers.Of([], [.. talk.Journey.Steps.Where(step => step.Question != question).Select(step => step.Entry), scene.Line(Move.Answer, question.Name, value)]);
        var journey = Journey.Walk(talk.Dialog, tried, Surroundings.Of(talk), talk.Asking);
        return question.Checks.FirstOrDefault(check => !check.Must.Holds(journey.Scope))?.Else.Fill(journey.Scope);
    }

    private static bool Lacks(Scene scene, Talk talk, Question question, string words) =>
        question.Kind.ToRead(words, talk.Asking(question)) is { } lookup && !scene.WantAll([lookup]);

    private static bool Word(Scene scene, Talk talk, Question question, string words)
    {
        switch (FieldWords.Find(words))
        {
            case FieldWord.Zero when question.Kind.Zero is { } zero:
                Take(scene, talk, question, zero, words);
                return true;
            case FieldWord.Same when Prompting.Proposal(talk, question) is { } last:
                Take(scene, talk, question, last, words);
                return true;
            case FieldWord.Same when question.Prefill.Length > 0:
                scene.Say("Belum ada laporan bulan lalu untuk disamakan. Mohon diisi, ya.");
                Prompting.Question(scene, talk, question);
                return true;
            case FieldWord.Unknown when question.Kind.Zero is not null:
                Give(scene, talk, question, scene.Line(Move.Unknown, question.Name, null, words));
                scene.Say($"Baik, *{question.Label}* dicatat sebagai *belum diketahui*. Bisa dilengkapi nanti dengan *ubah*.");
                Prompting.Next(scene);
                return true;
            case FieldWord.Skip or FieldWord.Zero when question.Optional:
                Give(scene, talk, question, scene.Line(Move.Skip, question.Name, null, words));
                Prompting.Next(scene);
                return true;
            case FieldWord.Skip when !question.Kind.IsFree:
                scene.Say($"*{question.Label}* perlu diisi. {(question.Kind.Zero is null ? question.Kind.Buttons(talk.Asking(question)).Count > 0 ? "Mohon pilih salah satu." : $"Contoh jawaban: *{question.Kind.Example}*." : "Bila belum ada angkanya, ketik *tidak tahu*.")}");
                Prompting.Question(scene, talk, question);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A sentence that may be an answer in free words interrupts only when it has the form of a question.</summary>
    [GeneratedRegex(@"\?\s*$|^\W*(min|pak|bu|kak|mau tanya|tanya|numpang tanya)?\W*(berapa|brp|brapa|kapan|gimana|gmn|bagaimana|apa|apakah|siapa|dimana|di mana|bolehkah|bisakah)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asks();
}
