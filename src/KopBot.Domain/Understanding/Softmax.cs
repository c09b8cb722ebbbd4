using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KopBot.Domain.Understanding;

/// <summary>
/// Multinomial logistic regression, trained by stochastic gradient descent with AdaGrad steps in a fixed order, so that the same examples always
/// give the same model.
/// </summary>
internal sealed class Softmax
{
    private readonly int classes;
    private readonly int stride;
    private readonly int mask;
    private readonly float[] weights;

    /// <summary>Makes a model that knows nothing.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <param name="places">How many places it tells apart, a power of two up to <see cref="Features.Places"/>.</param>
    internal Softmax(int classes, int places)
    {
        this.classes = classes;
        mask = places - 1;
        stride = (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        weights = new float[places * stride];
    }

    /// <summary>Learns from examples.</summary>
    /// <param name="rows">The features of each.</param>
    /// <param name="labels">The class of each.</param>
    /// <param name="epochs">How often each is seen.</param>
    /// <param name="rate">The size of a step.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Learn(IReadOnlyList<Sparse> rows, IReadOnlyList<int> labels, int epochs, float rate)
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var random = new Lcg(20251023);
        var squares = new float[Features.Places];
        var error = new float[stride];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                Score(rows[at], error);
                Normalise(error, classes);
                error[labels[at]] -= 1;
                Step(rows[at], error, squares, rate);
            }
        }
    }

    /// <summary>The logarithm of how likely each class is, up to a constant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Score(Sparse row, float[] scores)
    {
        Array.Clear(scores);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan(0, stride));
        for (var at = 0; at < row.Count; at++)
        {
            var weight = new Vector<float>(row.Weights[at]);
            var column = Column(row.Places[at]);
            for (var lane = 0; lane < sums.Length; lane++)
            {
                sums[lane] += weight * column[lane];
            }
        }
    }

    /// <summary>The length that a row of scores must have.</summary>
    internal int Stride => stride;

    /// <summary>Turns scores into likelihoods that add up to one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Normalise(float[] scores, int classes)
    {
        var most = float.MinValue;
        for (var at = 0; at < classes; at++)
        {
            most = Math.Max(most, scores[at]);
        }

        var sum = 0f;
        for (var at = 0; at < classes; at++)
        {
            sum += scores[at] = MathF.Exp(scores[at] - most);
        }

        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] = at < classes ? scores[at] / sum : 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(Sparse row, float[] error, float[] squares, float rate)
    {
        var errors = MemoryMarshal.Cast<float, Vector<float>>(error.AsSpan(0, stride));
        var size = 0f;
        for (var at = 0; at < classes; at++)
        {
            size += error[at] * error[at];
        }

        for (var at = 0; at < row.Count; at++)
        {
            var place = row.Places[at];
            var value = row.Weights[at];
            squares[place] += value * value * size;
            var step = new Vector<float>(-rate * value / MathF.Sqrt(squares[place] + 1e-6f));
            var column = Column(place);
            for (var lane = 0; lane < errors.Length; lane++)
            {
                column[lane] += step * errors[lane];
            }
        }
    }

    private Span<Vector<float>> Column(int place) =>
        MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan((place & mask) * stride, stride));

    /// <summary>A small random generator that gives the same numbers on every version of .NET.</summary>
    private struct Lcg(uint state)
    {
        internal void Shuffle(int[] order)
        {
            for (var at = order.Length - 1; at > 0; at--)
            {
                state = (state * 1664525) + 1013904223;
                var other = (int)((ulong)state * (ulong)(at + 1) >> 32);
                (order[at], order[other]) = (order[other], order[at]);
            }
        }
    }
}
