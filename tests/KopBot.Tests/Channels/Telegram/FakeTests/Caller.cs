using System.Net.Http.Json;
using System.Text.Json;
using KopBot.Tests.Channels.Telegram.Fake;

namespace KopBot.Tests.Channels.Telegram.FakeTests;

/// <summary>A bot that calls the fake by hand.</summary>
public sealed class Caller : IAsyncDisposable
{
    private readonly HttpClient _http = new();

    private Caller(FakeTelegram server) => Server = server;

    public FakeTelegram Server { get; }

    public FakeBot Bot => Server.Bot;

    public static async Task<Caller> Start(TimeProvider? time = null) => new(await FakeTelegram.Start(new() { Time = time ?? new FakeTime() }));

    public async Task<JsonElement> Call(string method, object? parameters = null)
    {
        using var response = await _http.PostAsJsonAsync($"{Server.Root}bot{Bot.Token}/{method}", parameters ?? new { });
        return await Read(response);
    }

    public async Task<JsonElement> Get(string path)
    {
        using var response = await _http.GetAsync(Server.Root + path);
        return await Read(response);
    }

    public async Task<JsonElement> Form(string method, Dictionary<string, string> parameters)
    {
        using var response = await _http.PostAsync($"{Server.Root}bot{Bot.Token}/{method}", new FormUrlEncodedContent(parameters));
        return await Read(response);
    }

    /// <summary>The numbers of the updates that a question gives.</summary>
    public async Task<long[]> Updates(long offset, int limit = 100, int timeout = 0) =>
        [.. (await Call("getUpdates", new { offset, limit, timeout })).GetProperty("result").EnumerateArray().Select(one => one.GetProperty("update_id").GetInt64())];

    /// <summary>What a call that fails says.</summary>
    public async Task<string> Error(string method, object? parameters = null)
    {
        var answer = await Call(method, parameters);
        return answer.GetProperty("ok").GetBoolean() ? "ok" : answer.GetProperty("description").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }

    private static async Task<JsonElement> Read(HttpResponseMessage response)
    {
        var json = (await response.Content.ReadFromJsonAsync<JsonElement>())!;
        var expected = json.TryGetProperty("error_code", out var code) ? code.GetInt32() : 200;
        Assert.Equal(expected, (int)response.StatusCode);
        return json;
    }
}
