using System.Text.Json;
using KopBot.Channels;
using KopBot.Channels.Telegram;
using KopBot.Tests.Channels.Telegram.Fake;

namespace KopBot.Tests.Channels.Telegram;

/// <summary>Every failure that Telegram is known to give has its reaction.</summary>
public sealed class ErrorReactionTests : IAsyncLifetime
{
    private TelegramRig _rig = null!;

    public static TheoryData<int, string, string> Known => new()
    {
        { 429, "Too Many Requests: retry after 7", "later" },
        { 403, "Forbidden: bot was blocked by the user", "closed" },
        { 403, "Forbidden: user is deactivated", "closed" },
        { 403, "Forbidden: bot can't initiate conversation with a user", "closed" },
        { 403, "Forbidden: bot was kicked from the group chat", "closed" },
        { 403, "Forbidden: bot was kicked from the supergroup chat", "closed" },
        { 403, "Forbidden: bot is not a member of the channel chat", "closed" },
        { 403, "Forbidden: the group chat was deleted", "closed" },
        { 400, "Bad Request: chat not found", "closed" },
        { 400, "Bad Request: private chat not found", "closed" },
        { 400, "Bad Request: PEER_ID_INVALID", "closed" },
        { 400, "Bad Request: not enough rights to send text messages to the chat", "closed" },
        { 400, "Bad Request: group chat was upgraded to a supergroup chat", "never" },
        { 400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message", "sent" },
        { 400, "Bad Request: message is too long", "never" },
        { 400, "Bad Request: message caption is too long", "never" },
        { 400, "Bad Request: text is too long", "never" },
        { 400, "Bad Request: message text is empty", "never" },
        { 400, "Bad Request: BUTTON_DATA_INVALID", "never" },
        { 400, "Bad Request: reply markup is too long", "never" },
        { 401, "Unauthorized", "whole" },
        { 404, "Not Found", "whole" },
        { 421, "Misdirected Request: unallowed token specified", "whole" },
        { 500, "Internal Server Error: restart", "later" },
        { 502, "Bad Gateway", "later" },
        { 504, "Gateway Timeout", "later" },
        { 413, "Request Entity Too Large", "never" },
        { 418, "I'm a teapot of 2031", "never" },
    };

    public static TheoryData<int, string, string> Table
    {
        get
        {
            var rows = new TheoryData<int, string, string>();
            if (ApiSpec.Shared("reference/telegram-error-reactions.json") is { } path)
            {
                using var table = JsonDocument.Parse(File.ReadAllBytes(path));
                foreach (var row in table.RootElement.EnumerateArray())
                {
                    rows.Add(row.GetProperty("http").GetInt32(), row.GetProperty("description").GetString()!, row.GetProperty("reaction").GetString()!);
                }
            }
            else
            {
                rows.Add(429, "Too Many Requests: retry after N", "throttle");
            }

            return rows;
        }
    }

    public async Task InitializeAsync() => _rig = await TelegramRig.Start(listen: false);

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Theory]
    [MemberData(nameof(Known))]
    public async Task A_failed_sending_ends_as_it_should(int code, string description, string end)
    {
        var sari = _rig.Server.Person(77);
        _rig.Bot.Faults.Next("sendMessage", Fault.Fail(code, description, code is 429 ? 7 : 0));
        var result = await _rig.Send(77, new() { Text = "Halo" });
        Assert.Equal(end, result switch
        {
            SendResult.Sent => "sent",
            SendResult.Later { Whole: true } => "whole",
            SendResult.Later => "later",
            SendResult.Never { Closed: true } => "closed",
            _ => "never",
        });
        Assert.Single(_rig.Bot.CallsOf("sendMessage"));
        Assert.False(sari.Bubbles.TryRead(out _));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Every_row_of_the_table_has_the_reaction_that_it_names(int code, string description, string reaction)
    {
        Reaction[] fit = reaction switch
        {
            "throttle" => [Reaction.Throttle],
            "stop-contact" => [Reaction.StopContact],
            "migrate" => [Reaction.Migrate],
            "dead-letter" => [Reaction.DeadLetter],
            "treat-as-success" => [Reaction.Success],
            "fallback" => [Reaction.SendNew, Reaction.Unquote, Reaction.PlainText, Reaction.TooBig],
            "bug" => [Reaction.Bug],
            "ignore" => [Reaction.Ignore],
            "retry-few" => [Reaction.RetryFew],
            "fatal-config" => [Reaction.FatalConfig, Reaction.WrongMode],
            "leader" => [Reaction.Leader],
            "retry" => [Reaction.Retry],
            _ => [],
        };
        Assert.Contains(Reactions.To(code, description), fit);
    }

    [Fact]
    public async Task The_wait_is_exactly_what_Telegram_asks_for()
    {
        _rig.Server.Person(77);
        _rig.Bot.Faults.Next("sendMessage", Fault.Fail(429, "Too Many Requests: retry after 31", 31));
        var later = Assert.IsType<SendResult.Later>(await _rig.Send(77, new() { Text = "Halo" }));
        Assert.Equal((TimeSpan.FromSeconds(31), false), (later.After, later.Whole));
    }

    [Fact]
    public async Task A_wait_that_stands_only_in_the_header_counts_too()
    {
        _rig.Bot.Faults.Next("sendMessage", new Fault { Instead = new(429, "<html>slow down</html>"u8.ToArray(), 12) });
        Assert.Equal(TimeSpan.FromSeconds(12), Assert.IsType<SendResult.Later>(await _rig.Send(77, new() { Text = "Halo" })).After);
    }

    [Fact]
    public async Task Two_chats_slowed_within_a_second_slow_the_whole_channel()
    {
        _rig.Bot.Faults.Next("sendMessage", Enumerable.Repeat(Fault.Fail(429, "Too Many Requests: retry after 3", 3), 3));
        Assert.False(Assert.IsType<SendResult.Later>(await _rig.Send(77, new() { Text = "Halo" })).Whole);
        Assert.False(Assert.IsType<SendResult.Later>(await _rig.Send(77, new() { Text = "Halo" })).Whole);
        Assert.True(Assert.IsType<SendResult.Later>(await _rig.Send(78, new() { Text = "Halo" })).Whole);
    }

    [Fact]
    public async Task Formatting_that_is_not_understood_is_sent_once_more_as_plain_words()
    {
        var sari = _rig.Server.Person(77);
        _rig.Bot.Faults.Next("sendMessage", Fault.Fail(400, "Bad Request: can't parse entities: Unexpected end tag at byte offset 5"));
        Assert.IsType<SendResult.Sent>(await _rig.Send(77, new() { Text = "*a* < b" }));
        var seen = await sari.Next();
        Assert.Equal("a < b", seen.Text);
        Assert.Empty(seen.Bold);
    }

    [Fact]
    public async Task A_mend_that_does_not_help_is_not_tried_for_ever()
    {
        _rig.Bot.Faults.Next("sendMessage", Enumerable.Repeat(Fault.Fail(400, "Bad Request: can't parse entities: x"), 5));
        Assert.IsType<SendResult.Never>(await _rig.Send(77, new() { Text = "Halo" }));
        Assert.Equal(2, _rig.Bot.CallsOf("sendMessage").Count());
    }

    [Fact]
    public async Task A_group_that_moves_again_and_again_is_left_alone()
    {
        _rig.Bot.Faults.Next("sendMessage", Enumerable.Range(1, 20).Select(n => Fault.Fail(400, "Bad Request: group chat was upgraded to a supergroup chat", migrateTo: -1000 - (n % 2))));
        Assert.IsType<SendResult.Never>(await _rig.Send(-5, new() { Text = "Halo" }));
        Assert.InRange(_rig.Bot.CallsOf("sendMessage").Count(), 2, 4);
    }

    [Theory]
    [InlineData("Bad Request: message to edit not found")]
    [InlineData("Bad Request: message can't be edited")]
    public async Task An_edit_that_is_not_possible_becomes_a_new_bubble(string description)
    {
        var sari = _rig.Server.Person(77);
        _rig.Bot.Faults.Next("editMessageText", Fault.Fail(400, description));
        Assert.IsType<SendResult.Sent>(await _rig.Send(77, new() { Text = "baru" }, edits: "5"));
        Assert.False((await sari.Next()).IsEdit);
    }

    [Fact]
    public async Task A_quote_that_is_gone_is_left_out()
    {
        var sari = _rig.Server.Person(77).In(-100);
        _rig.Bot.Faults.Next("sendMessage", Fault.Fail(400, "Bad Request: message to be replied not found"));
        Assert.IsType<SendResult.Sent>(await _rig.Send(-100, new() { Text = "Halo" }, answers: "5"));
        Assert.Equal(0, (await sari.Next()).RepliesTo);
    }

    [Fact]
    public async Task When_nobody_knows_whether_it_was_sent_it_is_sent_again()
    {
        var sari = _rig.Server.Person(77);
        _rig.Bot.Faults.Next("sendMessage", Fault.LostAnswer, Fault.LostCall);
        Assert.IsType<SendResult.Later>(await _rig.Send(77, new() { Text = "Halo" }));
        Assert.Equal("Halo", (await sari.Next()).Text);
        Assert.IsType<SendResult.Later>(await _rig.Send(77, new() { Text = "Halo" }));
        Assert.False(sari.Bubbles.TryRead(out _));
        Assert.IsType<SendResult.Sent>(await _rig.Send(77, new() { Text = "Halo" }));
    }

    [Fact]
    public async Task The_waits_grow_with_the_attempts()
    {
        _rig.Bot.Faults.Next("sendMessage", Enumerable.Repeat(Fault.Fail(500, "Internal Server Error"), 3));
        foreach (var (attempt, seconds) in new[] { (1, 1), (3, 4), (50, 300) })
        {
            var later = Assert.IsType<SendResult.Later>(await _rig.Send(77, new() { Text = "Halo" }, attempt: attempt));
            Assert.InRange(later.After, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds * 1.25));
        }
    }

    [Fact]
    public async Task A_wrong_token_makes_the_channel_unwell_until_a_call_succeeds()
    {
        _rig.Server.Person(77);
        _rig.Server.Revoke(_rig.Bot);
        await _rig.Send(77, new() { Text = "Halo" });
        Assert.False(_rig.Channel.Health.Working);
        Assert.DoesNotContain(_rig.Bot.Token, _rig.Channel.Health.Why);
        _rig.Server.Restore(_rig.Bot);
        await _rig.Send(77, new() { Text = "Halo" });
        Assert.True(_rig.Channel.Health.Working);
    }
}
