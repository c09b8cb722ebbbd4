using KopBot.Domain.Dialogs;

namespace KopBot.Domain.Turns;

/// <summary>Finds the labels of a dialog's questions in what people write.</summary>
internal static class LabelSearch
{
    /// <summary>The labels with which words in lower case begin, each with its question.</summary>
    public static (Question Question, string Label)[] Begun(Dialog dialog, string plain) =>
        Array.FindAll(dialog.Labels, one => plain.StartsWith(one.Label, StringComparison.Ordinal) && At(plain, one.Label) == 0);

    /// <summary>Whether words begin with a label of a question.</summary>
    public static bool Begins(Question question, string words) =>
        question.PlainLabels.Any(label => At(words.ToLowerInvariant(), label) == 0);

    /// <summary>The labels that stand in a piece in lower case: those at its beginning first, then the longest.</summary>
    public static List<(Question Question, string Label, int At)> In(Talk talk, string plain)
    {
        var labels = new List<(Question Question, string Label, int At)>();
        foreach (var (question, label) in talk.Dialog.Labels)
        {
            var at = At(plain, label);
            if ((at == 0 || (at > 0 && label.Length > 3)) && MayApply(talk, question))
            {
                labels.Add((question, label, at));
            }
        }

        return labels.Count < 2 ? labels : [.. labels.OrderBy(one => one.At == 0 ? 0 : 1).ThenByDescending(one => one.Label.Length)];
    }

    /// <summary>The questions whose labels stand at the beginning of a piece with a slip, and how long they are there: more than some letters.</summary>
    public static List<(Question Question, int Length)> Slips(Talk talk, string plain, int more)
    {
        var slips = new List<(Question Question, int Length)>();
        foreach (var (question, label) in talk.Dialog.Labels)
        {
            var length = LabelSlip.Length(plain, label);
            if (length > more && MayApply(talk, question))
            {
                slips.Add((question, length));
            }
        }

        return slips;
    }

    /// <summary>Where a label stands as a word of its own in a piece in lower case; below 0 when nowhere.</summary>
    private static int At(string piece, string label)
    {
        var at = piece.IndexOf(label, StringComparison.Ordinal);
        var whole = at >= 0 && (at == 0 || !char.IsLetterOrDigit(piece[at - 1])) && (at + label.Length == piece.Length || !char.IsLetter(piece[at + label.Length]));
        return whole ? at : -1;
    }

    private static bool MayApply(Talk talk, Question question) => question.When is null || talk.Journey.Applies.Contains(question);
}
