using System.Buffers;
using System.Runtime.CompilerServices;

namespace KopBot.Domain.Understanding;

/// <summary>
/// Remembers every example and finds those that a sentence is most like. It knows rare wordings by heart, which the linear model blurs; together
/// they beat either. Rare features count more (inverse document frequency).
/// </summary>
internal sealed class Neighbours
{
    /// <summary>A feature that more than one example in so many has tells nothing and is left out.</summary>
    private const int TooCommon = 25;

    private readonly int[] labels;
    private readonly int classes;
    private readonly float[] rarity = new float[Features.Places];
    private readonly int[] starts = new int[Features.Places + 1];
    private readonly (int Row, float Weight)[] postings;

    /// <summary>Learns examples by heart.</summary>
    /// <param name="rows">The features of each.</param>
    /// <param name="labels">The class of each.</param>
    /// <param name="classes">The number of classes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal Neighbours(Sparse[] rows, int[] labels, int classes)
    {
        (this.labels, this.classes) = (labels, classes);
        foreach (var row in rows)
        {
            foreach (var place in row.Places)
            {
                rarity[place]++;
            }
        }

        for (var place = 0; place < rarity.Length; place++)
        {
            var count = rarity[place];
            rarity[place] = count * TooCommon > rows.Length ? 0 : MathF.Log(1 + (rows.Length / Math.Max(count, 1)));
            starts[place + 1] = starts[place] + (int)count;
        }

        postings = new (int, float)[starts[^1]];
        Fill(rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(Sparse[] rows)
    {
        var ends = starts.ToArray();
        for (var row = 0; row < rows.Length; row++)
        {
            var weighed = rows[row].Times(rarity);
            for (var at = 0; at < weighed.Count; at++)
            {
                postings[ends[weighed.Places[at]]++] = (row, weighed.Weights[at]);
            }
        }
    }

    /// <summary>Adds to each class's score how like its nearest examples a sentence is: the nearest counts whole, the second half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Add(Sparse row, float factor, Span<float> scores)
    {
        var likeness = ArrayPool<float>.Shared.Rent(labels.Length + (2 * classes));
        Array.Clear(likeness);
        var weighed = row.Times(rarity);
        for (var at = 0; at < weighed.Count; at++)
        {
            var weight = weighed.Weights[at];
            foreach (var (other, otherWeight) in weight > 0 ? Of(weighed.Places[at]) : [])
            {
                likeness[other] += weight * otherWeight;
            }
        }

        var first = likeness.AsSpan(labels.Length, classes);
        var second = likeness.AsSpan(labels.Length + classes, classes);
        for (var at = 0; at < labels.Length; at++)
        {
            var label = labels[at];
            second[label] = Math.Max(second[label], Math.Min(first[label], likeness[at]));
            first[label] = Math.Max(first[label], likeness[at]);
        }

        for (var at = 0; at < classes; at++)
        {
            scores[at] += factor * (first[at] + (0.5f * second[at]));
        }

        ArrayPool<float>.Shared.Return(likeness);
    }

    private ReadOnlySpan<(int Row, float Weight)> Of(int place) => postings.AsSpan(starts[place]..starts[place + 1]);
}
