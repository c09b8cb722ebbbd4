namespace KopBot.Storage.Postgres;

/// <summary>What this replica has handed to itself to send on a channel.</summary>
internal sealed class OutLine
{
    private const int Most = 256;
    private const long Stale = 5_000;
    private const long LooksEvery = 50;
    private readonly Lock _gate = new();
    private readonly Queue<Sending> _handed = new();
    private long _asked;
    private long _looked;

    /// <summary>Whether somebody sends here now and is not behind with it.</summary>
    /// <param name="now">Unix milliseconds.</param>
    public bool Takes(long now)
    {
        lock (_gate)
        {
            return _handed.Count < Most && Math.Abs(now - _asked) < Stale;
        }
    }

    /// <summary>Hands a bubble over.</summary>
    /// <param name="sending">The bubble.</param>
    public void Add(Sending sending)
    {
        lock (_gate)
        {
            _handed.Enqueue(sending);
        }
    }

    /// <summary>Takes what was handed over.</summary>
    /// <param name="most">How many at the most.</param>
    /// <param name="now">Unix milliseconds.</param>
    public List<Sending> Take(int most, long now)
    {
        var taken = new List<Sending>();
        lock (_gate)
        {
            _asked = now;
            while (taken.Count < most && _handed.TryDequeue(out var sending))
            {
                taken.Add(sending);
            }
        }

        return taken;
    }

    /// <summary>Whether it is time to look at the table too, although something was handed over.</summary>
    /// <param name="now">Unix milliseconds.</param>
    public bool Looks(long now)
    {
        lock (_gate)
        {
            var looks = Math.Abs(now - _looked) >= LooksEvery;
            _looked = looks ? now : _looked;
            return looks;
        }
    }
}
