using System.Net.Http.Headers;
using System.Text.Json;

namespace KopBot.Benchmarks.Rig;

/// <summary>
/// The reference: a stateless bot that sends every message back under a button, and acknowledges a press before it sends that back. It
/// asks and sends with the same HTTP client, the same JSON library and as many lanes as KopBot's channel, and keeps nothing, so nothing
/// that answers the same people over this server can be much faster.
/// </summary>
internal static class EchoBot
{
    /// <summary>What is on the button.</summary>
    public const string Button = "lagi";

    private const int Lanes = 64;
    private static readonly object Keyboard = new { inline_keyboard = new[] { new[] { new { text = Button, callback_data = Button } } } };
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>Runs until the process is ended.</summary>
    public static async Task Run(Uri root, string token)
    {
        using var http = new HttpClient(new SocketsHttpHandler { ActivityHeadersPropagator = null, UseCookies = false });
        var ask = new Uri(root, $"/bot{token}/getUpdates");
        var (send, acknowledge) = (new Uri(root, $"/bot{token}/sendMessage"), new Uri(root, $"/bot{token}/answerCallbackQuery"));
        using var lanes = new SemaphoreSlim(Lanes);
        long offset = 0;
        Console.WriteLine("Ready. Open echo");
        while (true)
        {
            var updates = await Post(http, ask, new { offset, limit = 100, timeout = 50 });
            using var document = JsonDocument.Parse(updates);
            foreach (var update in document.RootElement.GetProperty("result").EnumerateArray())
            {
                offset = update.GetProperty("update_id").GetInt64() + 1;
                var pressed = update.TryGetProperty("callback_query", out var press);
                var message = (pressed ? press : update).GetProperty("message");
                var chat = message.GetProperty("chat").GetProperty("id").GetInt64();
                var text = pressed ? press.GetProperty("data").GetString() : message.GetProperty("text").GetString();
                var acknowledged = pressed ? Post(http, acknowledge, new { callback_query_id = press.GetProperty("id").GetString() }) : null;
                await lanes.WaitAsync();
                _ = Send(http, send, new { chat_id = chat, text, reply_markup = Keyboard }, acknowledged, lanes);
            }
        }
    }

    private static async Task Send<T>(HttpClient http, Uri send, T message, Task? acknowledged, SemaphoreSlim lanes)
    {
        await Task.Yield();
        await (acknowledged ?? Task.CompletedTask);
        await Post(http, send, message);
        lanes.Release();
    }

    private static async Task<byte[]> Post<T>(HttpClient http, Uri to, T body)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body)) { Headers = { ContentType = Json } };
        using var response = await http.PostAsync(to, content);
        return await response.Content.ReadAsByteArrayAsync();
    }
}
