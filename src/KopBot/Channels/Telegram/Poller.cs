using KopBot.Channels.Telegram.Wire;

namespace KopBot.Channels.Telegram;

/// <summary>
/// Asks Telegram for updates. Asking with a higher offset confirms the updates before it, so the offset moves only after the
/// inbox has them; a crash in between brings them once more, and the inbox knows them then.
/// </summary>
internal sealed class Poller(BotApi api, Intake intake, Presses presses, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan Hasty = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    // The store is our own and is asked for nothing while nobody polls: once it is back, people wait no longer than this.
    private static readonly TimeSpan LongestForStore = TimeSpan.FromSeconds(2);
    private readonly Hurdle _hurdle = new(log);
    private long _offset;
    private int _failures;

    /// <summary>Asks until it is stopped.</summary>
    public async Task Run(CancellationToken stop)
    {
        while (true)
        {
            var asked = time.GetTimestamp();
            var reply = await api.GetUpdates(new(_offset, _hurdle.Limit, BotApi.PollSeconds, Intake.Wanted), stop);
            stop.ThrowIfCancellationRequested();
            var wait = reply.Failure is { } failure ? await After(failure, stop) : await Keep(reply.Result!, asked, stop);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, stop);
            }
        }
    }

    /// <summary>Keeps a batch and moves the offset.</summary>
    /// <returns>How long to wait before the next question.</returns>
    private async Task<TimeSpan> Keep(byte[] answer, long asked, CancellationToken stop)
    {
        var batch = UpdateReader.Read(answer);
        try
        {
            await intake.Accept(batch.Updates, stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            var pause = Pause();
            var wait = pause < LongestForStore ? pause : LongestForStore;
            log.NotKept(e, wait);
            return wait;
        }

        Confirm(batch);
        var passed = _hurdle.Meet(answer, batch);
        _offset = Math.Max(_offset, passed is 0 ? 0 : passed + 1);
        if (batch.Last is not 0 || passed is not 0)
        {
            _failures = 0;
            return TimeSpan.Zero;
        }

        // An empty answer that came at once: a server that does not wait must not be asked without a breath.
        return !batch.Whole || batch.Updates.Count > 0 ? Pause() : time.GetElapsedTime(asked) < Hasty ? Hasty : TimeSpan.Zero;
    }

    private void Confirm(Batch batch)
    {
        if (batch.Unreadable > 0)
        {
            log.Unreadable(batch.Unreadable, batch.Last);
        }

        foreach (var update in batch.Updates)
        {
            if (update.CallbackQuery?.Id is { Length: > 0 } press)
            {
                presses.Answer(press);
            }
        }

        _offset = batch.Last is 0 ? _offset : batch.Last + 1;
    }

    private async Task<TimeSpan> After(Failure failure, CancellationToken stop)
    {
        var wait = failure.Reaction switch
        {
            Reaction.Throttle => Backoff.After(failure.RetryAfter, ++_failures),
            Reaction.FatalConfig => TimeSpan.FromMinutes(1),
            Reaction.Leader => TimeSpan.FromSeconds(3 + Random.Shared.NextDouble()),
            _ => Pause(),
        };
        log.Waiting(failure, wait);
        if (failure.Reaction is Reaction.WrongMode)
        {
            await api.Call(Methods.DeleteWebhook, new Nothing(), stop);
        }

        return wait;
    }

    private TimeSpan Pause()
    {
        var wait = TimeSpan.FromSeconds(0.25 * Math.Pow(2, Math.Min(_failures++, 10)));
        return (wait < Longest ? wait : Longest) * (1 + (Random.Shared.NextDouble() / 4));
    }
}
