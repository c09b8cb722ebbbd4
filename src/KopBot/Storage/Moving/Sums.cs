namespace KopBot.Storage.Moving;

/// <summary>
/// What a table adds up to: its rows, and for each column the sum of its numbers (each modulo a prime, so that times do not
/// overflow) or of its lengths (letters of text, bytes of files).
/// </summary>
/// <param name="columns">How many columns there are.</param>
internal sealed class Sums(int columns) : IEquatable<Sums>
{
    /// <summary>The prime.</summary>
    public const long Prime = 1_000_003;

    private readonly long[] _sums = new long[columns];

    /// <summary>How many rows there are.</summary>
    public long Count { get; private set; }

    /// <summary>Sums that were added up elsewhere.</summary>
    /// <param name="count">How many rows there are.</param>
    /// <param name="sums">The sum of each column.</param>
    public static Sums Known(long count, IReadOnlyList<long> sums)
    {
        var known = new Sums(sums.Count) { Count = count };
        for (var i = 0; i < sums.Count; i++)
        {
            known._sums[i] = sums[i];
        }

        return known;
    }

    /// <summary>Adds rows up while they go by.</summary>
    /// <param name="rows">The rows.</param>
    public IEnumerable<object?[]> Of(IEnumerable<object?[]> rows)
    {
        foreach (var row in rows)
        {
            Count++;
            for (var i = 0; i < row.Length; i++)
            {
                _sums[i] += row[i] switch
                {
                    long number => number % Prime,
                    string text => text.Count(letter => !char.IsLowSurrogate(letter)),
                    byte[] bytes => bytes.Length,
                    _ => 0,
                };
            }

            yield return row;
        }
    }

    /// <inheritdoc/>
    public bool Equals(Sums? other) => other is not null && Count == other.Count && _sums.AsSpan().SequenceEqual(other._sums);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sums);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, _sums.Length);

    /// <inheritdoc/>
    public override string ToString() => $"{Count} rows ({string.Join(", ", _sums)})";
}
