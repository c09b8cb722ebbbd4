namespace KopBot.Domain.Understanding;

/// <summary>Finds the dialog that a sentence asks for. Trained once from examples; afterwards it never changes and may be used by many at once.</summary>
public sealed class Matcher
{
    /// <summary>The most dialogs that an answer lists.</summary>
    public const int Listed = 5;

    private readonly string[] intents;
    private readonly Features features;
    private readonly Softmax model;
    private readonly IntentRoles roles;

    /// <summary>The words that it learnt.</summary>
    internal Features Features => features;

    private Matcher(string[] intents, Features features, Softmax model, IntentRoles roles) =>
        (this.intents, this.features, this.model, this.roles) = (intents, features, model, roles);

    /// <summary>Learns from examples; the same examples in the same order always give the same matcher.</summary>
    /// <param name="examples">Sentences with their dialogs.</param>
    /// <param name="lexicon">What people write and what they mean.</param>
    /// <param name="roles">Who may start which dialog.</param>
    public static Matcher Train(IEnumerable<Example> examples, Lexicon lexicon, IntentRoles roles)
    {
        var known = examples.ToList();
        var intents = known.Select(one => one.Intent).Distinct().Order(StringComparer.Ordinal).ToArray();
        var features = new Features(known.Select(one => one.Text), lexicon);
        var rows = new Sparse[known.Count];
        for (var at = 0; at < rows.Length; at++)
        {
            rows[at] = features.Of(known[at].Text);
        }

        var model = new Softmax(intents.Length);
        model.Learn(rows, known.ConvertAll(one => Array.IndexOf(intents, one.Intent)), epochs: 8, rate: 0.6f);
        return new Matcher(intents, features, model, roles);
    }

    /// <summary>What a sentence asks for.</summary>
    /// <param name="text">The sentence as it was typed.</param>
    /// <param name="role">The person's role; null when it is not known.</param>
    public Understood Rank(string text, string? role)
    {
        var scores = new float[model.Stride];
        model.Score(features.Of(text), scores);
        for (var at = 0; at < intents.Length; at++)
        {
            scores[at] = (scores[at] * Certainty.Temperature) + roles.Prior(intents[at], role);
        }

        Softmax.Normalise(scores, intents.Length);
        var ranked = intents.Select((intent, at) => new Ranked(intent, scores[at]))
            .OrderByDescending(one => one.Score).ThenBy(one => one.Intent, StringComparer.Ordinal).Take(Listed).ToList();
        var decision = Certainty.Decide(ranked, features.Familiar(text));
        return new Understood(ranked, decision == Decision.Go && !roles.Allows(ranked[0].Intent, role) ? Decision.Choose : decision);
    }
}
