using KopBot.Tests.Channels.Telegram.Fake;

namespace KopBot.Tests.Channels.Telegram.FakeTests;

/// <summary>The fake's limits.</summary>
public sealed class RateTests
{
    private readonly FakeTime _time = new();
    private readonly Rates _rates;

    public RateTests() => _rates = new(_time) { Limits = new(PerSecond: 30, PerChat: 1, ChatBurst: 3, GroupPerMinute: 20) };

    [Fact]
    public void A_chat_takes_a_few_at_once_and_then_one_a_second()
    {
        var chat = new FakeChat(7, "private", "x");
        Assert.Equal([0, 0, 0, 1], Count(chat, 4));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([0, 1], Count(chat, 2));
        Assert.Empty(_rates.Violations);
    }

    [Fact]
    public void Whoever_does_not_wait_is_told_to_wait_longer_and_is_noted()
    {
        var chat = new FakeChat(7, "private", "x");
        Assert.Equal([0, 0, 0, 1, 2, 3], Count(chat, 6));
        Assert.Equal(2, _rates.Violations.Count);
    }

    [Fact]
    public void All_chats_together_take_thirty_a_second_and_the_paid_lane_more()
    {
        Assert.Equal(30, Enumerable.Range(1, 40).Count(id => _rates.Count(new(id, "private", "x"), false) is 0));
        Assert.Equal(40, Enumerable.Range(100, 40).Count(id => _rates.Count(new(id, "private", "x"), true) is 0));
    }

    [Fact]
    public void A_group_takes_twenty_a_minute()
    {
        var group = new FakeChat(-7, "supergroup", "x");
        Assert.Equal(20, Count(group, 25).Count(wait => wait is 0));
        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(20, Count(group, 25).Count(wait => wait is 0));
    }

    [Fact]
    public async Task A_call_that_is_too_fast_is_told_how_long_to_wait()
    {
        await using var bot = await Caller.Start(_time);
        bot.Bot.Rates.Limits = new(ChatBurst: 1);
        bot.Server.Person(7);
        await bot.Call("sendMessage", new { chat_id = 7, text = "x" });
        var answer = await bot.Call("sendMessage", new { chat_id = 7, text = "x" });
        Assert.Equal("Too Many Requests: retry after 1", answer.GetProperty("description").GetString());
        Assert.Equal(1, answer.GetProperty("parameters").GetProperty("retry_after").GetInt32());
    }

    private List<int> Count(FakeChat chat, int times) => [.. Enumerable.Range(0, times).Select(_ => _rates.Count(chat, false))];
}
