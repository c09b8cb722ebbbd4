namespace KopBot.Domain.Understanding;

/// <summary>A long row of numbers of which nearly all are zero.</summary>
internal sealed class Sparse
{
    private int[] places = new int[96];
    private float[] weights = new float[96];

    /// <summary>How many of the numbers are given.</summary>
    internal int Count { get; private set; }

    /// <summary>Where they stand; a place may occur twice.</summary>
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

    /// <summary>The row with the numbers of one place added up, of length one.</summary>
    internal Dictionary<int, float> Merged()
    {
        var merged = new Dictionary<int, float>(Count);
        for (var at = 0; at < Count; at++)
        {
            merged[places[at]] = merged.GetValueOrDefault(places[at]) + weights[at];
        }

        var length = MathF.Sqrt(merged.Values.Sum(weight => weight * weight));
        return merged.ToDictionary(pair => pair.Key, pair => pair.Value / length);
    }

    /// <summary>Shrinks the row to length one, so that a long sentence weighs no more than a short one.</summary>
    internal Sparse Scaled()
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
