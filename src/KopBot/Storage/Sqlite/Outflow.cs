using KopBot.Channels;

namespace KopBot.Storage.Sqlite;

/// <summary>
/// The bubbles of one channel that wait, in memory: a lane per address, of which one bubble at a time is under way. Replies are
/// put here as they are stored; the many rows of announcements, and replies beyond what memory should hold, are read from the
/// table page by page.
/// </summary>
/// <param name="clock">The clock.</param>
internal sealed partial class Outflow(TimeProvider clock)
{
    /// <summary>How many replies are kept in memory at the most.</summary>
    public const int MostReplies = 20_000;

    /// <summary>How many rows of announcements are read at once.</summary>
    public const int Page = 500;

    /// <summary>How long a sending may take before its row is due again.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private readonly PriorityQueue<Lane, (Priority Priority, long Id)> _ready = new();
    private readonly PriorityQueue<Lane, long> _held = new();
    private readonly Dictionary<long, Row> _underWay = [];
    private readonly Queue<(Row Row, long Until)> _leases = new();
    private readonly HashSet<string> _stopped = [];
    private long _heldUntil;
    private int _replies;
    private readonly int[] _announced = new int[3];

    /// <summary>What of the replies and reminders is in memory.</summary>
    public Tail Replies { get; } = new();

    /// <summary>What of the reminders and announcements is in memory, by priority.</summary>
    public IReadOnlyDictionary<Priority, Tail> Announced { get; } =
        new Dictionary<Priority, Tail> { [Priority.Reminder] = new(), [Priority.Announcement] = new() };

    /// <summary>Whether it is time to read more from the table.</summary>
    /// <param name="lowest">The lowest priority that may leave now.</param>
    public bool IsHungry(Priority lowest) =>
        (Replies.More && _replies < MostReplies / 2)
        || Announced.Any(each => each.Key <= lowest && each.Value.More && _announced[(int)each.Key] < Page / 2);

    /// <summary>Adds a reply that was just stored, unless older ones are still in the table only.</summary>
    /// <param name="row">The row.</param>
    public void Push(Row row)
    {
        lock (_gate)
        {
            Replies.More |= _replies >= MostReplies;
            if (!Replies.More)
            {
                Replies.Loaded = row.Id;
                Add(row);
            }
        }
    }

    /// <summary>Adds what was read from the table.</summary>
    /// <param name="rows">The rows, in order.</param>
    /// <param name="tail">Which part of the table they are from.</param>
    /// <param name="more">Whether there are more.</param>
    public void Load(IEnumerable<Row> rows, Tail tail, bool more)
    {
        lock (_gate)
        {
            foreach (var row in rows)
            {
                tail.Loaded = row.Id;
                Add(row);
            }

            tail.More = more;
        }
    }

    /// <summary>Holds the whole channel back.</summary>
    /// <param name="until">Unix milliseconds.</param>
    public void Hold(long until)
    {
        lock (_gate)
        {
            _heldUntil = Math.Max(_heldUntil, until);
        }
    }

    /// <summary>Takes bubbles out that are due.</summary>
    /// <param name="most">How many at the most.</param>
    /// <param name="lowest">The lowest priority that may leave now.</param>
    public List<Row> Take(int most, Priority lowest)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            var taken = new List<Row>();
            Awake(now);
            while (_heldUntil <= now && taken.Count < most && _ready.TryPeek(out var lane, out var key) && key.Priority <= lowest)
            {
                _ready.Dequeue();
                if (lane.IsFree(now) && lane.Rows[0].Key == key)
                {
                    Start(lane, taken, now);
                }
            }

            return taken;
        }
    }

    /// <summary>Ends a sending.</summary>
    /// <param name="id">The row.</param>
    /// <param name="result">How it went.</param>
    public void Settle(long id, SendResult result)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            if (result is SendResult.Later { Whole: true } whole)
            {
                _heldUntil = Math.Max(_heldUntil, now + (long)whole.After.TotalMilliseconds);
            }

            if (!_underWay.Remove(id, out var row))
            {
                return;
            }

            row.Lease = 0;
            row.Lane!.UnderWay = null;
            if (result is SendResult.Later later && !IsStopped(row))
            {
                row.Attempts++;
                row.Begun = later.Begun;
                row.Due = later.UntilHeard && row.Lane.WasHeard ? now : now + (long)later.After.TotalMilliseconds;
                row.UntilHeard = later.UntilHeard && !row.Lane.WasHeard;
                row.Lane.UntilHeard = row.UntilHeard;
                Again(row, row.Due, now);
                return;
            }

            row.Lane.MovedTo = null;
            Remove(row);
            Put(row.Lane, 0, now);
        }
    }

    /// <summary>When a held lane, or the held channel, is due; the largest number when none is held.</summary>
    public long NextDue()
    {
        lock (_gate)
        {
            var lane = _held.TryPeek(out _, out var until) ? until : long.MaxValue;
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            return _heldUntil > now ? Math.Max(_heldUntil, now) : lane;
        }
    }

    private void Add(Row row)
    {
        if (!_lanes.TryGetValue(row.Address, out var lane))
        {
            _lanes[row.Address] = lane = new Lane(row.Address);
        }

        row.Lane = lane;
        var place = lane.Rows.Count;
        while (place > 0 && lane.Rows[place - 1].Key.CompareTo(row.Key) > 0)
        {
            place--;
        }

        lane.Rows.Insert(place, row);
        Count(row, lane.IsHeld ? 0 : 1);
        lane.UntilHeard |= row.UntilHeard;
        Put(lane, row.Due, clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    private void Start(Lane lane, List<Row> taken, long now)
    {
        var row = lane.Rows[0];
        if (IsStopped(row))
        {
            Remove(row);
            Put(lane, 0, now);
            return;
        }

        lane.UnderWay = row;
        lane.WasHeard = false;
        _underWay[row.Id] = row;
        row.Lease = now + (long)Lease.TotalMilliseconds;
        _leases.Enqueue((row, row.Lease));
        taken.Add(row);
    }

    private void Awake(long now)
    {
        while (_held.TryPeek(out var lane, out var until) && until <= now)
        {
            _held.Dequeue();
            Put(lane, 0, now);
        }

        while (_leases.TryPeek(out var lease) && (lease.Until <= now || lease.Row.Lease != lease.Until))
        {
            _leases.Dequeue();
            if (lease.Row.Lease == lease.Until && _underWay.Remove(lease.Row.Id))
            {
                lease.Row.Attempts++;
                lease.Row.Lane!.UnderWay = null;
                Again(lease.Row, 0, now);
            }
        }
    }
}
