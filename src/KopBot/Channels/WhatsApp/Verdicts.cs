using KopBot.Storage;

namespace KopBot.Channels.WhatsApp;

/// <summary>Says what a failure means for the row of the outbox, whether it came with the answer or later as a status.</summary>
internal sealed class Verdicts(Campaign campaign)
{
    /// <summary>How long a row is kept that waits for the person's next word.</summary>
    public static readonly TimeSpan Held = TimeSpan.FromDays(30);

    private const int Few = 3;
    private const int Days = 72;
    private static readonly TimeSpan LongestPair = TimeSpan.FromHours(1);

    /// <summary>What becomes of a bubble after a failure.</summary>
    public SendResult On(Failure failure, Sending sending)
    {
        var why = failure.ToString();
        var attempt = sending.Attempt;
        return failure.Reaction switch
        {
            Reaction.Retry => new SendResult.Later(Backoff.After(failure.RetryAfter, attempt), why),
            Reaction.RetryFew when attempt < Few => new SendResult.Later(Backoff.After(attempt), why),
            Reaction.RetrySlowly when attempt < Few => new SendResult.Later(TimeSpan.FromHours(1), why),
            Reaction.Maintenance => new SendResult.Later(TimeSpan.FromMinutes(1), why, Whole: true),
            Reaction.Throttle => new SendResult.Later(Backoff.After(failure.RetryAfter, attempt), why, Whole: true),
            Reaction.ThrottlePair => new SendResult.Later(Pair(attempt), why),
            Reaction.WindowClosed => Hold(why),
            Reaction.Undeliverable => attempt < Few ? new SendResult.Later(TimeSpan.FromHours(attempt * 6), why) { UntilHeard = true } : new SendResult.Never(why, Closed: true),
            Reaction.NextDay => attempt < Few ? new SendResult.Later(TimeSpan.FromDays(attempt), why) { UntilHeard = true } : new SendResult.Never(why),
            Reaction.CampaignPause => campaign.Pause(sending, why, Days),
            Reaction.AccountPause => new SendResult.Later(TimeSpan.FromMinutes(5), why, Whole: true),
            Reaction.FatalConfig => new SendResult.Later(TimeSpan.FromMinutes(1), why, Whole: true),
            Reaction.TemplateBug => campaign.Pause(sending, why, Few),
            _ => new SendResult.Never(why),
        };
    }

    /// <summary>The row waits until the person writes.</summary>
    public static SendResult Hold(string why) => new SendResult.Later(Held, why) { UntilHeard = true };

    /// <summary>Meta's rule for one pair of number and person: 4^X seconds, X from 0.</summary>
    private static TimeSpan Pair(int attempt)
    {
        var wait = TimeSpan.FromSeconds(Math.Pow(4, Math.Clamp(attempt, 1, 8) - 1));
        return wait < LongestPair ? wait : LongestPair;
    }
}
