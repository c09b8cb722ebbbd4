using KopBot.Storage;

namespace KopBot.Channels.WhatsApp;

/// <summary>
/// Whether announcements and reminders may leave. Meta stops them when people complain or a template is wrong; answers to
/// people go on, because they are what people want. Each replica learns it by itself: at worst each has one refusal more.
/// </summary>
internal sealed class Campaign(TimeProvider time, ILogger log)
{
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);
    private readonly Lock _lock = new();
    private DateTimeOffset _until;
    private string _why = "";

    /// <summary>What becomes of a bubble while announcements rest; null when it may leave.</summary>
    public SendResult? Holds(Sending sending)
    {
        lock (_lock)
        {
            var left = _until - time.GetUtcNow();
            return sending.Priority is Priority.Reply || left <= TimeSpan.Zero ? null : new SendResult.Later(left, _why);
        }
    }

    /// <summary>
    /// Announcements rest, and this one is tried again afterwards, a limited number of times. An answer waits for the person's next
    /// word: inside the window no template is needed, and none can fail.
    /// </summary>
    /// <param name="sending">What failed.</param>
    /// <param name="why">What Meta said.</param>
    /// <param name="tries">How often it is tried, all in all.</param>
    public SendResult Pause(Sending sending, string why, int tries)
    {
        Stop(why);
        return sending.Priority is Priority.Reply ? Verdicts.Hold(why)
            : sending.Attempt < tries ? new SendResult.Later(Rest, why) { UntilHeard = true }
            : new SendResult.Never(why);
    }

    private void Stop(string why)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_until <= now)
            {
                log.Resting(why, Rest);
            }

            (_until, _why) = (now + Rest, why);
        }
    }
}
