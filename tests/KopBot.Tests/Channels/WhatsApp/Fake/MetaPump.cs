using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace KopBot.Tests.Channels.WhatsApp.Fake;

/// <summary>
/// Delivers updates to the business's webhook as Meta does: signed over the exact bytes, with everything beyond ASCII escaped, in
/// batches, without a promise of order, and for seven days until they are taken.
/// </summary>
public sealed class MetaPump : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);
    private readonly FakeCloud _cloud;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30) };
    private readonly Channel<Update> _waiting = Channel.CreateUnbounded<Update>();
    private readonly CancellationTokenSource _stop = new();
    private byte[] _lastBody = [];
    private int _deliveries;

    public MetaPump(FakeCloud cloud)
    {
        _cloud = cloud;
        for (var lane = 0; lane < cloud.Options.Lanes; lane++)
        {
            _ = Task.Run(Run);
        }
    }

    /// <summary>Where the business is called; none keeps everything waiting. With several, as behind a balancer, each call goes to any.</summary>
    public IReadOnlyList<Uri> Urls { get; set; } = [];

    private Uri? Url => Urls is { Count: > 0 } urls ? urls[Random.Shared.Next(urls.Count)] : null;

    /// <summary>How often the business was called.</summary>
    public int Deliveries => _deliveries;

    /// <summary>How often the business answered with each status.</summary>
    public System.Collections.Concurrent.ConcurrentDictionary<int, int> Answers { get; } = new();

    /// <summary>How long each call took, in milliseconds.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<double> Latencies { get; } = new();

    /// <summary>Enters the webhook: the business must show that it is its own.</summary>
    /// <returns>Whether it did.</returns>
    public async Task<bool> Subscribe(Uri url, string? verifyToken = null)
    {
        var challenge = RandomNumberGenerator.GetInt32(100_000, 2_000_000_000).ToString();
        var token = Uri.EscapeDataString(verifyToken ?? _cloud.Options.VerifyToken);
        using var response = await _http.GetAsync($"{url}?hub.mode=subscribe&hub.verify_token={token}&hub.challenge={challenge}");
        var known = response.IsSuccessStatusCode && await response.Content.ReadAsStringAsync() == challenge;
        Urls = known ? [url] : Urls;
        return known;
    }

    /// <summary>Has an update delivered.</summary>
    /// <param name="value">What stands in the value of the change, without the number.</param>
    /// <param name="field">The field that was subscribed to.</param>
    /// <returns>Done when the business has taken it.</returns>
    public Task Offer(JsonObject value, string field = "messages")
    {
        value["messaging_product"] = "whatsapp";
        value["metadata"] ??= new JsonObject { ["display_phone_number"] = _cloud.Options.DisplayNumber, ["phone_number_id"] = _cloud.Options.PhoneNumberId };
        var update = new Update(new() { ["field"] = field, ["value"] = value }, new(TaskCreationOptions.RunContinuationsAsynchronously));
        _waiting.Writer.TryWrite(update);
        return update.Taken.Task;
    }

    /// <summary>Delivers the last webhook once more, as after a lost acknowledgement.</summary>
    public Task<int> Repeat() => Post(_lastBody, Sign(_lastBody));

    /// <summary>Calls the business once with any bytes.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="signature">What stands in the header; null leaves it out.</param>
    /// <returns>The status; 0 when there was no answer.</returns>
    public async Task<int> Post(byte[] body, string? signature)
    {
        if (Url is not { } url)
        {
            return 0;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Hub-Signature-256", signature);
        }

        var began = TimeProvider.System.GetTimestamp();
        try
        {
            Interlocked.Increment(ref _deliveries);
            using var response = await _http.SendAsync(request, _stop.Token);
            Latencies.Enqueue(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
            Answers.AddOrUpdate((int)response.StatusCode, 1, (_, times) => times + 1);
            return (int)response.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or ObjectDisposedException)
        {
            return 0;
        }
    }

    /// <summary>The signature of a body.</summary>
    public string Sign(byte[] body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_cloud.Options.AppSecret), body));

    public void Dispose()
    {
        _stop.Cancel();
        _http.Dispose();
    }

    private async Task Run()
    {
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(_stop.Token))
            {
                var batch = new List<Update>();
                while (batch.Count < _cloud.Options.Batch && _waiting.Reader.TryRead(out var update))
                {
                    batch.Add(update);
                }

                if (batch.Count > 0)
                {
                    await Deliver(batch);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The fake ends.
        }
    }

    private async Task Deliver(List<Update> batch)
    {
        var updates = batch.ToArray();
        Throw(dice =>
        {
            dice.Shuffle(updates);
            return 0;
        });
        var body = Encoding.UTF8.GetBytes(new JsonObject
        {
            ["object"] = "whatsapp_business_account",
            ["entry"] = new JsonArray(new JsonObject { ["id"] = "102290129340398", ["changes"] = new JsonArray([.. updates.Select(update => update.Change)]) }),
        }.ToJsonString());
        _lastBody = body;
        var born = _cloud.Options.Time.GetUtcNow();
        for (var attempt = 0; _cloud.Options.Time.GetUtcNow() - born < Life; attempt++)
        {
            if (await Post(body, Sign(body)) is 200)
            {
                await Taken(updates, body);
                return;
            }

            // At once, then less and less often.
            var most = _cloud.Options.LongestWait.TotalSeconds;
            var wait = Urls.Count is 0 ? TimeSpan.FromMilliseconds(20) : attempt is 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(most, Math.Pow(2, Math.Min(20, attempt - 1))));
            await Task.Delay(wait, _cloud.Options.Time, _stop.Token);
        }
    }

    private async Task Taken(Update[] updates, byte[] body)
    {
        if (Throw(dice => dice.Next(4)) is 0)
        {
            await Post(body, Sign(body));
        }

        foreach (var update in updates)
        {
            update.Taken.TrySetResult();
        }
    }

    // Lanes share the dice.
    private int? Throw(Func<Random, int> dice)
    {
        if (_cloud.Options.Disorder is not { } shared)
        {
            return null;
        }

        lock (shared)
        {
            return dice(shared);
        }
    }

    private sealed record Update(JsonObject Change, TaskCompletionSource Taken);
}
