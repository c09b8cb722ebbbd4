namespace KopBot.Domain.Understanding;

/// <summary>A sentence as a matcher sees it: cut, spelt and weighed once, however often it is asked about.</summary>
public sealed class Phrase
{
    internal Phrase(List<string> words, string[] roots, Sparse row, float[] scores) => (Words, Roots, Row, Scores) = (words, roots, row, scores);

    /// <summary>The words in their standard spelling, slips mended.</summary>
    internal List<string> Words { get; }

    /// <summary>The root of each word.</summary>
    internal string[] Roots { get; }

    /// <summary>What a linear model weighs.</summary>
    internal Sparse Row { get; }

    /// <summary>The logarithm of how likely each dialog is, whoever asks, up to a constant.</summary>
    internal float[] Scores { get; }
}
