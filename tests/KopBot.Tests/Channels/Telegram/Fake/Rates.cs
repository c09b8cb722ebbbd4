using System.Collections.Concurrent;

namespace KopBot.Tests.Channels.Telegram.Fake;

/// <summary>The limits that Telegram sets to sending.</summary>
/// <param name="PerSecond">Messages a second overall, and the burst.</param>
/// <param name="PerChat">Messages a second in one chat.</param>
/// <param name="ChatBurst">How many a chat takes at once.</param>
/// <param name="GroupPerMinute">Messages a minute in one group.</param>
/// <param name="PaidPerSecond">Messages a second of the paid lane.</param>
public sealed record RateLimits(double PerSecond = 30, double PerChat = 1, double ChatBurst = 5, double GroupPerMinute = 20, double PaidPerSecond = 1000);

/// <summary>Counts what is sent, and says when it is too much. Off until limits are set.</summary>
public sealed class Rates(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, Bucket> _chats = [];
    private readonly Bucket _whole = new();
    private readonly Bucket _paid = new();

    /// <summary>The limits; null for none.</summary>
    public RateLimits? Limits { get; set; }

    /// <summary>Calls that came before the time to wait was over.</summary>
    public ConcurrentQueue<string> Violations { get; } = new();

    /// <summary>How often a call was refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Counts a message.</summary>
    /// <returns>How many seconds to wait; 0 when it may go.</returns>
    public int Count(FakeChat chat, bool paid)
    {
        if (Limits is not { } limits)
        {
            return 0;
        }

        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (!_chats.TryGetValue(chat.Id, out var own))
            {
                _chats[chat.Id] = own = new();
            }

            var (rate, burst) = chat.IsPrivate ? (limits.PerChat, limits.ChatBurst) : (limits.GroupPerMinute / 60, limits.GroupPerMinute);
            if (now < own.Closed)
            {
                Violations.Enqueue($"chat {chat.Id}: {(own.Closed - now).TotalSeconds:0.0} s too early");
            }

            var whole = paid ? _paid : _whole;
            var wholeRate = paid ? limits.PaidPerSecond : limits.PerSecond;
            var wait = Math.Max(own.Wait(now, rate, burst), whole.Wait(now, wholeRate, wholeRate));
            if (wait > 0)
            {
                Refused++;
                own.Closed = now.AddSeconds(wait);
                return wait;
            }

            own.Take();
            whole.Take();
            return 0;
        }
    }

    private sealed class Bucket
    {
        private double _tokens = double.NaN;
        private DateTimeOffset _filled;
        private int _ignored;

        public DateTimeOffset Closed { get; set; }

        /// <summary>Fills up for the time that went by; says how many seconds are missing, more each time that this is ignored.</summary>
        public int Wait(DateTimeOffset now, double rate, double burst)
        {
            _tokens = double.IsNaN(_tokens) ? burst : Math.Min(burst, _tokens + ((now - _filled).TotalSeconds * rate));
            _filled = now;
            if (_tokens >= 1)
            {
                _ignored = 0;
                return 0;
            }

            _ignored = now < Closed ? _ignored + 1 : 0;
            return (int)Math.Ceiling((1 - _tokens) / rate) + _ignored;
        }

        public void Take() => _tokens--;
    }
}
