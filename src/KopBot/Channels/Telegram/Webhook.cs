using KopBot.Channels.Telegram.Wire;

namespace KopBot.Channels.Telegram;

/// <summary>Sets the webhook, or takes it away, and keeps an eye on it.</summary>
internal sealed class Webhook(BotApi api, TelegramSettings settings, TimeProvider time, ILogger log)
{
    private const int Connections = 100;
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(5);
    private long _lastError;
    private bool _set;

    /// <summary>Makes sure that no webhook is set, for polling.</summary>
    public async Task TakeAway(CancellationToken stop)
    {
        var info = await api.Call(Methods.GetWebhookInfo, new Nothing(), stop);
        if (info.Result?.Url is { Length: > 0 })
        {
            await api.Call(Methods.DeleteWebhook, new Nothing(), stop);
        }
    }

    /// <summary>Keeps the webhook set until it is stopped.</summary>
    public async Task Keep(CancellationToken stop)
    {
        var failures = 0;
        while (true)
        {
            var failure = await Set(stop);
            failures = failure is null ? 0 : failures + 1;
            var wait = failure is null ? Look : Backoff.After(failure.RetryAfter, failures);
            if (failure is not null)
            {
                log.Waiting(failure, wait);
            }

            await Task.Delay(wait, time, stop);
        }
    }

    private async Task<Failure?> Set(CancellationToken stop)
    {
        var url = settings.PublicUrl!.AbsoluteUri;
        var info = await api.Call(Methods.GetWebhookInfo, new Nothing(), stop);
        if (info.Result is { LastErrorMessage.Length: > 0 } bad && bad.LastErrorDate > _lastError)
        {
            _lastError = bad.LastErrorDate;
            log.WebhookFails(bad.LastErrorMessage);
        }

        // Set once at the start in any case: the secret cannot be read back, and may be a new one.
        if (_set && info.Result?.Url == url)
        {
            return info.Failure;
        }

        var reply = await api.Call(Methods.SetWebhook, new(url, settings.SecretToken, Connections, Intake.Wanted), stop);
        _set = reply.Failure is null;
        return reply.Failure;
    }
}
