using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace KopBot.Tests.Channels.Web;

/// <summary>A small Direct Line client: one conversation.</summary>
public sealed class LineClient(WebRig rig, string token)
{
    public const string Prefix = "/directline/v3/directline";

    public string Token { get; private set; } = token;

    public string Conversation { get; set; } = "";

    public string StreamUrl { get; private set; } = "";

    /// <summary>Gets a token and begins a conversation.</summary>
    public static async Task<LineClient> Begin(WebRig rig, string user = "dl_budi")
    {
        var answer = await rig.Http.PostAsJsonAsync($"{Prefix}/tokens/generate", new { user = new { id = user } });
        var client = new LineClient(rig, (string)(await Json(answer))["token"]!);
        await client.Start();
        return client;
    }

    public async Task<HttpResponseMessage> Start()
    {
        var answer = await Call(HttpMethod.Post, "conversations", "{\"user\":{}}");
        var json = await Json(answer);
        Conversation = (string?)json["conversationId"] ?? "";
        StreamUrl = (string?)json["streamUrl"] ?? "";
        Token = (string?)json["token"] ?? Token;
        return answer;
    }

    public Task<HttpResponseMessage> Post(object activity) =>
        Call(HttpMethod.Post, $"conversations/{Conversation}/activities", System.Text.Json.JsonSerializer.Serialize(activity));

    public Task<HttpResponseMessage> PostRaw(string body) => Call(HttpMethod.Post, $"conversations/{Conversation}/activities", body);

    public async Task<string> Say(string text) =>
        (string)(await Json(await Post(new { type = "message", from = new { id = "dl_budi" }, text })))["id"]!;

    public async Task<JsonObject> Read(string watermark = "") => await Json(await Call(
        HttpMethod.Get, $"conversations/{Conversation}/activities{(watermark.Length > 0 ? $"?watermark={watermark}" : "")}"));

    /// <summary>Reads until as many activities are there; the bot answers in its own time.</summary>
    public async Task<JsonArray> Await(int count)
    {
        var end = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            var activities = (await Read())["activities"]!.AsArray();
            if (activities.Count >= count)
            {
                return activities;
            }

            Assert.True(end.Elapsed < TimeSpan.FromSeconds(20), $"only {activities.Count} of {count} activities came");
            await Task.Yield();
        }
    }

    public Task<HttpResponseMessage> Call(HttpMethod method, string path, string? body = null) => Send(method, path, body is null
        ? null
        : new StringContent(body, Encoding.UTF8, "application/json"));

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, $"{Prefix}/{path}") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return await rig.Http.SendAsync(request);
    }

    public static async Task<JsonObject> Json(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();

    public static async Task<string> Code(HttpResponseMessage answer) => (string)(await Json(answer))["error"]!["code"]!;
}
