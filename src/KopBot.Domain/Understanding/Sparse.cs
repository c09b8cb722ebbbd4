namespace KopBot.Domain.Understanding;

/// <summary>A long row of numbers of which nearly all are zero: where the others stand, in rising order, and what they are.</summary>
internal sealed class Sparse
{
    private int[] places = new int[96];
    private float[] weights = new float[96];

    /// <summary>How many of the numbers are given.</summary>
    internal int Count { get; private set; }

    /// <summary>Where they stand.</summary>
    internal ReadOnlySpan<int> Places => places.AsSpan(0, Count);

    /// <summary>What they are.</summary>
    internal ReadOnlySpan<float> Weights => weights.AsSpan(0, Count);

    /// <summary>Adds a number.</summary>
    internal void Add(uint hash, float weight)
    {
        if (Count == places.Length)
        {
            Array.Resize(ref places, Count * 2);
            Array.Resize(ref weights, Count * 2);
        }

        places[Count] = (int)(hash & (Features.Places - 1));
        weights[Count++] = weight;
    }

    /// <summary>Brings the row in order, each place once, and shrinks it to length one, so that a long sentence weighs no more than a short one.</summary>
    internal Sparse Settled()
    {
        Array.Sort(places, weights, 0, Count);
        var kept = 0;
        for (var at = 0; at < Count; at++)
        {
            if (kept > 0 && places[kept - 1] == places[at])
            {
                weights[kept - 1] += weights[at];
            }
            else
            {
                (places[kept], weights[kept]) = (places[at], weights[at]);
                kept++;
            }
        }

        Count = kept;
        return Scaled();
    }

    /// <summary>The same row with each number multiplied by one that depends on its place, of length one again.</summary>
    internal Sparse Times(float[] factors)
    {
        var row = new Sparse { places = places, weights = new float[Count], Count = Count };
        for (var at = 0; at < Count; at++)
        {
            row.weights[at] = weights[at] * factors[places[at]];
        }

        return row.Scaled();
    }

    /// <summary>How alike two rows of length one are, from 0 to 1.</summary>
    internal float Likeness(Sparse other)
    {
        var sum = 0f;
        for (int at = 0, to = 0; at < Count && to < other.Count;)
        {
            var step = places[at].CompareTo(other.places[to]);
            sum += step == 0 ? weights[at] * other.weights[to] : 0;
            at += step <= 0 ? 1 : 0;
            to += step >= 0 ? 1 : 0;
        }

        return sum;
    }

    private Sparse Scaled()
    {
        var square = 0f;
        foreach (var weight in Weights)
        {
            square += weight * weight;
        }

        var scale = 1 / MathF.Sqrt(Math.Max(square, 1e-9f));
        for (var at = 0; at < Count; at++)
        {
            weights[at] *= scale;
        }

        return this;
    }
}
