using System.Collections.Concurrent;

namespace KopBot.Channels.WhatsApp;

/// <summary>
/// Meta lets a number write to one person once in six seconds, and lends 45 messages from the future. Keeping that by ourselves
/// is kinder than being refused, because a refusal stretches to 4, 16, 64 seconds. What other replicas sent, and what was sent before a
/// restart, is not known here: Meta's refusal then does the rest, and nothing is lost by it but time.
/// </summary>
internal sealed class PairPace(TimeProvider time)
{
    private const int Lent = 40;
    private const int Many = 50_000;
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(6);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _paid = new();

    /// <summary>Counts messages to a person.</summary>
    /// <param name="to">The person.</param>
    /// <param name="messages">How many messages are to leave together, at least 1.</param>
    /// <returns>Zero when they may leave; otherwise how long to wait, and nothing was counted.</returns>
    public TimeSpan Wait(string to, int messages)
    {
        var now = time.GetUtcNow();
        if (_paid.Count >= Many)
        {
            Forget(now);
        }

        var wait = TimeSpan.Zero;
        _paid.AddOrUpdate(to, _ => now + (Step * messages), (_, paid) =>
        {
            var next = (paid > now ? paid : now) + (Step * messages);
            wait = paid > now ? next - now - (Step * Math.Max(Lent, messages)) : TimeSpan.Zero;
            return wait > TimeSpan.Zero ? paid : next;
        });
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (to, paid) in _paid)
        {
            if (paid <= now)
            {
                _paid.TryRemove(to, out _);
            }
        }
    }
}
