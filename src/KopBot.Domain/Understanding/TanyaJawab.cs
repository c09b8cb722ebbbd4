namespace KopBot.Domain.Understanding;

/// <summary>
/// Finds which question of a list a sentence asks. The likeness of two sentences counts rare words more than common ones, and words
/// of one meaning as nearly the same word; a sentence must also share a word that the question has and the wish for its dialog has
/// not, so that "mau daftar anggota" is never taken for a question about fees. Built once; it may be used by many at once.
/// </summary>
public sealed class TanyaJawab
{
    /// <summary>How alike a sentence must be to a known question, from 0 to 1.</summary>
    private const float Alike = 0.58f;

    /// <summary>How alike when the sentence surely is about the question's dialog.</summary>
    private const float AlikeWithin = 0.36f;

    /// <summary>How alike it is when it is the very question.</summary>
    private const float Same = 0.9f;

    /// <summary>What the likeness of a word's meaning counts beside that of the word itself.</summary>
    private const float Meaning = 0.5f;

    /// <summary>What being about the likeliest dialog counts beside likeness.</summary>
    private const float About = 0.15f;

    /// <summary>The meaning of words that only ask, such as "berapa": every question has it.</summary>
    private const string Asking = "@tanya";

    private readonly Features features;
    private readonly List<Known> known;
    private readonly Dictionary<string, float> rarity = [];
    private readonly float rarest;

    private TanyaJawab(Features features, IReadOnlyList<(string Dialog, int Answer, string Text)> questions, Func<string, int, IReadOnlyList<string>> with, Func<string, IEnumerable<string>> wishes)
    {
        this.features = features;
        var words = questions.Select(question => features.Roots(question.Text).ToHashSet()).ToList();
        foreach (var group in words.SelectMany(one => one).GroupBy(word => word, StringComparer.Ordinal))
        {
            rarity[group.Key] = MathF.Log((1f + questions.Count) / group.Count());
        }

        rarest = MathF.Log(1f + questions.Count);
        var wished = questions.Select(question => question.Dialog).Distinct().ToDictionary(dialog => dialog, dialog => wishes(dialog).SelectMany(features.Roots).Append(Asking).ToHashSet());
        var all = questions.Select((question, at) => (question, words: words[at])).ToList();
        var whole = all.GroupBy(one => (one.question.Dialog, one.question.Answer)).Select(group => (group.First().question, words: group.SelectMany(one => one.words).ToHashSet()));
        known = [.. all.Concat(whole).Select(one => new Known(one.question.Dialog, one.question.Answer, Row(one.words), [.. one.words.Where(word => !wished[one.question.Dialog].Contains(word))], [.. with(one.question.Dialog, one.question.Answer).SelectMany(features.Roots)]))];
    }

    /// <summary>Learns the questions of a list.</summary>
    /// <param name="matcher">The matcher, whose spelling and roots are used.</param>
    /// <param name="questions">Each question with the dialog that it is about and the number of its answer there, from 0.</param>
    /// <param name="with">The words of which a question with that answer has one; empty when none has to.</param>
    /// <param name="wishes">Sentences that wish for a dialog and ask nothing.</param>
    public static TanyaJawab Learn(Matcher matcher, IEnumerable<(string Dialog, int Answer, string Text)> questions, Func<string, int, IReadOnlyList<string>> with, Func<string, IEnumerable<string>> wishes) =>
        new(matcher.Features, [.. questions], with, wishes);

    /// <summary>The answer to a sentence.</summary>
    /// <param name="text">The sentence as it was typed.</param>
    /// <param name="about">How likely it is about a dialog, from 0 to 1.</param>
    /// <param name="within">The dialog that the person is in, whose questions may be asked with fewer words; empty for none.</param>
    /// <returns>The dialog and the number of its answer; null when the sentence asks nothing of the list.</returns>
    public (string Dialog, int Answer)? Find(string text, Func<string, double> about, string within = "")
    {
        var words = features.Apart(text);
        var own = words.Where(word => !WeakWords.Has(word.Word)).SelectMany(word => word.Sides).ToHashSet();
        var row = Row([.. words.SelectMany(word => word.Sides)]);
        var best = known.Select(one => (one, likeness: Likeness(row, one.Row), about: (float)about(one.Dialog)))
            .Where(pair => pair.likeness >= Alike - ((Alike - AlikeWithin) * pair.about) && (pair.one.With.Count == 0 || pair.one.With.Overlaps(row.Keys)) && (pair.likeness >= Same || pair.one.Own.Overlaps(own)) && Says(words, pair.one, within))
            .OrderByDescending(pair => pair.likeness + (About * pair.about)).Select(pair => pair.one).FirstOrDefault();
        return best is null ? null : (best.Dialog, best.Answer);
    }

    /// <summary>Whether enough of a sentence is in a question: a number, or one word that could be about anything, asks nothing.</summary>
    private static bool Says(List<(string Word, string[] Sides)> words, Known one, string within)
    {
        var shared = words.Where(word => word.Word[0] != '<' && Array.Exists(word.Sides, side => one.Row.ContainsKey(side))).Select(word => word.Word).Distinct().ToList();
        var strong = shared.Count(word => !WeakWords.Has(word));
        return one.Dialog == within ? shared.Count > 1 : (strong > 0 && shared.Count > 1) || (strong == 1 && one.Row.Keys.Count(side => side[0] is not '@' and not '<' && !WeakWords.Has(side)) == 1);
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

    /// <param name="Dialog">The dialog.</param>
    /// <param name="Answer">The number of the answer.</param>
    /// <param name="Row">What each word counts; together of length one.</param>
    /// <param name="Own">The words that the wish for the dialog has not.</param>
    /// <param name="With">The words of which a sentence has to have one; empty when none has to.</param>
    private sealed record Known(string Dialog, int Answer, Dictionary<string, float> Row, HashSet<string> Own, HashSet<string> With);
}
