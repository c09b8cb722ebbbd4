using System.Text.Json;

namespace KopBot.Tests.Channels.Telegram.Fake;

/// <summary>
/// Delivers updates to the bot's address: the next one of a lane only after the one before was taken, different lanes side by
/// side, and again and again until it is taken or expires.
/// </summary>
public sealed class WebhookPump(FakeBot bot) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan GoneFor = TimeSpan.FromHours(23);
    private readonly Lock _lock = new();
    private readonly Dictionary<long, Queue<FakeUpdate>> _lanes = [];
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };
    private SemaphoreSlim _slots = new(40);
    private string _url = "";
    private string _secret = "";
    private string _error = "";
    private DateTimeOffset _errorAt;
    private DateTimeOffset _setAt;
    private DateTimeOffset? _goneSince;

    public bool IsSet => _url is not "";

    /// <summary>So many of the next deliveries are repeated although the bot took them: their acknowledgement was lost.</summary>
    public int LoseAnswers { get; set; }

    /// <summary>How often the bot was called.</summary>
    public int Deliveries { get; private set; }

    /// <summary>How many calls may be under way.</summary>
    public int Connections { get; private set; } = 40;

    public string Secret => _secret;

    /// <summary>setWebhook; an empty address takes it away.</summary>
    public Answer Set(string url, string secret, int connections)
    {
        lock (_lock)
        {
            var now = bot.Time.GetUtcNow();
            if (url is not "" && now - _setAt < TimeSpan.FromSeconds(1))
            {
                return Answer.Fail(429, "Too Many Requests: retry after 1", 1);
            }

            if (url is not "" && (!Uri.TryCreate(url, UriKind.Absolute, out var target) || target.Scheme is not ("http" or "https")))
            {
                return Answer.Bad("bad webhook: invalid webhook URL specified");
            }

            var (changed, was) = (url != _url || secret != _secret, IsSet);
            (_url, _secret, _setAt, Connections) = (url, secret, url is "" ? _setAt : now, connections);
            _slots = new(connections);
            if (url is "")
            {
                _lanes.Clear();
                return Answer.Remark(was ? "Webhook was deleted" : "Webhook is already deleted");
            }

            if (!changed)
            {
                return Answer.Remark("Webhook is already set");
            }
        }

        bot.Queue.Interrupt();
        foreach (var update in bot.Queue.All())
        {
            Offer(update);
        }

        return Answer.Remark("Webhook was set");
    }

    public Answer Info()
    {
        var error = _error is "" ? "" : $",\"last_error_date\":{_errorAt.ToUnixTimeSeconds()},\"last_error_message\":\"{JsonEncodedText.Encode(_error)}\"";
        return Answer.Ok(System.Text.Encoding.UTF8.GetBytes(
            $"{{\"url\":\"{JsonEncodedText.Encode(_url)}\",\"has_custom_certificate\":false,\"pending_update_count\":{bot.Queue.Count},\"max_connections\":{Connections}{error}}}"));
    }

    /// <summary>Delivers an update when a webhook is set.</summary>
    public void Offer(FakeUpdate update)
    {
        lock (_lock)
        {
            if (!IsSet)
            {
                return;
            }

            if (_lanes.TryGetValue(update.Lane, out var waiting))
            {
                waiting.Enqueue(update);
                return;
            }

            _lanes[update.Lane] = waiting = new([update]);
            _ = Task.Run(() => Run(update.Lane, waiting));
        }
    }

    public void Dispose()
    {
        _url = "";
        _http.Dispose();
    }

    private async Task Run(long lane, Queue<FakeUpdate> waiting)
    {
        while (true)
        {
            FakeUpdate update;
            lock (_lock)
            {
                if (!_lanes.TryGetValue(lane, out var current) || current != waiting)
                {
                    return;
                }

                if (!waiting.TryPeek(out update!))
                {
                    _lanes.Remove(lane);
                    return;
                }
            }

            await Deliver(update);
            lock (_lock)
            {
                waiting.TryDequeue(out _);
            }
        }
    }

    private async Task Deliver(FakeUpdate update)
    {
        for (var attempt = 1; IsSet && update.Expires > bot.Time.GetUtcNow(); attempt++)
        {
            if (await Try(update) is not { } asked)
            {
                break;
            }

            // At once, then after 2, 4, 8 seconds and so on.
            var ladder = attempt is 1 ? 0 : Math.Min(Math.Pow(2, attempt - 1), Random.Shared.Next(60, 120));
            await Task.Delay(asked > TimeSpan.Zero ? asked : TimeSpan.FromSeconds(ladder), bot.Time);
        }

        if (IsSet)
        {
            bot.Queue.Forget(update);
        }
    }

    /// <summary>Calls the bot once.</summary>
    /// <returns>Null when it took the update; else how long it asked to wait.</returns>
    private async Task<TimeSpan?> Try(FakeUpdate update)
    {
        var slots = _slots;
        await slots.WaitAsync();
        try
        {
            Deliveries++;
            using var request = Request(update);
            using var response = await _http.SendAsync(request);
            var body = await response.Content.ReadAsByteArrayAsync();
            if (response.IsSuccessStatusCode)
            {
                _goneSince = null;
                await Execute(body);
                return LoseAnswers-- > 0 ? TimeSpan.Zero : null;
            }

            Note($"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}");
            CountGone((int)response.StatusCode);
            return response.Headers.RetryAfter?.Delta is { TotalSeconds: <= 3600 } asked ? asked : TimeSpan.Zero;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            Note("Connection failed: " + e.Message);
            return TimeSpan.Zero;
        }
        finally
        {
            slots.Release();
        }
    }

    private HttpRequestMessage Request(FakeUpdate update)
    {
        using var body = new MemoryStream();
        UpdateQueue.WriteTo(body, update);
        var request = new HttpRequestMessage(HttpMethod.Post, _url) { Content = new ByteArrayContent(body.ToArray()) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("Accept-Encoding", "gzip, deflate");
        if (_secret is not "")
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", _secret);
        }

        return request;
    }

    /// <summary>Does what the bot asks for in the body of its answer.</summary>
    private async Task Execute(byte[] body)
    {
        if (body.Length is 0)
        {
            return;
        }

        using var parameters = Parameters.Of(JsonDocument.Parse(body));
        var method = parameters.Text("method") ?? "";
        if (method.StartsWith("get", StringComparison.OrdinalIgnoreCase) || FakeTelegram.MethodNamed(method) is not { } known)
        {
            return;
        }

        try
        {
            await known.Answer(new(bot, method, parameters, CancellationToken.None));
        }
        catch (Refused)
        {
            // The bot never learns how it went.
        }
    }

    private void Note(string error) => (_error, _errorAt) = (error, bot.Time.GetUtcNow());

    private void CountGone(int status)
    {
        var now = bot.Time.GetUtcNow();
        _goneSince = status is 410 ? _goneSince ?? now : null;
        if (now - _goneSince > GoneFor)
        {
            Set("", "", 40);
        }
    }
}
