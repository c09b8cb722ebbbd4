using KopBot.Channels;
using KopBot.Storage;
using KopBot.Tests.Channels.Telegram;
using KopBot.Tests.Channels.Telegram.Fake;
using Microsoft.AspNetCore.Http;

namespace KopBot.Tests.Channels;

/// <summary>A provider that asks to be left alone is obeyed exactly, within reason.</summary>
public sealed class RetryAfterTests : IAsyncLifetime
{
    private const string TooFast = """{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":WAIT}}""";
    private readonly FakeTime _time = new();
    private StubServer _server = null!;
    private (int Status, string Body, string Header) _answer;

    public async Task InitializeAsync() => _server = await StubServer.Start(Answer);

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    [Theory]
    [InlineData("7", 7)]
    [InlineData("2.7", 3)]
    [InlineData("0.2", 1)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("99999999999999999999999999999999999999999", int.MaxValue)]
    [InlineData("Mon, 06 Oct 2025 02:00:09 GMT", 9)]
    [InlineData("Mon, 06 Oct 2025 01:00:00 GMT", 0)]
    [InlineData("0", 0)]
    [InlineData("-5", 0)]
    [InlineData("NaN", 0)]
    [InlineData("soon", 0)]
    [InlineData("", 0)]
    public void A_fraction_is_rounded_up_and_nothing_of_use_is_nothing(string said, int seconds)
    {
        using var answer = new HttpResponseMessage();
        answer.Headers.Date = new DateTimeOffset(2025, 10, 6, 2, 0, 0, TimeSpan.Zero);
        answer.Headers.TryAddWithoutValidation("Retry-After", said);
        Assert.Equal(seconds is 0 ? null : TimeSpan.FromSeconds(seconds), RetryAfter.Of(answer.Headers));
    }

    [Theory]
    [InlineData("telegram", "0", 1, 1, 1.25)]
    [InlineData("telegram", "0", 4, 8, 10)]
    [InlineData("telegram", "", 4, 8, 10)]
    [InlineData("telegram", "9", 4, 9, 9)]
    [InlineData("telegram", "7200", 1, 3600, 3600)]
    [InlineData("telegram", "2147483647", 1, 3600, 3600)]
    [InlineData("whatsapp", "0", 1, 1, 1.25)]
    [InlineData("whatsapp", "0", 4, 8, 10)]
    [InlineData("whatsapp", "9", 4, 9, 9)]
    [InlineData("whatsapp", "7200", 1, 3600, 3600)]
    public async Task A_failing_server_is_neither_asked_in_a_hot_loop_nor_left_for_days(string name, string header, int attempt, double least, double most)
    {
        _answer = (503, "<html>503</html>", header);
        var later = Assert.IsType<SendResult.Later>(await Send(name, "6281200000001", attempt));
        Assert.InRange(later.After.TotalSeconds, least, most);
        Assert.False(later.Whole);
    }

    [Theory]
    [InlineData("2.7", 1, 3, 3)]
    [InlineData("\"4\"", 1, 4, 4)]
    [InlineData("3600", 1, 3600, 3600)]
    [InlineData("3601", 1, 3600, 3600)]
    [InlineData("2147483647", 1, 3600, 3600)]
    [InlineData("0", 1, 1, 1.25)]
    [InlineData("0", 3, 4, 5)]
    public async Task Telegram_is_obeyed_to_the_second_up_to_an_hour(string seconds, int attempt, double least, double most)
    {
        _answer = (429, TooFast.Replace("WAIT", seconds, StringComparison.Ordinal), "");
        var later = Assert.IsType<SendResult.Later>(await Send("telegram", "77", attempt));
        Assert.InRange(later.After.TotalSeconds, least, most);
    }

    [Theory]
    [InlineData("telegram")]
    [InlineData("whatsapp")]
    public async Task A_channel_that_is_held_for_more_than_a_minute_says_so_until_then(string name)
    {
        _answer = name is "telegram" ? (429, TooFast.Replace("WAIT", "61", StringComparison.Ordinal), "")
            : (429, """{"error":{"code":130429,"message":"Rate limit hit"}}""", "61");
        var channel = _server.Channel(name, _time);
        using var ends = (IDisposable)channel;
        await Send(channel, "6281200000001", 1);
        Assert.True(Assert.IsType<SendResult.Later>(await Send(channel, "6281200000002", 1)).Whole);
        Assert.False(channel.Health.Working);
        Assert.Contains("2025-10-06 02:01", channel.Health.Why, StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromSeconds(61));
        Assert.DoesNotContain("02:01", channel.Health.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_answers_wait_zero_seconds_is_asked_with_growing_pauses()
    {
        var zero = Enumerable.Repeat(Fault.Page(429, TooFast.Replace("WAIT", "0", StringComparison.Ordinal)), 5).ToList();
        await using var rig = await TelegramRig.Start(time: _time, before: bot =>
        {
            bot.Faults.Next("getMe", zero);
            bot.Faults.Next("getUpdates", zero);
        });
        foreach (var method in new[] { "getMe", "getUpdates" })
        {
            await rig.Until(() => rig.Bot.CallsOf(method).Count() >= 5);
            var asked = rig.Bot.CallsOf(method).Select(call => call.At).ToList();
            Assert.All(Enumerable.Range(1, 4), at => Assert.True(asked[at] - asked[at - 1] >= TimeSpan.FromSeconds(1 << (at - 1)), $"{method} {at}"));
        }
    }

    private async Task<SendResult> Send(string name, string to, int attempt)
    {
        var channel = _server.Channel(name, _time);
        using var ends = (IDisposable)channel;
        return await Send(channel, to, attempt);
    }

    private Task<SendResult> Send(IChannel channel, string to, int attempt) => channel.Send(
        new(1, new(channel.Name, to), Priority.Reply, new() { Text = "Halo" }, attempt, null, null) { LastHeard = _time.GetUtcNow() }, CancellationToken.None);

    private Task Answer(HttpContext call)
    {
        call.Response.StatusCode = _answer.Status;
        if (_answer.Header is not "")
        {
            call.Response.Headers.RetryAfter = _answer.Header;
        }

        return call.Response.WriteAsync(_answer.Body);
    }
}
