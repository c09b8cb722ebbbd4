namespace KopBot.Domain.Understanding;

/// <summary>Finds the dialog that a sentence asks for. Trained once from examples; afterwards it never changes and may be used by many at once.</summary>
public sealed class Matcher
{
    /// <summary>The most dialogs that an answer lists.</summary>
    public const int Listed = 5;

    private readonly string[] intents;
    private readonly Features features;
    private readonly Model model;
    private readonly IntentRoles roles;

    private Matcher(List<Example> examples, Lexicon lexicon, IntentRoles roles)
    {
        this.roles = roles;
        intents = [.. examples.Select(one => one.Intent).Distinct().Order(StringComparer.Ordinal)];
        features = new Features(examples.Select(one => one.Text), lexicon);
        var rows = new Sparse[examples.Count];
        Parallel.For(0, rows.Length, at => rows[at] = features.Of(examples[at].Text));
        model = new Model(rows, [.. examples.Select(one => Array.BinarySearch(intents, one.Intent, StringComparer.Ordinal))], intents.Length, Features.Places);
    }

    /// <summary>The words that it learnt.</summary>
    internal Features Features => features;

    /// <summary>Learns from examples; the same examples in the same order always give the same matcher.</summary>
    /// <param name="examples">Sentences with their dialogs.</param>
    /// <param name="lexicon">What people write and what they mean.</param>
    /// <param name="roles">Who may start which dialog.</param>
    public static Matcher Train(IEnumerable<Example> examples, Lexicon lexicon, IntentRoles roles) => new([.. examples], lexicon, roles);

    /// <summary>Looks at a sentence, to ask about it several times.</summary>
    /// <param name="text">The sentence as it was typed.</param>
    public Phrase Hear(string text)
    {
        var words = features.Words(text);
        var roots = features.Roots(words);
        var row = features.Of(words, roots);
        return new(words, roots, row, model.Score(row));
    }

    /// <summary>What a sentence asks for.</summary>
    /// <param name="text">The sentence as it was typed.</param>
    /// <param name="role">The person's role; null when it is not known.</param>
    public Understood Rank(string text, string? role) => Rank(Hear(text), role);

    /// <summary>What a sentence asks for.</summary>
    /// <param name="phrase">The sentence.</param>
    /// <param name="role">The person's role; null when it is not known.</param>
    public Understood Rank(Phrase phrase, string? role)
    {
        var scores = Scores(phrase, role);
        Span<int> best = stackalloc int[Math.Min(Listed, intents.Length)];
        Best(scores, best);
        var ranked = new Ranked[best.Length];
        for (var at = 0; at < best.Length; at++)
        {
            ranked[at] = new(intents[best[at]], scores[best[at]]);
        }

        var decision = Certainty.Decide(ranked, WeakWords.SayNothing(phrase.Words) ? 0 : features.Familiar(phrase.Words));
        return new Understood(ranked, decision == Decision.Go && !roles.Allows(ranked[0].Intent, role) ? Decision.Choose : decision);
    }

    /// <summary>How likely each dialog is; together one.</summary>
    internal float[] Likely(Phrase phrase, string? role) => Scores(phrase, role);

    /// <summary>The place of a dialog in <see cref="Likely"/>; below zero when nothing was learnt about it.</summary>
    internal int Place(string intent) => Array.BinarySearch(intents, intent, StringComparer.Ordinal);

    /// <summary>Whether everybody may start the dialog at a place of <see cref="Likely"/>.</summary>
    internal bool IsForAll(int place) => roles.Allows(intents[place], "publik");

    private float[] Scores(Phrase phrase, string? role)
    {
        var scores = new float[phrase.Scores.Length];
        for (var at = 0; at < intents.Length; at++)
        {
            scores[at] = phrase.Scores[at] + roles.Prior(intents[at], role);
        }

        Softmax.Normalise(scores, intents.Length);
        return scores;
    }

    /// <summary>The places of the highest scores, the highest first; of equal ones the first in the alphabet.</summary>
    private void Best(float[] scores, Span<int> best)
    {
        var found = 0;
        for (var at = 0; at < intents.Length; at++)
        {
            var to = found;
            for (; to > 0 && scores[at] > scores[best[to - 1]]; to--)
            {
                if (to < best.Length)
                {
                    best[to] = best[to - 1];
                }
            }

            if (to < best.Length)
            {
                best[to] = at;
                found = Math.Min(found + 1, best.Length);
            }
        }
    }
}
