using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Channels.Telegram;

/// <summary>Says what a failure means for the row of the outbox.</summary>
internal sealed class Verdicts(TimeProvider time)
{
    private static readonly TimeSpan Broken = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private readonly Lock _lock = new();
    private (Address Chat, DateTimeOffset At) _slowed;

    /// <summary>What becomes of a bubble after a failure that nothing could mend.</summary>
    public SendResult On(Failure failure, Sending sending)
    {
        var why = failure.ToString();
        return failure.Reaction switch
        {
            Reaction.Throttle => new SendResult.Later(failure.RetryAfter ?? TimeSpan.FromSeconds(1), why, IsWhole(sending.Chat)),
            Reaction.StopContact or Reaction.DeadLetter => new SendResult.Never(why, Closed: true),
            Reaction.FatalConfig => new SendResult.Later(Broken, why, Whole: true),
            Reaction.Retry or Reaction.Leader or Reaction.WrongMode => new SendResult.Later(failure.RetryAfter ?? Backoff(sending.Attempt), why),
            Reaction.RetryFew when sending.Attempt < 3 => new SendResult.Later(Backoff(sending.Attempt), why),
            _ => new SendResult.Never(why),
        };
    }

    /// <summary>How long to wait after so many failures: 1, 2, 4.. seconds up to five minutes, and up to a quarter more by chance.</summary>
    public static TimeSpan Backoff(int attempt)
    {
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Clamp(attempt, 1, 16) - 1));
        return (wait < Longest ? wait : Longest) * (1 + (Random.Shared.NextDouble() / 4));
    }

    /// <summary>One chat that is told to slow down went too fast itself; two within a second mean that all of us do.</summary>
    private bool IsWhole(Address chat)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var whole = _slowed.Chat != default && _slowed.Chat != chat && now - _slowed.At <= TimeSpan.FromSeconds(1);
            _slowed = (chat, now);
            return whole;
        }
    }
}
