using KopBot.Domain.Turns;

namespace KopBot.Domain.Dialogs;

/// <summary>
/// Where a conversation stands in a dialog. The place is computed, never stored: the walk starts at the first question, passes
/// the ones that do not apply and the ones whose answers still hold, and stops at the first open one. Going back, correcting,
/// resuming after a month, and a dialog file that changed overnight need no code of their own: they change answers or questions,
/// and the walk finds its place again.
/// </summary>
public sealed class Journey
{
    private Journey(IReadOnlyList<Step> steps, Place? open, IReadOnlyList<Question> applies, Scope scope) =>
        (Steps, Open, Applies, Scope) = (steps, open, applies, scope);

    /// <summary>The questions that apply and are answered, in order.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>Where it stops; null when nothing is open.</summary>
    public Place? Open { get; }

    /// <summary>The questions that apply as far as can be told now, in order; their places are the numbers that people see.</summary>
    public IReadOnlyList<Question> Applies { get; }

    /// <summary>The values of all names at the place where it stops.</summary>
    public Scope Scope { get; }

    /// <summary>The number of a question among those that apply, from 1; 0 when it does not apply.</summary>
    /// <param name="question">The question.</param>
    public int Number(Question question)
    {
        for (var at = 0; at < Applies.Count; at++)
        {
            if (Applies[at] == question)
            {
                return at + 1;
            }
        }

        return 0;
    }

    /// <summary>Walks through the answers.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <param name="answers">The answers that hold.</param>
    /// <param name="scope">The names that have values before the first question; the answers are added to it.</param>
    /// <param name="asking">What each question's kind may know.</param>
    public static Journey Walk(Dialog dialog, Answers answers, Scope scope, Func<Question, Asking> asking)
    {
        var steps = new List<Step>();
        Place? open = null;
        var applies = new List<Question>(dialog.Questions.Count);
        foreach (var question in dialog.Questions)
        {
            var entry = answers.Find(question.Name);
            if (question.When?.Holds(scope) == false || (entry is null && question.Silent))
            {
                continue;
            }

            applies.Add(question);
            if (entry is null)
            {
                open ??= new Place(question, null, null);
                continue;
            }

            var step = new Step(question, entry, answers.Find(question.NoteName), applies.Count);
            Put(scope, step, asking);
            open ??= Doubt(step, scope);
            steps.Add(step);
        }

        return new(steps, open, applies, scope);
    }

    private static Place? Doubt(Step step, Scope scope)
    {
        if (step.Entry.Value is null)
        {
            return null;
        }

        foreach (var check in step.Question.Checks)
        {
            if (!check.Must.Holds(scope))
            {
                return new Place(step.Question, check.Else, null);
            }
        }

        foreach (var warning in step.Note is null ? step.Question.Warnings : [])
        {
            if (warning.When.Holds(scope))
            {
                return new Place(step.Question, null, warning);
            }
        }

        return null;
    }

    private static void Put(Scope scope, Step step, Func<Question, Asking> asking)
    {
        if (step.Entry.Value is null)
        {
            scope.With(step.Question.Name, step.Entry.Move == Move.Unknown ? "belum diketahui" : null);
        }
        else
        {
            scope.With(step.Question.Name, new Answered(step.Question, step.Entry.Value, asking).Part);
        }
    }

    /// <summary>An answer as a scope knows it; the numbers in it are worked out once, when somebody reads one.</summary>
    private sealed class Answered(Question question, string value, Func<Question, Asking> asking)
    {
        private IEnumerable<KeyValuePair<string, decimal>>? _parts;

        public Named? Part(string part)
        {
            foreach (var (name, number) in _parts ??= question.Kind.Parts(value))
            {
                if (name == part)
                {
                    return part.Length == 0 ? new Named(number, Show) : Figure(number);
                }
            }

            return part.Length == 0 ? new Named(value, Show) : null;
        }

        private static Named Figure(decimal number) => new(number, () => Writing.Figures.Of(number));

        private string Show() => question.Kind.ShowShort(value, asking(question));
    }
}

/// <summary>A question that is answered.</summary>
/// <param name="Question">The question.</param>
/// <param name="Entry">The line of the log that holds.</param>
/// <param name="Note">The reason given on a warning about this very answer; null when there is none.</param>
/// <param name="Number">The number in the review, from 1.</param>
public sealed record Step(Question Question, Entry Entry, Entry? Note, int Number);

/// <summary>Where a journey stops: at a question that is open, whose answer does not pass a check, or that wants a reason.</summary>
/// <param name="Question">The question.</param>
/// <param name="Refusal">What is said because a check does not hold; null when none failed.</param>
/// <param name="Warning">The doubt that wants a reason; null when there is none.</param>
public sealed record Place(Question Question, Template? Refusal, Warning? Warning);
