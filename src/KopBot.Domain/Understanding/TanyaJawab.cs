namespace KopBot.Domain.Understanding;

/// <summary>
/// Finds which question of a list a sentence asks. Three witnesses are heard: how like its wording is to the ways of asking, what a model
/// trained on these ways takes it for, and which dialog it is likely about. A sentence must also share a word that the question has and the
/// wish for its dialog has not, so that "mau daftar anggota" is never taken for a question about fees. Built once; it may be used by many at once.
/// </summary>
public sealed class TanyaJawab
{
    /// <summary>How much the witnesses must say together for a sentence that asks, at most 1.</summary>
    private const float Enough = -0.1f;

    /// <summary>How much more when the sentence does not even ask; twice that when it wants something done.</summary>
    private const float Unasked = 0.5f;

    /// <summary>How much more when it does not ask and surely wishes for what only a role may do: "edit lap agustus" is no question how long one may.</summary>
    private const float Wished = 0.4f;

    /// <summary>What the model says, as a logarithm, beside the wording.</summary>
    private const float Taken = 0.2f;

    /// <summary>What the likeliest dialog says, as a logarithm, beside the wording.</summary>
    private const float About = 0.15f;

    /// <summary>What being a question of the very likeliest dialog adds: otherwise that dialog would begin, or be offered.</summary>
    private const float Near = 0.15f;

    /// <summary>What is missing when no word of the sentence is the question's own.</summary>
    private const float Foreign = 0.3f;

    /// <summary>How much more when all words that say something are in no question.</summary>
    private const float Stranger = 0.7f;

    /// <summary>How much more when the sentence surely is about a dialog that answers nothing, such as small talk.</summary>
    private const float Elsewhere = 0.5f;

    /// <summary>Nothing is held to be less likely than this, so that one witness alone cannot deny.</summary>
    private const float Least = 0.001f;

    /// <summary>How many of a dialog's first sentences are nothing but the wish for it.</summary>
    private const int Wishes = 8;

    /// <summary>How many sentences of each dialog that ask nothing the model learns, so that it knows these too.</summary>
    private const int Idle = 20;

    /// <summary>How many places the model tells apart: its sentences are few.</summary>
    private const int Places = 1 << 14;

    /// <summary>The meanings of words that ask, such as "berapa" and "syarat".</summary>
    private static readonly string[] Asking = ["@tanya", "@perihal"];

    /// <summary>The meaning of words that want something done, such as "mau".</summary>
    private const string Wanting = "@mau";

    private readonly Matcher matcher;
    private readonly Wording wording;
    private readonly Model model;
    private readonly Known[] known;
    private readonly int[] mute;

    private TanyaJawab(Matcher matcher, List<(string Dialog, int Answer, string Text)> questions, Func<string, int, (IReadOnlyList<string> With, IReadOnlyList<string> Without)> words, IReadOnlyList<Example> sentences)
    {
        this.matcher = matcher;
        var features = matcher.Features;
        var grouped = questions.GroupBy(one => (one.Dialog, one.Answer)).ToList();
        var asked = grouped.SelectMany((same, at) => same.Select(one => (Answer: at, one.Text))).ToList();
        var ways = asked.Select(one => one.Text).ToHashSet();
        var idle = sentences.GroupBy(one => one.Intent).SelectMany(same => Spread([.. same.Where(one => !ways.Contains(one.Text))])).Select(one => (Answer: grouped.Count, one.Text));
        (int Answer, HashSet<string> Senses, Sparse Row)[] heard = [.. asked.Concat(idle).AsParallel().AsOrdered().Select(one => Heard(features, one))];
        wording = new([.. heard.Take(asked.Count).Select(one => (one.Answer, one.Senses))], features.Counts());
        model = new([.. heard.Select(one => one.Row)], [.. heard.Select(one => one.Answer)], grouped.Count + 1, Places);
        var own = heard.Take(asked.Count).ToLookup(one => one.Answer, one => one.Senses);
        var plain = sentences.GroupBy(one => one.Intent).ToDictionary(same => same.Key, same => same.Take(Wishes).SelectMany(one => features.Senses(one.Text)).Concat(Asking).ToHashSet());
        known =
        [
            .. grouped.Select((same, at) => new Known(same.Key.Dialog, same.Key.Answer, matcher.Place(same.Key.Dialog),
                [.. own[at].SelectMany(senses => senses).Where(word => !plain[same.Key.Dialog].Contains(word))],
                Roots(words(same.Key.Dialog, same.Key.Answer).With), Roots(words(same.Key.Dialog, same.Key.Answer).Without))),
        ];
        mute = [.. plain.Keys.Select(matcher.Place).Where(place => place >= 0 && known.All(one => one.Place != place))];
    }

    /// <summary>Learns the questions of a list.</summary>
    /// <param name="matcher">The matcher, whose spelling and roots are used.</param>
    /// <param name="questions">Each way of asking with the dialog that it is about and the number of its answer there, from 0.</param>
    /// <param name="words">The words of which a question with that answer has one, empty when none has to; and words that it never has.</param>
    /// <param name="sentences">What people say for each dialog; the first ones wish for it and ask nothing.</param>
    public static TanyaJawab Learn(Matcher matcher, IEnumerable<(string Dialog, int Answer, string Text)> questions, Func<string, int, (IReadOnlyList<string> With, IReadOnlyList<string> Without)> words, IEnumerable<Example> sentences) =>
        new(matcher, [.. questions], words, [.. sentences]);

    /// <summary>Those of its own ways of asking that a question shuts out, because they lack a word that it has to have or have one that it never has.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <param name="answer">The number of the answer.</param>
    /// <param name="ways">The ways of asking.</param>
    public IEnumerable<string> ShutOut(string dialog, int answer, IEnumerable<string> ways) =>
        known.FirstOrDefault(one => one.Dialog == dialog && one.Answer == answer) is { } own ? ways.Where(way => !own.Admits(matcher.Features.Senses(way))) : [];

    /// <summary>The questions that a sentence may ask, the likeliest first.</summary>
    /// <param name="phrase">The sentence.</param>
    /// <param name="within">The dialog in the middle of which it is said; empty when in none.</param>
    /// <param name="role">The person's role; null when it is not known.</param>
    /// <returns>None when it can ask nothing of the list.</returns>
    public IEnumerable<Asked> Find(Phrase phrase, string within, string? role)
    {
        if (phrase.Words.Count(word => word != Cut.Question) < 2)
        {
            return [];
        }

        var senses = matcher.Features.Senses(phrase.Words, phrase.Roots);
        var asks = senses.Contains(Cut.Question) || senses.Overlaps(Asking);
        var likely = matcher.Likely(phrase, role);
        var first = Array.IndexOf(likely, likely.Max());
        var enough = Enough + (asks ? 0 : (senses.Contains(Wanting) ? 2 * Unasked : Unasked) + (matcher.IsForAll(first) ? 0 : Wished * likely[first]));
        enough += (Stranger * Strangers(phrase)) + (Elsewhere * mute.Sum(place => likely[place]));
        var fit = wording.Fit(senses);
        var taken = model.Score(phrase.Row);
        Softmax.Normalise(taken, known.Length + 1);
        return known.Select((one, at) => (one, at)).Where(pair => pair.one.Admits(senses)).Select(pair =>
        {
            var (one, at) = pair;
            var about = one.Dialog == within ? 1 : one.Place < 0 ? 0 : likely[one.Place];
            var sum = (one.Place == first ? Near : 0) + fit[at] + (Taken * MathF.Log(taken[at] + Least)) + (About * MathF.Log(about + Least));
            return new Asked(one.Dialog, one.Answer, sum - (one.Own.Overlaps(senses) ? 0 : Foreign) - enough, asks);
        }).OrderByDescending(asked => asked.Sum);
    }

    private static (int Answer, HashSet<string> Senses, Sparse Row) Heard(Features features, (int Answer, string Text) one)
    {
        var words = features.Words(one.Text);
        var roots = features.Roots(words);
        return (one.Answer, features.Senses(words, roots), features.Of(words, roots));
    }

    /// <summary>The share of the words that say something of which no question has one.</summary>
    private float Strangers(Phrase phrase)
    {
        var (telling, strange) = (0, 0);
        for (var at = 0; at < phrase.Words.Count; at++)
        {
            if (!WeakWords.Has(phrase.Words[at]))
            {
                telling++;
                strange += wording.Knows(phrase.Roots[at]) ? 0 : 1;
            }
        }

        return strange / (float)Math.Max(telling, 1);
    }

    private HashSet<string> Roots(IEnumerable<string> words) => [.. words.SelectMany(matcher.Features.Senses).Where(word => word[0] != '@')];

    /// <summary>Some of the sentences that ask nothing of the list, from the first to the last.</summary>
    private static IEnumerable<Example> Spread(List<Example> sentences) => sentences.Where((_, at) => at * Idle / sentences.Count != (at - 1) * Idle / sentences.Count || at == 0);

    /// <param name="Dialog">The dialog.</param>
    /// <param name="Answer">The number of the answer.</param>
    /// <param name="Place">The dialog's place in what is likely.</param>
    /// <param name="Own">The words of all ways of asking that the wish for the dialog has not.</param>
    /// <param name="With">The words of which a sentence has to have one; empty when none has to.</param>
    /// <param name="Without">The words of which it has none.</param>
    private sealed record Known(string Dialog, int Answer, int Place, HashSet<string> Own, HashSet<string> With, HashSet<string> Without)
    {
        internal bool Admits(HashSet<string> senses) => (With.Count == 0 || With.Overlaps(senses)) && !Without.Overlaps(senses);
    }
}
