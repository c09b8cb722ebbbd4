using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Channels.Telegram;

/// <summary>Says what a failure means for the row of the outbox.</summary>
internal sealed class Verdicts(TimeProvider time)
{
    private static readonly TimeSpan Broken = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();
    private (Address Chat, DateTimeOffset At) _slowed;

    /// <summary>What becomes of a bubble after a failure that nothing could mend.</summary>
    public SendResult On(Failure failure, Sending sending)
    {
        var why = failure.ToString();
        return failure.Reaction switch
        {
            Reaction.Throttle => new SendResult.Later(Backoff.After(failure.RetryAfter, sending.Attempt), why, IsWhole(sending.Chat)),
            Reaction.StopContact or Reaction.DeadLetter => new SendResult.Never(why, Closed: true),
            Reaction.FatalConfig => new SendResult.Later(Broken, why, Whole: true),
            Reaction.Retry or Reaction.Leader or Reaction.WrongMode => new SendResult.Later(Backoff.After(failure.RetryAfter, sending.Attempt), why),
            Reaction.RetryFew when sending.Attempt < 3 => new SendResult.Later(Backoff.After(sending.Attempt), why),
            _ => new SendResult.Never(why),
        };
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
