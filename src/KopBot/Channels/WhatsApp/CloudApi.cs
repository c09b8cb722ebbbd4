using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KopBot.Channels.WhatsApp.Wire;

namespace KopBot.Channels.WhatsApp;

/// <summary>
/// Calls the Graph API. Never throws for what the network or the server does: a failure is a value. The token goes to the Graph
/// server and, for downloads, to the address that it named, and nowhere into a log.
/// </summary>
internal sealed class CloudApi : IDisposable
{
    private readonly WhatsAppSettings _settings;
    private readonly Pulse _pulse;
    private readonly HttpClient _client;

    public CloudApi(WhatsAppSettings settings, Pulse pulse)
    {
        (_settings, _pulse) = (settings, pulse);
        var handler = new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            UseCookies = false,
            AllowAutoRedirect = false,
        };
        _client = new(handler) { Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>Sends something from our number. An answer without the identifier of what was sent is none.</summary>
    public async Task<Reply> Send(JsonObject message, CancellationToken stop)
    {
        var reply = await Once(HttpMethod.Post, Messages, Content(message), stop);
        reply = reply.Failure is null && reply.Result["messages"].First["id"].Text is "" ? new(default, new(Reactions.NoAnswer, 200, "no identifier")) : reply;
        _pulse.See(reply.Failure, sends: true);
        return reply;
    }

    /// <summary>Marks something as read.</summary>
    public Task<Reply> Mark(JsonObject message, CancellationToken stop) => Call(HttpMethod.Post, Messages, Content(message), stop);

    /// <summary>Uploads a file.</summary>
    public Task<Reply> Upload(HttpContent parts, CancellationToken stop) =>
        Call(HttpMethod.Post, $"{_settings.PhoneNumberId}/media", parts, stop);

    /// <summary>Where a file can be downloaded for five minutes.</summary>
    public Task<Reply> Media(string id, CancellationToken stop) => Call(HttpMethod.Get, Uri.EscapeDataString(id), null, stop);

    /// <summary>What Meta says about our number.</summary>
    public Task<Reply> Number(CancellationToken stop) =>
        Call(HttpMethod.Get, $"{_settings.PhoneNumberId}?fields=display_phone_number,verified_name,quality_rating", null, stop);

    /// <summary>Opens a download.</summary>
    /// <exception cref="HttpRequestException">It could not be opened.</exception>
    public async Task<HttpResponseMessage> Download(Uri address, CancellationToken stop)
    {
        using var request = Request(HttpMethod.Get, address, null);
        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
    }

    public void Dispose() => _client.Dispose();

    private string Messages => $"{_settings.PhoneNumberId}/messages";

    private static StringContent Content(JsonObject message) => new(message.ToJsonString(), Encoding.UTF8, "application/json");

    private async Task<Reply> Call(HttpMethod method, string path, HttpContent? content, CancellationToken stop)
    {
        var reply = await Once(method, path, content, stop);
        _pulse.See(reply.Failure, sends: reply.Failure is not null && content is MultipartContent);
        return reply;
    }

    private async Task<Reply> Once(HttpMethod method, string path, HttpContent? content, CancellationToken stop)
    {
        try
        {
            using var request = Request(method, new(_settings.Root, path), content);
            using var response = await _client.SendAsync(request, stop);
            var body = await response.Content.ReadAsByteArrayAsync(stop);
            var reply = Read(body, (int)response.StatusCode, RetryAfter.Of(response.Headers));
            var atNumber = path.Split('/', '?')[0] == _settings.PhoneNumberId;
            return reply.Failure is null ? reply : new(default, reply.Failure with { AtNumber = atNumber });
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return new(default, new(Reactions.NoAnswer, 0, e is OperationCanceledException ? "no answer in time" : $"no connection: {e.Message}"));
        }
    }

    private static Reply Read(byte[] body, int status, TimeSpan? retryAfter)
    {
        Node root;
        try
        {
            using var document = JsonDocument.Parse(body);
            root = new(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return new(default, new(Reactions.NoAnswer, status, "no JSON", retryAfter));
        }

        return root["error"].IsThere || status is < 200 or >= 300 ? new(default, Failure.Of(root["error"], status, retryAfter)) : new(root, null);
    }

    private HttpRequestMessage Request(HttpMethod method, Uri address, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _settings.AccessToken);
        return request;
    }
}
