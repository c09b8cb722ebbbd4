namespace KopBot.Tests.Channels.Telegram.FakeTests;

/// <summary>The fake's getUpdates does what the real one does.</summary>
public sealed class QueueTests : IAsyncLifetime
{
    private readonly FakeTime _time = new();
    private Caller _bot = null!;

    public async Task InitializeAsync() => _bot = await Caller.Start(_time);

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Updates_stay_until_a_higher_offset_is_asked_for()
    {
        Say(3);
        var first = await _bot.Updates(0);
        Assert.Equal([first[0], first[0] + 1, first[0] + 2], first);
        Pass();
        Assert.Equal(first, await _bot.Updates(0));
        Pass();
        Assert.Equal(first[1..], await _bot.Updates(first[1]));
        Pass();
        Assert.Equal(first[1..], await _bot.Updates(0));
        Assert.InRange(first[0], 2_000_001, 1_000_000_000);
    }

    [Fact]
    public async Task A_negative_offset_keeps_the_last_ones_only()
    {
        Say(5);
        var all = await _bot.Updates(0);
        Assert.Equal(all[3..], await _bot.Updates(-2));
        Pass();
        Assert.Equal(all[3..], await _bot.Updates(0));
    }

    [Fact]
    public async Task The_same_question_at_once_again_gives_a_single_update()
    {
        Say(3);
        Assert.Equal(3, (await _bot.Updates(0)).Length);
        Assert.Single(await _bot.Updates(0));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(100, 100)]
    [InlineData(101, 100)]
    [InlineData(0, 100)]
    public async Task There_are_at_most_a_hundred_at_once(int limit, int given)
    {
        Say(150);
        Assert.Equal(given, (await _bot.Updates(0, limit)).Length);
    }

    [Fact]
    public async Task The_older_of_two_questions_is_ended()
    {
        var older = _bot.Call("getUpdates", new { timeout = 50 });
        await Waiting();
        var newer = _bot.Updates(0, timeout: 50);
        var conflict = await older;
        Assert.Equal(409, conflict.GetProperty("error_code").GetInt32());
        Assert.StartsWith("Conflict: terminated by other getUpdates request", conflict.GetProperty("description").GetString());
        await Waiting();
        Say(1);
        Assert.Single(await newer);
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(90, 50)]
    public async Task A_question_waits_no_longer_than_fifty_seconds(int asked, int waited)
    {
        var asking = _bot.Updates(0, timeout: asked);
        await Waiting();
        _time.Advance(TimeSpan.FromSeconds(waited) - TimeSpan.FromTicks(1));
        Assert.False(asking.IsCompleted);
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Empty(await asking);
    }

    [Fact]
    public async Task A_message_lives_a_day_and_a_press_150_seconds()
    {
        _bot.Server.Person(7).Say("halo");
        _bot.Server.Person(7).PressOn(1, "y");
        _time.Advance(TimeSpan.FromSeconds(149));
        Assert.Equal(2, (await _bot.Updates(0)).Length);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Single(await _bot.Updates(0));
        _time.Advance(TimeSpan.FromHours(24));
        Assert.Empty(await _bot.Updates(0));
    }

    [Fact]
    public async Task Only_wanted_kinds_come_and_the_wish_is_remembered()
    {
        await _bot.Call("getUpdates", new { allowed_updates = new[] { "message" } });
        _bot.Server.Person(7).PressOn(1, "y");
        Say(1);
        Pass();
        Assert.Single(await _bot.Updates(0));
    }

    [Fact]
    public void Beyond_a_hundred_thousand_updates_are_lost()
    {
        Say(100_001);
        Assert.Equal((100_000, 1), (_bot.Bot.Queue.Count, _bot.Bot.Queue.Dropped));
    }

    [Fact]
    public async Task While_a_webhook_is_set_nobody_asks()
    {
        await _bot.Call("setWebhook", new { url = "http://127.0.0.1:1/x" });
        Assert.StartsWith("Conflict: can't use getUpdates method while webhook is active", await _bot.Error("getUpdates"));
        Assert.Equal("Too Many Requests: retry after 1", await _bot.Error("setWebhook", new { url = "http://127.0.0.1:1/y" }));
        await _bot.Call("deleteWebhook");
        Assert.Equal("ok", await _bot.Error("getUpdates"));
    }

    private void Say(int times)
    {
        var sari = _bot.Server.Person(7);
        for (var left = times; left > 0; left--)
        {
            sari.Say("halo");
        }
    }

    /// <summary>Lets enough time pass that a question with the same offset is not slowed down.</summary>
    private void Pass() => _time.Advance(TimeSpan.FromSeconds(3));

    private async Task Waiting()
    {
        while (_time.Timers is 0)
        {
            await Task.Yield();
        }
    }
}
