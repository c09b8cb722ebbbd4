using System.Collections.Concurrent;
using System.Text.Json;
using KopBot.Tests.Channels.Telegram.Fake;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KopBot.Tests.Channels.Telegram.FakeTests;

/// <summary>The fake calls webhooks as the real server does.</summary>
public sealed class PumpTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly FakeTime _time = new();
    private readonly ConcurrentQueue<(string Text, DateTimeOffset At)> _calls = new();
    private WebApplication _app = null!;
    private FakeTelegram _server = null!;
    private Func<HttpContext, string, Task> _answer = (_, _) => Task.CompletedTask;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(Receive);
        await _app.StartAsync();
        _server = await FakeTelegram.Start(new() { Time = _time });
        var root = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _server.Bot.Webhook.Set(root, "rahasia", 40);
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_call_that_fails_is_repeated_at_once_and_then_after_2_4_8_seconds()
    {
        var began = _time.GetUtcNow();
        _answer = (http, _) => Status(http, _calls.Count < 5 ? 500 : 200);
        _server.Person(7).Say("satu");
        await Until(() => _calls.Count is 2);
        await Until(() => _calls.Count is 5, move: true);
        int[] least = [0, 0, 2, 6, 14];
        Assert.All(_calls.Zip(least), pair => Assert.True((pair.First.At - began).TotalSeconds >= pair.Second));
        await Until(() => _server.Bot.Queue.Count is 0);
    }

    [Fact]
    public async Task What_the_bot_asks_for_in_a_header_is_obeyed()
    {
        var began = _time.GetUtcNow();
        _answer = (http, _) =>
        {
            http.Response.Headers.RetryAfter = "30";
            return Status(http, _calls.Count < 2 ? 503 : 200);
        };
        _server.Person(7).Say("satu");
        await Until(() => _calls.Count is 2, move: true);
        Assert.True((_calls.Last().At - began).TotalSeconds >= 30);
    }

    [Fact]
    public async Task A_chat_waits_for_its_own_turn_and_no_other_chat_for_it()
    {
        var open = new TaskCompletionSource();
        _answer = (_, text) => text is "satu" ? open.Task : Task.CompletedTask;
        _server.Person(7).Say("satu");
        _server.Person(7).Say("dua");
        await Until(() => _calls.Any(call => call.Text is "satu"));
        _server.Person(8).Say("tiga");
        await Until(() => _calls.Any(call => call.Text is "tiga"));
        Assert.DoesNotContain(_calls, call => call.Text is "dua");
        open.SetResult();
        await Until(() => _calls.Any(call => call.Text is "dua"));
    }

    [Fact]
    public async Task What_the_bot_never_takes_is_thrown_away_after_a_day()
    {
        _answer = (http, _) => Status(http, 500);
        _server.Person(7).Say("satu");
        await Until(() => _calls.Count >= 2);
        await Until(() => _server.Bot.Queue.Count is 0, move: true, step: TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task An_answer_may_hold_a_call()
    {
        var press = _server.Bot.NewPress();
        _answer = (http, _) => http.Response.WriteAsJsonAsync(new { method = "answerCallbackQuery", callback_query_id = press });
        _server.Person(7).Say("satu");
        await Until(() => _server.Bot.AnsweredPresses is 1);
    }

    private static Task Status(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private async Task Receive(HttpContext http)
    {
        Assert.Equal("rahasia", http.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString());
        var update = await http.Request.ReadFromJsonAsync<JsonElement>();
        var text = update.GetProperty("message").GetProperty("text").GetString()!;
        _calls.Enqueue((text, _time.GetUtcNow()));
        await _answer(http, text);
    }

    private async Task Until(Func<bool> happened, bool move = false, TimeSpan? step = null)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!happened())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience, "it does not happen");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
            if (move && _time.Timers > 0)
            {
                _time.Advance(step ?? TimeSpan.FromMilliseconds(200));
            }
        }
    }
}
