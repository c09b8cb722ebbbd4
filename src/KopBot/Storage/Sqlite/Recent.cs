namespace KopBot.Storage.Sqlite;

/// <summary>
/// Remembers what was read or written lately, so that a person in the middle of a report costs no reading. Every entry carries a
/// mark from before it was read; once something of its tags changed, it is not believed any more. Bounded: the older half is
/// forgotten when it is full.
/// </summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <typeparam name="TValue">What is remembered.</typeparam>
/// <param name="stamps">The tags.</param>
/// <param name="half">How many entries are remembered at least; at most twice as many.</param>
internal sealed class Recent<TKey, TValue>(Stamps stamps, int half)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private Dictionary<TKey, (TValue Value, Stamps.Mark Mark)> _young = [];
    private Dictionary<TKey, (TValue Value, Stamps.Mark Mark)> _old = [];

    /// <summary>What is remembered and still true.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">What is remembered.</param>
    public bool Find(TKey key, out TValue value)
    {
        lock (_gate)
        {
            var found = _young.TryGetValue(key, out var entry);
            if (!found && _old.TryGetValue(key, out entry))
            {
                found = true;
                Put(key, entry);
            }

            value = entry.Value;
            return found && stamps.Hold(entry.Mark);
        }
    }

    /// <summary>Remembers.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">What is remembered.</param>
    /// <param name="mark">The state of its tags from before it was read.</param>
    public void Note(TKey key, TValue value, in Stamps.Mark mark)
    {
        lock (_gate)
        {
            Put(key, (value, mark));
        }
    }

    private void Put(TKey key, (TValue Value, Stamps.Mark Mark) entry)
    {
        if (_young.Count >= half)
        {
            (_old, _young) = (_young, []);
        }

        _young[key] = entry;
    }
}
