using KopBot.Domain.Turns;

namespace KopBot.Storage.Sqlite;

/// <summary>
/// The messages that wait, in memory: a line per conversation, and the conversations that nobody holds by their oldest message.
/// The table stays the truth; this is the order in which it is worked off. When very many wait, the rest stays in the table
/// until there is room.
/// </summary>
/// <param name="clock">The clock.</param>
internal sealed class Inbox(TimeProvider clock)
{
    /// <summary>How many messages are kept in memory at the most.</summary>
    public const int Most = 20_000;

    /// <summary>How long a lease lasts.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private readonly PriorityQueue<Line, long> _ready = new();
    private readonly Queue<Hold> _holds = new();
    private int _count;

    /// <summary>The last message in memory, or that was; those behind it are in the table only, when <see cref="More"/>.</summary>
    public long Loaded { get; private set; }

    /// <summary>Whether messages wait in the table that are not in memory.</summary>
    public bool More { get; private set; } = true;

    /// <summary>Whether it is time to read more from the table.</summary>
    public bool IsHungry => More && _count < Most / 2;

    /// <summary>Adds a message that was just stored, unless older ones are still in the table only.</summary>
    /// <param name="message">The message.</param>
    public void Push(Waiting message)
    {
        lock (_gate)
        {
            if (!More && _count >= Most)
            {
                More = true;
            }

            if (!More)
            {
                Add(message);
            }
        }
    }

    /// <summary>Adds what was read from the table.</summary>
    /// <param name="messages">The messages behind <see cref="Loaded"/>, in order.</param>
    /// <param name="more">Whether there are more.</param>
    public void Load(IEnumerable<Waiting> messages, bool more)
    {
        lock (_gate)
        {
            foreach (var message in messages)
            {
                Add(message);
            }

            More = more;
        }
    }

    /// <summary>Takes the oldest message of a conversation that nobody holds; null when there is none.</summary>
    public Hold? Take()
    {
        lock (_gate)
        {
            Expire();
            if (!_ready.TryDequeue(out var line, out _))
            {
                return null;
            }

            var hold = new Hold(line, line.Messages.Peek(), clock.GetUtcNow() + Lease, Math.Min(line.Messages.Count - 1, 100));
            line.Holder = hold;
            _holds.Enqueue(hold);
            return hold;
        }
    }

    /// <summary>Says that a turn is about to be stored; from now on its lease does not run out.</summary>
    /// <param name="hold">The lease.</param>
    /// <returns>False when the lease is lost.</returns>
    public bool Close(Hold hold)
    {
        lock (_gate)
        {
            hold.IsClosing = hold.Line.Holder == hold;
            return hold.IsClosing;
        }
    }

    /// <summary>Says that the turn is stored: the conversation's next message may be taken.</summary>
    /// <param name="hold">The lease.</param>
    public void Done(Hold hold)
    {
        lock (_gate)
        {
            hold.Line.Messages.Dequeue();
            hold.Line.Holder = null;
            _count--;
            Offer(hold.Line);
        }
    }

    /// <summary>Says that the turn was not stored and will be played again by whoever holds the lease.</summary>
    /// <param name="hold">The lease.</param>
    public void Reopen(Hold hold)
    {
        lock (_gate)
        {
            hold.IsClosing = false;
        }
    }

    /// <summary>Gives a lease back without a turn.</summary>
    /// <param name="hold">The lease.</param>
    public void Release(Hold hold)
    {
        lock (_gate)
        {
            if (hold.Line.Holder == hold)
            {
                hold.Line.Holder = null;
                Offer(hold.Line);
            }
        }
    }

    private void Add(Waiting message)
    {
        var key = message.Incoming.Conversation;
        if (!_lines.TryGetValue(key, out var line))
        {
            _lines[key] = line = new Line(key);
        }

        line.Messages.Enqueue(message);
        _count++;
        Loaded = message.Seq;
        if (line.Messages.Count == 1 && line.Holder is null)
        {
            _ready.Enqueue(line, message.Seq);
        }
    }

    private void Offer(Line line)
    {
        if (line.Messages.TryPeek(out var next))
        {
            _ready.Enqueue(line, next.Seq);
        }
        else
        {
            _lines.Remove(line.Key);
        }
    }

    private void Expire()
    {
        while (_holds.TryPeek(out var hold) && (hold.Line.Holder != hold || hold.Until <= clock.GetUtcNow()))
        {
            _holds.Dequeue();
            if (hold.Line.Holder == hold && hold.IsClosing)
            {
                _holds.Enqueue(hold.Longer(clock.GetUtcNow() + Lease));
                return;
            }

            if (hold.Line.Holder == hold)
            {
                hold.Line.Holder = null;
                hold.Message.Attempt++;
                Offer(hold.Line);
            }
        }
    }

    /// <summary>A message that waits.</summary>
    /// <param name="seq">Its place among all messages.</param>
    /// <param name="incoming">The message.</param>
    /// <param name="attempt">1 the first time.</param>
    internal sealed class Waiting(long seq, Incoming incoming, int attempt)
    {
        public long Seq { get; } = seq;

        public Incoming Incoming { get; } = incoming;

        public int Attempt { get; set; } = attempt;

        /// <summary>Whether it is kept that it was taken up again after a start.</summary>
        public bool IsRecalled { get; set; }
    }

    /// <summary>The waiting messages of one conversation, in order.</summary>
    /// <param name="key">The conversation's key.</param>
    internal sealed class Line(string key)
    {
        public string Key { get; } = key;

        public Queue<Waiting> Messages { get; } = new();

        public Hold? Holder { get; set; }
    }

    /// <summary>A lease on a conversation.</summary>
    internal sealed class Hold(Line line, Waiting message, DateTimeOffset until, int behind)
    {
        public Line Line { get; } = line;

        public Waiting Message { get; } = message;

        public DateTimeOffset Until { get; private set; } = until;

        public int Behind { get; } = behind;

        public bool IsClosing { get; set; }

        public Hold Longer(DateTimeOffset until)
        {
            Until = until;
            return this;
        }
    }
}
