using KopBot.Domain.Dialogs;
using KopBot.Domain.Reading;
using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Turns;

/// <summary>What a figure is meant for when its words say so, so that it never goes to whatever question happens to be open.</summary>
internal static class Meant
{
    /// <summary>Longer words tell a story, and answer no other question.</summary>
    private const int Longest = 100;

    /// <summary>How people call LPG.</summary>
    private static readonly string[] Lpg = ["lpg", "gas", "elpiji", "melon"];

    /// <summary>The question other than the asked one that the words name first and alone, with a figure that is doubtful or a word that it comes later; null when they do not.</summary>
    public static (Question Question, string Words)? Another(Talk talk, Question asked, string words)
    {
        var plain = words.TrimStart().ToLowerInvariant();
        var begun = LabelSearch.Begun(talk.Dialog, plain);
        if (begun.Length == 0)
        {
            return null;
        }

        return Later(talk, asked, plain, begun)
            ?? (Segments.Unsure(talk, words) is { } unsure && unsure.Question != asked && !talk.Dialog.OnePer.Contains(unsure.Question.Name) && (talk.Dialog.OnePer.Count == 0 || talk.Frame.Draft is not null) && Array.Exists(begun, one => one.Question == unsure.Question) && Segments.Of(talk, words).Count == 0 ? unsure : null);
    }

    /// <summary>"sukarela ntar aja" while another question is asked.</summary>
    private static (Question Question, string Words)? Later(Talk talk, Question asked, string plain, (Question Question, string Label)[] begun) => asked.Kind.IsFree ? null
        : begun.Where(one => one.Question != asked && talk.Answers.Find(one.Question.Name) is null && talk.Journey.Applies.Contains(one.Question))
            .Select(one => (one.Question, Words: plain[one.Label.Length..]))
            .Where(one => FieldWords.Find(one.Words) is FieldWord.Unknown).Select(one => ((Question, string)?)one).FirstOrDefault();

    /// <summary>The question other than the asked one that a figure is said to be for: "simpanan wajib 3jt" while simpanan pokok is asked; null when none is named first.</summary>
    public static Question? Named(Talk talk, Question asked, string words)
    {
        if (!IsFigure(asked, words))
        {
            return null;
        }

        var begun = LabelSearch.Begun(talk.Dialog, words.TrimStart().ToLowerInvariant());
        var first = begun.OrderByDescending(one => one.Label.Length).ThenByDescending(one => one.Question == asked).FirstOrDefault().Question;
        return first == asked ? null : first;
    }

    /// <summary>The value of words that would answer the question but say something else that it is for, such as "pinjaman 3jt" for simpanan pokok; null when they do not.</summary>
    public static string? Doubtful(Talk talk, Question asked, string words)
    {
        if (!IsFigure(asked, words))
        {
            return null;
        }

        var matters = Array.FindAll(words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries), Speech.IsMatter);
        return matters.Length > 0 && IsForOther(asked, matters) && talk.Read(asked, words) is Reading<string>.Ok ok ? ok.Value : null;
    }

    private static bool IsForOther(Question asked, string[] matters)
    {
        var own = $"{asked.Label} {asked.Ask.Source} {string.Join(' ', asked.PlainLabels)}".ToLowerInvariant();
        return Array.Exists(matters, word => !(Lpg.Contains(word) ? Lpg : [word]).Any(name => own.Contains(name, StringComparison.Ordinal)));
    }

    /// <summary>The one question other than the asked that the words answer, such as "semua pengurus" while the time is asked; null when none or several do.</summary>
    public static Question? Other(Talk talk, Question? asked, string words) =>
        words.Length > Longest || !words.Any(char.IsLetter) || YesNoReader.Read(words) is not Reading<bool>.No ? null
        : talk.Journey.Applies.Where(question => question != asked && question is { Silent: false, Kind: { IsFree: false, TakesBareNumbers: false } } && Answers(talk, question, asked, words)).ToList() is [var only] ? only : null;

    /// <summary>Where any words are an answer, only those on a button of another question are for that one.</summary>
    private static bool Answers(Talk talk, Question question, Question? asked, string words) => asked?.Kind.IsFree == true
        ? question.Kind.Buttons(talk.Asking(question)).Any(choice => choice.Label.Contains(' ') && choice.Label.Equals(words.Trim(), StringComparison.OrdinalIgnoreCase))
        : question.Kind.Read(words, talk.Asking(question)) is not Reading<string>.No;

    private static bool IsFigure(Question asked, string words) => asked.Kind is { TakesBareNumbers: true, Labelled: false } && words.Any(char.IsDigit);
}
