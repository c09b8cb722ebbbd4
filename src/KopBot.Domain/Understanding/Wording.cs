using System.Buffers;

namespace KopBot.Domain.Understanding;

/// <summary>
/// How like the wording of a sentence is to the ways in which questions are asked: to the likest way, and how much of the sentence is said
/// in any way of asking one question. Rare words count more than common ones, words of one meaning nearly as the same word.
/// </summary>
internal sealed class Wording
{
    /// <summary>What the likest way of asking counts; the rest is how much of the sentence is said in any way of asking.</summary>
    private const float Likest = 0.6f;

    /// <summary>What the likeness of a word's meaning counts beside that of the word itself.</summary>
    private const float Meaning = 0.5f;

    /// <summary>What a word counts that no question has: it says little about which is asked.</summary>
    private const float Strange = 8f;

    /// <summary>Added to every count, so that a word seen once is no proof.</summary>
    private const float Usual = 10f;

    private readonly Dictionary<string, Known> words = new(StringComparer.Ordinal);
    private readonly int[] answers;
    private readonly int count;

    /// <summary>Learns the ways of asking.</summary>
    /// <param name="asked">The senses of each way of asking, with the number of its answer.</param>
    /// <param name="counts">How often each sense occurs in all that people say.</param>
    internal Wording(IReadOnlyList<(int Answer, HashSet<string> Senses)> asked, Dictionary<string, int> counts)
    {
        var total = counts.Where(one => one.Key[0] != '@').Sum(one => one.Value);
        foreach (var group in asked.SelectMany(one => one.Senses).GroupBy(word => word, StringComparer.Ordinal))
        {
            var rarity = MathF.Log((1f + asked.Count) / group.Count()) * MathF.Log((1f + total) / (Usual + counts.GetValueOrDefault(group.Key)));
            words[group.Key] = new(rarity, [], []);
        }

        answers = [.. asked.Select(one => one.Answer)];
        count = answers.DefaultIfEmpty(-1).Max() + 1;
        for (var way = 0; way < asked.Count; way++)
        {
            var length = Length(asked[way].Senses);
            foreach (var sense in asked[way].Senses)
            {
                var known = words[sense];
                known.Ways.Add((way, Weight(sense) / length));
                if (known.Answers.Count == 0 || known.Answers[^1] != answers[way])
                {
                    known.Answers.Add(answers[way]);
                }
            }
        }
    }

    /// <summary>How like the sentence is to the questions of each answer, from 0 to 1.</summary>
    internal float[] Fit(HashSet<string> senses)
    {
        var fit = new float[count];
        var likeness = ArrayPool<float>.Shared.Rent(answers.Length);
        Array.Clear(likeness);
        var length = Length(senses);
        foreach (var sense in senses)
        {
            if (words.TryGetValue(sense, out var known))
            {
                Add(known, Weight(sense) / length, likeness, fit);
            }
        }

        for (var answer = 0; answer < count; answer++)
        {
            fit[answer] *= 1 - Likest;
        }

        Nearest(likeness, fit);
        ArrayPool<float>.Shared.Return(likeness);
        return fit;
    }

    /// <summary>Whether a question has this sense.</summary>
    internal bool Knows(string sense) => words.ContainsKey(sense);

    private static void Add(Known known, float weight, float[] likeness, float[] said)
    {
        foreach (var (way, other) in known.Ways)
        {
            likeness[way] += weight * other;
        }

        foreach (var answer in known.Answers)
        {
            said[answer] += weight * weight;
        }
    }

    /// <summary>Adds the likest way of each answer; the ways of one answer stand together.</summary>
    private void Nearest(float[] likeness, float[] fit)
    {
        for (var way = 0; way < answers.Length;)
        {
            var answer = answers[way];
            var most = 0f;
            for (; way < answers.Length && answers[way] == answer; way++)
            {
                most = Math.Max(most, likeness[way]);
            }

            fit[answer] += Likest * most;
        }
    }

    private float Weight(string sense) => (sense[0] == '@' ? Meaning : 1) * (words.TryGetValue(sense, out var known) ? known.Rarity : Strange);

    private float Length(HashSet<string> senses)
    {
        var square = 0f;
        foreach (var sense in senses)
        {
            var weight = Weight(sense);
            square += weight * weight;
        }

        return MathF.Sqrt(Math.Max(square, 1e-9f));
    }

    /// <param name="Rarity">What the word counts.</param>
    /// <param name="Ways">The ways of asking that have it, with its weight there.</param>
    /// <param name="Answers">The answers of which a way of asking has it.</param>
    private sealed record Known(float Rarity, List<(int Way, float Weight)> Ways, List<int> Answers);
}
