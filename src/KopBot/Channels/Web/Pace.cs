using System.Collections.Concurrent;

namespace KopBot.Channels.Web;

/// <summary>
/// How fast one conversation may write: so many at once, and then so many a second. It remembers one moment per conversation:
/// when everything written so far would have been written at the lasting rate.
/// </summary>
/// <param name="burst">How many at once.</param>
/// <param name="perSecond">How many a second in the long run.</param>
/// <param name="time">The clock.</param>
internal sealed class Pace(int burst, int perSecond, TimeProvider time)
{
    private const int Many = 10_000;
    private readonly ConcurrentDictionary<string, DateTimeOffset> filled = new();
    private readonly TimeSpan step = TimeSpan.FromSeconds(1.0 / perSecond);

    /// <summary>Counts one message.</summary>
    /// <param name="conversation">Who writes.</param>
    /// <returns>Nothing when it may pass; otherwise how long to wait.</returns>
    public TimeSpan? Take(string conversation)
    {
        var now = time.GetUtcNow();
        if (filled.Count > Many)
        {
            Forget(now);
        }

        TimeSpan? wait = null;
        filled.AddOrUpdate(conversation, _ => now + step, (_, before) =>
        {
            var next = (before > now ? before : now) + step;
            wait = next - now > step * burst ? next - now - (step * burst) : null;
            return wait is null ? next : before;
        });
        return wait;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (conversation, until) in filled)
        {
            if (until <= now)
            {
                filled.TryRemove(conversation, out _);
            }
        }
    }
}
