using System.Collections.Concurrent;

namespace KopBot.Tests.Channels.Telegram.Fake;

/// <summary>Something that goes wrong with a call.</summary>
public sealed record Fault
{
    /// <summary>What is answered instead of the effect; null to let the call have its effect.</summary>
    public Answer? Instead { get; init; }

    /// <summary>How long the answer takes.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether the connection is cut, so that the caller does not learn how the call went.</summary>
    public bool Cut { get; init; }

    /// <summary>The call fails with this answer and has no effect.</summary>
    public static Fault Fail(int code, string description, int retryAfter = 0, long migrateTo = 0) =>
        new() { Instead = Answer.Fail(code, description, retryAfter, migrateTo) };

    /// <summary>Something that is no JSON, as gateways answer it.</summary>
    public static Fault Page(int code, string page) => new() { Instead = new(code, System.Text.Encoding.UTF8.GetBytes(page)) };

    /// <summary>The call has its effect, but the caller does not learn it.</summary>
    public static Fault LostAnswer { get; } = new() { Cut = true };

    /// <summary>The call does not arrive.</summary>
    public static Fault LostCall { get; } = new() { Cut = true, Instead = Answer.True };
}

/// <summary>The faults that are to happen, by method.</summary>
public sealed class Faults
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Fault>> _next = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, (double Share, Fault Fault, Random Dice)> _often = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The next calls of the method go wrong, one after the other.</summary>
    public void Next(string method, params IEnumerable<Fault> faults)
    {
        var queue = _next.GetOrAdd(method, _ => new());
        foreach (var fault in faults)
        {
            queue.Enqueue(fault);
        }
    }

    /// <summary>A share of the calls goes wrong, drawn from the seed.</summary>
    public void Often(string method, double share, Fault fault, int seed) => _often[method] = (share, fault, new(seed));

    /// <summary>What happens to this call; null when all goes well.</summary>
    public Fault? Of(string method)
    {
        if (_next.TryGetValue(method, out var queue) && queue.TryDequeue(out var fault))
        {
            return fault;
        }

        if (!_often.TryGetValue(method, out var often))
        {
            return null;
        }

        lock (often.Dice)
        {
            return often.Dice.NextDouble() < often.Share ? often.Fault : null;
        }
    }
}
