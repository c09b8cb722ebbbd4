using System.Collections.Concurrent;

namespace KopBot.Tests.Channels.WhatsApp.Fake;

/// <summary>Counts what is sent, and refuses what is too much: for the number, for one person, for the portfolio within a day.</summary>
public sealed class Limits(TimeProvider time)
{
    private const double PairSeconds = 6;
    private const double PairBurst = 45;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (double Tokens, DateTimeOffset At)> _pairs = [];
    private readonly Dictionary<string, DateTimeOffset> _templated = [];
    private (double Tokens, DateTimeOffset At)? _number;

    /// <summary>Messages a second of the number; 0 for no limit.</summary>
    public double PerSecond { get; set; }

    /// <summary>Whether one person is written to once in six seconds, 45 messages borrowed from the future.</summary>
    public bool Pairs { get; set; }

    /// <summary>How many people outside of their window may be written to within a rolling day.</summary>
    public int Tier { get; set; } = int.MaxValue;

    /// <summary>What was refused, by code.</summary>
    public ConcurrentQueue<int> Refused { get; } = new();

    /// <summary>How many different people were written to outside of their window within the last day.</summary>
    public int Templated
    {
        get
        {
            lock (_lock)
            {
                return _templated.Values.Count(at => time.GetUtcNow() - at < TimeSpan.FromHours(24));
            }
        }
    }

    /// <summary>Counts a message.</summary>
    /// <returns>The refusal; null when it may go.</returns>
    public Answer? Count(string to)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (PerSecond > 0)
            {
                var left = Filled(_number, now, PerSecond, PerSecond);
                if (left < 1)
                {
                    _number = (left, now);
                    return Refuse(130429, "Rate limit hit");
                }

                _number = (left - 1, now);
            }

            if (Pairs)
            {
                var left = Filled(_pairs.TryGetValue(to, out var pair) ? pair : null, now, 1 / PairSeconds, PairBurst);
                if (left < 1)
                {
                    _pairs[to] = (left, now);
                    return Refuse(131056, "(Business Account, Consumer Account) pair rate limit hit");
                }

                _pairs[to] = (left - 1, now);
            }

            return null;
        }
    }

    /// <summary>Counts somebody outside of the window.</summary>
    /// <returns>Whether the portfolio may reach one more person today.</returns>
    public bool CountOutside(string to)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var known = _templated.TryGetValue(to, out var at) && now - at < TimeSpan.FromHours(24);
            if (!known && _templated.Values.Count(one => now - one < TimeSpan.FromHours(24)) >= Tier)
            {
                Refused.Enqueue(131048);
                return false;
            }

            _templated[to] = known ? at : now;
            return true;
        }
    }

    private static double Filled((double Tokens, DateTimeOffset At)? bucket, DateTimeOffset now, double rate, double most) =>
        bucket is { } kept ? Math.Min(most, kept.Tokens + ((now - kept.At).TotalSeconds * rate)) : most;

    private Answer Refuse(int code, string title)
    {
        Refused.Enqueue(code);
        return Answer.Fail(429, code, title, "Message failed to send because there were too many messages sent in a short period of time.");
    }
}
