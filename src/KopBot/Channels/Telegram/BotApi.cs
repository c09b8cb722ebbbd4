using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using KopBot.Channels.Telegram.Wire;

namespace KopBot.Channels.Telegram;

/// <summary>
/// Calls the Bot API. Never throws for what the network or the server does: a failure is a value. The token is part of the
/// address, therefore no address is ever logged.
/// </summary>
internal sealed class BotApi : IDisposable
{
    /// <summary>How long Telegram may hold a question for updates: the most that it accepts.</summary>
    public const int PollSeconds = 50;

    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private readonly ConcurrentDictionary<string, Uri> _paths = new();
    private readonly TelegramSettings _settings;
    private readonly Pulse _pulse;
    private readonly HttpClient _quick;
    private readonly HttpClient _patient;

    public BotApi(TelegramSettings settings, Pulse pulse)
    {
        _settings = settings;
        _pulse = pulse;
        var handler = new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            UseCookies = false,
            AllowAutoRedirect = false,
        };
        _quick = new(handler) { Timeout = TimeSpan.FromSeconds(30) };
        _patient = new(handler, disposeHandler: false) { Timeout = TimeSpan.FromSeconds(PollSeconds + 15) };
    }

    /// <summary>Calls a method with JSON.</summary>
    public Task<Reply<TResult>> Call<TRequest, TResult>(Method<TRequest, TResult> method, TRequest request, CancellationToken stop) =>
        Call(_quick, method.Name, JsonOf(request, method.In), method.Out, stop);

    /// <summary>Calls a method with a file, in parts.</summary>
    public Task<Reply<SentMessage>> Upload(string method, HttpContent parts, CancellationToken stop) =>
        Call(_patient, method, parts, InJson.Default.ResponseSentMessage, stop);

    /// <summary>Asks for updates, and waits for them on the server.</summary>
    /// <returns>The whole answer as it came: single updates may be unreadable.</returns>
    public async Task<Reply<byte[]>> GetUpdates(GetUpdates request, CancellationToken stop)
    {
        var raw = await Post(_patient, "getUpdates", JsonOf(request, OutJson.Default.GetUpdates), stop);
        var failure = raw.Failure ?? (raw.Status is HttpStatusCode.OK ? null : FailureOf(raw, Read(raw.Body, InJson.Default.ResponseJsonElement)));
        _pulse.See(failure);
        return new(raw.Body, failure);
    }

    /// <summary>Opens a download.</summary>
    /// <exception cref="HttpRequestException">It could not be opened.</exception>
    public Task<HttpResponseMessage> Download(string path, CancellationToken stop) =>
        _patient.GetAsync(Absolute($"file/bot{_settings.Token}/{path}"), HttpCompletionOption.ResponseHeadersRead, stop);

    public void Dispose()
    {
        _patient.Dispose();
        _quick.Dispose();
    }

    private static ByteArrayContent JsonOf<TRequest>(TRequest request, JsonTypeInfo<TRequest> type) =>
        new(JsonSerializer.SerializeToUtf8Bytes(request, type)) { Headers = { ContentType = Json } };

    private async Task<Reply<TResult>> Call<TResult>(
        HttpClient client, string method, HttpContent content, JsonTypeInfo<Response<TResult>> type, CancellationToken stop)
    {
        var raw = await Post(client, method, content, stop);
        var response = raw.Failure is null ? Read(raw.Body, type) : null;
        if (raw.Status is HttpStatusCode.OK && response is { Ok: true, Result: not null })
        {
            _pulse.See(null);
            return new(response.Result, null);
        }

        var failure = raw.Failure ?? FailureOf(raw, response);
        _pulse.See(failure);
        return new(default, failure);
    }

    private async Task<Raw> Post(HttpClient client, string method, HttpContent content, CancellationToken stop)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, PathOf(method)) { Content = content };
            using var response = await client.SendAsync(request, stop);
            var body = await response.Content.ReadAsByteArrayAsync(stop);
            return new(response.StatusCode, body, RetryAfter.Of(response.Headers), null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return new(0, [], null, new(0, e is OperationCanceledException ? "no answer in time" : $"no connection: {e.Message}"));
        }
    }

    private static Failure FailureOf<TResult>(in Raw raw, Response<TResult>? response)
    {
        var wait = RetryAfter.Of(response?.Parameters?.RetryAfter) ?? raw.Wait;
        var code = response?.ErrorCode is >= 400 and < 600 and var given ? (int)given : (int)raw.Status;
        return new(code, response?.Description ?? "an answer that is not JSON", wait, response?.Parameters?.MigrateToChatId ?? 0);
    }

    private static Response<TResult>? Read<TResult>(byte[] body, JsonTypeInfo<Response<TResult>> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Uri PathOf(string method) => _paths.GetOrAdd(method, static (name, api) => api.Absolute($"bot{api._settings.Token}/{name}"), this);

    /// <summary>Joined as text: what is before the colon of a token would be read as a scheme.</summary>
    private Uri Absolute(string path) => new(_settings.Root.AbsoluteUri + path);

    /// <summary>What came over the wire.</summary>
    private readonly record struct Raw(HttpStatusCode Status, byte[] Body, TimeSpan? Wait, Failure? Failure);
}
