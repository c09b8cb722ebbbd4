namespace KopBot.Storage.Sqlite;

/// <summary>
/// Remembers what was read or written lately, so that a person in the middle of a report costs no reading. Every entry belongs to
/// a tag; whoever changes something changes its tag, and what was read before that is not believed any more. Bounded: the older
/// half is forgotten when it is full.
/// </summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">What is remembered.</typeparam>
/// <param name="stamps">The tags.</param>
/// <param name="half">How many entries are remembered at least; at most twice as many.</param>
internal sealed class Recent<TKey, TValue>(Stamps stamps, int half)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private Dictionary<TKey, (TValue Value, string Tag, long Stamp)> _young = [];
    private Dictionary<TKey, (TValue Value, string Tag, long Stamp)> _old = [];

    /// <summary>What is remembered and still true.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">What is remembered.</param>
    public bool Find(TKey key, out TValue value)
    {
        lock (_gate)
        {
            var found = _young.TryGetValue(key, out var entry) || _old.TryGetValue(key, out entry);
            value = entry.Value;
            return found && stamps.Of(entry.Tag) == entry.Stamp;
        }
    }

    /// <summary>Remembers.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">What is remembered.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="stamp">The tag's stamp from before it was read.</param>
    public void Note(TKey key, TValue value, string tag, long stamp)
    {
        lock (_gate)
        {
            if (_young.Count >= half)
            {
                _old = _young;
                _young = [];
            }

            _young[key] = (value, tag, stamp);
        }
    }
}

/// <summary>Counts the changes of tags. Two tags may share a count: then something is read once more than it had to be.</summary>
internal sealed class Stamps
{
    private readonly long[] _changes = new long[4096];
    private long _all;

    /// <summary>How often a tag was changed.</summary>
    /// <param name="tag">The tag.</param>
    public long Of(string tag) => Volatile.Read(ref _changes[Place(tag)]) + Volatile.Read(ref _all);

    /// <summary>Changes a tag.</summary>
    /// <param name="tag">The tag.</param>
    public void Change(string tag) => Interlocked.Increment(ref _changes[Place(tag)]);

    /// <summary>Changes every tag.</summary>
    public void ChangeAll() => Interlocked.Increment(ref _all);

    private static uint Place(string tag) => (uint)string.GetHashCode(tag, StringComparison.Ordinal) % 4096;
}
