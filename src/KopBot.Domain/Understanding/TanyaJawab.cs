namespace KopBot.Domain.Understanding;

/// <summary>
/// Finds which question of a list a sentence asks. It counts how like the sentence is to the likest way of asking, and how much of it
/// is said in any way of asking; rare words count more than common ones, words of one meaning nearly as the same word. A sentence must
/// also share a word that the question has and the wish for its dialog has not, so that "mau daftar anggota" is never taken for a
/// question about fees. Built once; it may be used by many at once.
/// </summary>
public sealed class TanyaJawab
{
    /// <summary>How well a sentence must fit a question, from 0 to 1.</summary>
    private const float Fit = 0.6f;

    /// <summary>How well when the sentence surely is about the question's dialog.</summary>
    private const float FitWithin = 0.38f;

    /// <summary>What the likest way of asking counts; the rest is how much of the sentence is said in any way of asking.</summary>
    private const float Likest = 0.6f;

    /// <summary>How much less alike than a wish for another dialog a question may be.</summary>
    private const float Lead = 0.12f;

    /// <summary>From here on the sentence is about a dialog, whatever people say for others.</summary>
    private const float Surely = 0.5f;

    /// <summary>How alike it is when it is the very question.</summary>
    private const float Same = 0.9f;

    /// <summary>What the likeness of a word's meaning counts beside that of the word itself.</summary>
    private const float Meaning = 0.5f;

    /// <summary>What being about the likeliest dialog counts beside likeness.</summary>
    private const float About = 0.15f;

    /// <summary>What a word counts that no question has: it says little about which is asked.</summary>
    private const float Strange = 8f;

    /// <summary>Added to every count, so that a word seen once is no proof.</summary>
    private const float Usual = 10f;

    /// <summary>How many of a dialog's first sentences are nothing but the wish for it.</summary>
    private const int Wishes = 8;

    /// <summary>The meaning of words that only ask, such as "berapa": every question has it.</summary>
    private const string Asking = "@tanya";

    private readonly Features features;
    private readonly Dictionary<string, float> rarity = [];
    private readonly List<Known> known = [];
    private readonly Dictionary<string, List<(int Sentence, float Weight)>> wishes = [];
    private readonly List<string> wished = [];

    private TanyaJawab(Features features, List<(string Dialog, int Answer, HashSet<string> Words)> questions, Func<string, int, IReadOnlyList<string>> with, IReadOnlyList<Example> sentences)
    {
        this.features = features;
        var counts = features.Counts();
        var total = counts.Where(one => one.Key[0] != '@').Sum(one => one.Value);
        foreach (var group in questions.SelectMany(one => one.Words).GroupBy(word => word, StringComparer.Ordinal))
        {
            rarity[group.Key] = MathF.Log((1f + questions.Count) / group.Count()) * MathF.Log((1f + total) / (Usual + counts.GetValueOrDefault(group.Key)));
        }

        var plain = sentences.GroupBy(one => one.Intent).ToDictionary(same => same.Key, same => same.Take(Wishes).SelectMany(one => features.Roots(one.Text)).Append(Asking).ToHashSet());
        foreach (var same in questions.GroupBy(one => (one.Dialog, one.Answer)))
        {
            var words = same.SelectMany(one => one.Words).ToHashSet();
            known.Add(new(same.Key.Dialog, same.Key.Answer, [.. same.Select(one => Row(one.Words))], words,
                [.. words.Where(word => !plain[same.Key.Dialog].Contains(word))], [.. with(same.Key.Dialog, same.Key.Answer).SelectMany(features.Roots).Where(word => word[0] != '@')]));
        }

        foreach (var sentence in sentences)
        {
            Remember(sentence);
        }
    }

    /// <summary>Learns the questions of a list.</summary>
    /// <param name="matcher">The matcher, whose spelling and roots are used.</param>
    /// <param name="questions">Each way of asking with the dialog that it is about and the number of its answer there, from 0.</param>
    /// <param name="with">The words of which a question with that answer has one; empty when none has to.</param>
    /// <param name="sentences">What people say for each dialog; the first ones wish for it and ask nothing.</param>
    public static TanyaJawab Learn(Matcher matcher, IEnumerable<(string Dialog, int Answer, string Text)> questions, Func<string, int, IReadOnlyList<string>> with, IEnumerable<Example> sentences) =>
        new(matcher.Features, [.. questions.Select(one => (one.Dialog, one.Answer, matcher.Features.Roots(one.Text).ToHashSet()))], with, [.. sentences]);

    /// <summary>The answer to a sentence.</summary>
    /// <param name="text">The sentence as it was typed.</param>
    /// <param name="about">How likely it is about a dialog, from 0 to 1; below 0 when it surely is about another one.</param>
    /// <returns>The dialog and the number of its answer; null when the sentence asks nothing of the list.</returns>
    public (string Dialog, int Answer)? Find(string text, Func<string, double> about)
    {
        var row = Row([.. features.Roots(text)]);
        if (row.Keys.Count(word => word[0] != '@') < 2)
        {
            return null;
        }

        var wish = Nearest(row);
        var best = known.Where(one => one.With.Count == 0 || one.With.Overlaps(row.Keys))
            .Select(one => (one, likest: one.Rows.Max(other => Likeness(row, other)), about: (float)about(one.Dialog)))
            .Where(pair => (pair.about >= Surely || pair.likest >= wish.GetValueOrDefault(pair.one.Dialog) - Lead) && (pair.likest >= Same || pair.one.Own.Overlaps(row.Keys)))
            .Select(pair => (pair.one, pair.about, fit: (Likest * pair.likest) + ((1 - Likest) * Said(row, pair.one.Words))))
            .Where(pair => pair.fit >= Fit - ((Fit - FitWithin) * pair.about))
            .OrderByDescending(pair => pair.fit + (About * pair.about)).Select(pair => pair.one).FirstOrDefault();
        return best is null ? null : (best.Dialog, best.Answer);
    }

    private Dictionary<string, float> Row(HashSet<string> words)
    {
        var row = words.ToDictionary(word => word, word => (word[0] == '@' ? Meaning : 1) * rarity.GetValueOrDefault(word, Strange), StringComparer.Ordinal);
        var length = MathF.Sqrt(row.Values.Sum(weight => weight * weight));
        return row.ToDictionary(pair => pair.Key, pair => pair.Value / Math.Max(length, 1e-6f), StringComparer.Ordinal);
    }

    private void Remember(Example sentence)
    {
        foreach (var (word, weight) in Row([.. features.Roots(sentence.Text)]))
        {
            (wishes.TryGetValue(word, out var list) ? list : wishes[word] = []).Add((wished.Count, weight));
        }

        wished.Add(sentence.Intent);
    }

    /// <summary>How alike the sentence is to the likest sentence for any other dialog, by dialog.</summary>
    private Dictionary<string, float> Nearest(Dictionary<string, float> row)
    {
        var likeness = new float[wished.Count];
        foreach (var (word, weight) in row)
        {
            foreach (var (sentence, other) in wishes.GetValueOrDefault(word) ?? [])
            {
                likeness[sentence] += weight * other;
            }
        }

        var nearest = new Dictionary<string, float>(StringComparer.Ordinal);
        for (var at = 0; at < likeness.Length; at++)
        {
            nearest[wished[at]] = Math.Max(likeness[at], nearest.GetValueOrDefault(wished[at]));
        }

        var ranked = nearest.OrderByDescending(one => one.Value).Take(2).ToList();
        return nearest.ToDictionary(one => one.Key, one => one.Key == ranked[0].Key ? ranked.Count > 1 ? ranked[1].Value : 0 : ranked[0].Value);
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

    private static float Said(Dictionary<string, float> row, HashSet<string> words) => row.Where(pair => words.Contains(pair.Key)).Sum(pair => pair.Value * pair.Value);

    /// <param name="Dialog">The dialog.</param>
    /// <param name="Answer">The number of the answer.</param>
    /// <param name="Rows">What each word of each way of asking counts; together of length one.</param>
    /// <param name="Words">The words of all ways of asking.</param>
    /// <param name="Own">Those that the wish for the dialog has not.</param>
    /// <param name="With">The words of which a sentence has to have one; empty when none has to.</param>
    private sealed record Known(string Dialog, int Answer, List<Dictionary<string, float>> Rows, HashSet<string> Words, HashSet<string> Own, HashSet<string> With);
}
