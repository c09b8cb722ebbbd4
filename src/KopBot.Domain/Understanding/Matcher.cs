namespace KopBot.Domain.Understanding;

/// <summary>Finds the dialog that a sentence asks for. Trained once from examples; afterwards it never changes and may be used by many at once.</summary>
public sealed class Matcher
{
    /// <summary>The most dialogs that an answer lists.</summary>
    public const int Listed = 5;

    /// <summary>How much likeness to examples counts beside the linear model's score; measured by cross-validation.</summary>
    private const float LikenessWeight = 3;

    private readonly string[] intents;
    private readonly Features features;
    private readonly Softmax model;
    private readonly Neighbours neighbours;
    private readonly IntentRoles roles;

    private Matcher(List<Example> examples, Lexicon lexicon, IntentRoles roles)
    {
        this.roles = roles;
        intents = [.. examples.Select(one => one.Intent).Distinct().Order(StringComparer.Ordinal)];
        features = new Features(examples.Select(one => one.Text), lexicon);
        var rows = new Sparse[examples.Count];
        Parallel.For(0, rows.Length, at => rows[at] = features.Of(examples[at].Text));
        var labels = examples.Select(one => Array.BinarySearch(intents, one.Intent, StringComparer.Ordinal)).ToArray();
        var heart = Task.Run(() => new Neighbours(rows, labels));
        model = new Softmax(intents.Length);
        model.Learn(rows, labels, epochs: 3, rate: 1.2f);
        neighbours = heart.Result;
    }

    /// <summary>The words that it learnt.</summary>
    internal Features Features => features;

    /// <summary>Learns from examples; the same examples in the same order always give the same matcher.</summary>
    /// <param name="examples">Sentences with their dialogs.</param>
    /// <param name="lexicon">What people write and what they mean.</param>
    /// <param name="roles">Who may start which dialog.</param>
    public static Matcher Train(IEnumerable<Example> examples, Lexicon lexicon, IntentRoles roles) => new([.. examples], lexicon, roles);

    /// <summary>What a sentence asks for.</summary>
    /// <param name="text">The sentence as it was typed.</param>
    /// <param name="role">The person's role; null when it is not known.</param>
    public Understood Rank(string text, string? role)
    {
        var row = features.Of(text);
        var scores = new float[model.Stride];
        model.Score(row, scores);
        var likeness = neighbours.Score(row, intents.Length);
        for (var at = 0; at < intents.Length; at++)
        {
            scores[at] = (Certainty.Temperature * (scores[at] + (LikenessWeight * likeness[at]))) + roles.Prior(intents[at], role);
        }

        Softmax.Normalise(scores, intents.Length);
        var ranked = intents.Select((intent, at) => new Ranked(intent, scores[at]))
            .OrderByDescending(one => one.Score).ThenBy(one => one.Intent, StringComparer.Ordinal).Take(Listed).ToList();
        var decision = Certainty.Decide(ranked, WeakWords.SayNothing(features.Words(text)) ? 0 : features.Familiar(text));
        return new Understood(ranked, decision == Decision.Go && !roles.Allows(ranked[0].Intent, role) ? Decision.Choose : decision);
    }
}
