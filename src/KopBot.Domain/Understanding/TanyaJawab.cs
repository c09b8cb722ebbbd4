namespace KopBot.Domain.Understanding;

/// <summary>
/// Finds which question of a list a sentence asks: the likeness of two sentences counts rare words more than common ones, and words
/// of one meaning as nearly the same word. Built once; afterwards it never changes and may be used by many at once.
/// </summary>
public sealed class TanyaJawab
{
    /// <summary>How alike a sentence must be to a known question, from 0 to 1.</summary>
    private const float Alike = 0.62f;

    /// <summary>How alike when the sentence surely is about the question's dialog.</summary>
    private const float AlikeWithin = 0.45f;

    /// <summary>What the likeness of a word's meaning counts beside that of the word itself.</summary>
    private const float Meaning = 0.5f;

    private readonly Features features;
    private readonly List<(string Dialog, int Answer, Dictionary<string, float> Row)> known;
    private readonly Dictionary<string, float> rarity = [];
    private readonly float rarest;

    private TanyaJawab(Features features, IReadOnlyList<(string Dialog, int Answer, string Text)> questions)
    {
        this.features = features;
        var words = questions.Select(question => features.Roots(question.Text).ToHashSet()).ToList();
        foreach (var group in words.SelectMany(one => one).GroupBy(word => word, StringComparer.Ordinal))
        {
            rarity[group.Key] = MathF.Log((1f + questions.Count) / group.Count());
        }

        rarest = MathF.Log(1f + questions.Count);
        known = [.. questions.Select((question, at) => (question.Dialog, question.Answer, Row(words[at])))];
    }

    /// <summary>Learns the questions of a list.</summary>
    /// <param name="matcher">The matcher, whose spelling and roots are used.</param>
    /// <param name="questions">Each question with the dialog that it is about and the number of its answer there, from 0.</param>
    public static TanyaJawab Learn(Matcher matcher, IEnumerable<(string Dialog, int Answer, string Text)> questions) =>
        new(matcher.Features, [.. questions]);

    /// <summary>The answer to a sentence.</summary>
    /// <param name="text">The sentence as it was typed.</param>
    /// <param name="about">How likely it is about a dialog, from 0 to 1.</param>
    /// <returns>The dialog and the number of its answer; null when the sentence asks nothing of the list.</returns>
    public (string Dialog, int Answer)? Find(string text, Func<string, double> about)
    {
        var row = Row([.. features.Roots(text)]);
        var best = known.Select(one => (one.Dialog, one.Answer, Likeness: Likeness(row, one.Row), About: about(one.Dialog)))
            .Where(one => one.Likeness >= Alike - ((Alike - AlikeWithin) * (float)one.About))
            .OrderByDescending(one => one.Likeness + (0.1 * one.About)).FirstOrDefault();
        return best.Dialog is null ? null : (best.Dialog, best.Answer);
    }

    private Dictionary<string, float> Row(HashSet<string> words)
    {
        var row = words.ToDictionary(word => word, word => (word[0] == '@' ? Meaning : 1) * rarity.GetValueOrDefault(word, rarest), StringComparer.Ordinal);
        var length = MathF.Sqrt(row.Values.Sum(weight => weight * weight));
        return row.ToDictionary(pair => pair.Key, pair => pair.Value / Math.Max(length, 1e-6f), StringComparer.Ordinal);
    }

    private static float Likeness(Dictionary<string, float> one, Dictionary<string, float> other)
    {
        var sum = 0f;
        foreach (var (word, weight) in one)
        {
            sum += weight * other.GetValueOrDefault(word);
        }

        return sum;
    }
}
