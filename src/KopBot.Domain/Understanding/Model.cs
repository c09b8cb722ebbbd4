namespace KopBot.Domain.Understanding;

/// <summary>Tells classes of sentences apart by what a linear model has learnt and by how like known sentences are; together they beat either.</summary>
internal sealed class Model
{
    /// <summary>How much likeness to examples counts beside the linear model's score; measured by cross-validation.</summary>
    private const float LikenessWeight = 3;

    private readonly Softmax linear;
    private readonly Neighbours neighbours;

    /// <summary>Learns from examples.</summary>
    /// <param name="rows">The features of each.</param>
    /// <param name="labels">The class of each.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="places">How many places the linear model tells apart, a power of two.</param>
    internal Model(Sparse[] rows, int[] labels, int classes, int places)
    {
        var heart = Task.Run(() => new Neighbours(rows, labels, classes));
        linear = new Softmax(classes, places);
        linear.Learn(rows, labels, epochs: 3, rate: 1.2f);
        neighbours = heart.Result;
    }

    /// <summary>The logarithm of how likely each class is, up to a constant.</summary>
    internal float[] Score(Sparse row)
    {
        var scores = new float[linear.Stride];
        linear.Score(row, scores);
        neighbours.Add(row, LikenessWeight, scores);
        return scores;
    }
}
