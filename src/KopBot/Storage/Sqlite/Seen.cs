namespace KopBot.Storage.Sqlite;

/// <summary>Remembers of the addresses that wrote lately when their row was brought up to date, so that it is not written with
/// every message. Bounded: the older half is forgotten when it is full.</summary>
internal sealed class Seen
{
    private const int Half = 20_000;
    private const long Fresh = 60_000;
    private readonly Lock _gate = new();
    private Dictionary<string, (long At, long Heard)> _young = [];
    private Dictionary<string, (long At, long Heard)> _old = [];

    /// <summary>Whether the address's row has to be written now.</summary>
    /// <param name="address">The address's key.</param>
    /// <param name="heard">When its message was written, in Unix milliseconds: one that is much newer than what is kept counts.</param>
    /// <param name="now">Unix milliseconds.</param>
    public bool IsStale(string address, long heard, long now)
    {
        lock (_gate)
        {
            return !(_young.TryGetValue(address, out var kept) || _old.TryGetValue(address, out kept)) || now - kept.At >= Fresh || heard - kept.Heard >= Fresh;
        }
    }

    /// <summary>Notes that the address's row was written.</summary>
    /// <param name="address">The address's key.</param>
    /// <param name="heard">When its message was written, in Unix milliseconds.</param>
    /// <param name="now">Unix milliseconds.</param>
    public void Note(string address, long heard, long now)
    {
        lock (_gate)
        {
            if (_young.Count >= Half)
            {
                _old = _young;
                _young = [];
            }

            _young[address] = (now, Math.Max(heard, _young.GetValueOrDefault(address).Heard));
        }
    }

    /// <summary>Forgets one address, so that its next message is kept.</summary>
    /// <param name="address">The address's key.</param>
    public void Forget(string address)
    {
        lock (_gate)
        {
            _young.Remove(address);
            _old.Remove(address);
        }
    }

    /// <summary>Forgets everything, because rows were changed in another way.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _young.Clear();
            _old.Clear();
        }
    }
}
