using KopBot.Storage;

namespace KopBot.Channels.WhatsApp;

/// <summary>Sends bubbles: inside the service window as they are, outside of it as the template, or not before the person writes.</summary>
internal sealed class Sender(CloudApi api, Uploads uploads, PairPace pace, Window window, Outside outside, Campaign campaign, Verdicts verdicts, ILogger log)
{
    /// <summary>Sends a bubble.</summary>
    public async Task<SendResult> Send(Sending sending, CancellationToken stop)
    {
        var to = sending.Chat.Id;
        if (!Party.IsNumber(to) && !Party.IsUser(to))
        {
            return new SendResult.Never($"'{to}' is neither a number nor a user of WhatsApp", Closed: true);
        }

        var result = campaign.Holds(sending) ?? (window.IsOpen(sending) ? await Whole(sending, stop) : await Knock(sending, stop));
        return result is SendResult.Later { Begun: null } later ? later with { Begun = sending.Begun } : result;
    }

    /// <summary>What becomes of a bubble that did not get through, now or after it had been taken.</summary>
    public SendResult Failed(Failure failure, Sending sending)
    {
        if (failure.Reaction is Reaction.WindowClosed)
        {
            window.Shut(sending);
        }

        if (sending.Bubble.File is { } file && failure.Reaction is Reaction.Bug or Reaction.RetryFew)
        {
            uploads.Forget(file);
        }

        if (failure.Reaction is Reaction.Bug or Reaction.TemplateBug)
        {
            log.OwnFault(failure);
        }

        return failure.Code is 131047 && outside.IsPossible ? new SendResult.Later(TimeSpan.Zero, failure.ToString()) { UntilHeard = true } : verdicts.On(failure, sending);
    }

    /// <summary>The messages of the bubble, those left out that got through before something in between failed.</summary>
    private async Task<SendResult> Whole(Sending sending, CancellationToken stop)
    {
        var pieces = Pieces.Of(sending.Bubble, Party.IsNumber(sending.Chat.Id));
        var begun = Begun.Of(sending.Begun);
        var left = pieces.Count - begun.Sent;
        if (left > 0 && pace.Wait(sending.Chat.Id, left) is { Ticks: > 0 } wait)
        {
            return new SendResult.Later(wait, "one message in six seconds to one person") { Begun = (begun with { Paced = begun.Paced + 1 }).Kept() };
        }

        string? bubble = null;
        for (var at = begun.Sent; at < pieces.Count; at++)
        {
            var (sent, failure) = await Put(sending.Chat.Id, pieces[at], stop);
            if (failure is not null)
            {
                var verdict = Failed(failure, sending with { Attempt = Math.Max(1, sending.Attempt - begun.Paced) });
                return verdict is SendResult.Later later ? later with { Begun = (begun with { Sent = at }).Kept() } : verdict;
            }

            bubble = sent;
        }

        return bubble is null ? new SendResult.Never("the bubble has neither words nor a file") : new SendResult.Sent(bubble);
    }

    private async Task<SendResult> Knock(Sending sending, CancellationToken stop)
    {
        var (result, failure) = await outside.Send(sending, stop);
        return result ?? verdicts.On(failure!, sending);
    }

    private async Task<(string? Bubble, Failure? Failure)> Put(string to, Piece piece, CancellationToken stop)
    {
        if (piece.File is null)
        {
            return Done(await api.Send(Message.Of(to, piece, null, false), stop));
        }

        var (media, failure) = await uploads.Of(piece.File, stop);
        if (failure is not null)
        {
            return (null, failure);
        }

        return Done(await api.Send(Message.Of(to, piece, media, Uploads.IsImage(piece.File)), stop));
    }

    private static (string? Bubble, Failure? Failure) Done(Reply reply) => (reply.Failure is null ? IdOf(reply) : null, reply.Failure);

    private static string IdOf(Reply reply) => reply.Result["messages"].First["id"].Text;
}
