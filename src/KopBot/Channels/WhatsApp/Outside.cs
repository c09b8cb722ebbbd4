using KopBot.Storage;

namespace KopBot.Channels.WhatsApp;

/// <summary>
/// Sends outside the service window: the template brings short words. Whatever it cannot bring (buttons, a file, long words) it
/// announces, and the bubble itself follows when the person has written. Meta limits how many people may be written to so.
/// </summary>
internal sealed class Outside(CloudApi api, IWhatsAppLog log, TemplateName? template, int tier, TimeProvider time)
{
    private const string Closed = "the 24-hour window is closed";

    /// <summary>Whether there is a template at all.</summary>
    public bool IsPossible => template is not null;

    /// <summary>Sends a bubble as a template.</summary>
    /// <returns>How it went, or the failure.</returns>
    public async Task<(SendResult? Result, Failure? Failure)> Send(Sending sending, CancellationToken stop)
    {
        if (template is null)
        {
            return (Verdicts.Hold(Closed), null);
        }

        if (await log.Reach(sending.Chat, tier, stop) is { } free)
        {
            var wait = free - time.GetUtcNow();
            return (new SendResult.Later(wait > TimeSpan.Zero ? wait : TimeSpan.FromSeconds(1), "the messaging limit of this day is used up") { UntilHeard = true }, null);
        }

        var reply = await api.Send(Message.Of(sending.Chat.Id, template, sending.Bubble.Text), stop);
        return reply.Failure is not null ? (null, reply.Failure)
            : Message.FitsTemplate(sending.Bubble) ? (new SendResult.Sent(reply.Result["messages"].First["id"].Text), null)
            : (Verdicts.Hold(Closed + "; the template was sent"), null);
    }
}
