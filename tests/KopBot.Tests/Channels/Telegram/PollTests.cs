using KopBot.Domain.Turns;
using KopBot.Tests.Channels.Telegram.Fake;

namespace KopBot.Tests.Channels.Telegram;

/// <summary>Asking Telegram for updates.</summary>
public sealed class PollTests
{
    [Fact]
    public async Task Updates_are_confirmed_only_after_they_are_kept()
    {
        var time = new FakeTime();
        await using var rig = await TelegramRig.Start(time: time);
        rig.Store.Fail(3);
        rig.Server.Person(7).Say("lapor");
        await rig.Until(() => rig.Store.Failed is 3);
        Assert.Equal(1, rig.Bot.Queue.Count);
        await rig.Until(() => rig.Store.Accepted.Count is 1);
        await rig.Until(() => rig.Bot.Queue.Count is 0);
        Assert.Equal(new Content.Text("lapor"), rig.Store.Accepted[0].Content);
    }

    [Fact]
    public async Task An_update_that_nobody_can_read_holds_up_no_other()
    {
        await using var rig = await TelegramRig.Start(before: bot =>
        {
            bot.TellRaw("message", 1, """ "message":{"chat":"kosong","from":[1,2]} """u8.ToArray());
            bot.TellRaw("message", 1, System.Text.Encoding.UTF8.GetBytes("\"message\":" + new string('[', 200) + new string(']', 200)));
            bot.TellRaw("message_of_2031", 1, """ "message_of_2031":{"x":1} """u8.ToArray());
        });
        rig.Server.Person(7).Say("lapor");
        Assert.Equal(new Content.Text("lapor"), (await rig.Store.Next()).Content);
        await rig.Until(() => rig.Bot.Queue.Count is 0);
    }

    [Theory]
    [InlineData("\"message\":{\"text\":\"a\0b\"}")]
    [InlineData("\"message\":")]
    [InlineData("deep")]
    public async Task An_update_that_is_no_JSON_is_passed_over_and_the_next_person_is_heard(string payload)
    {
        var poison = payload is "deep" ? $"\"z\":{new string('[', 2000)}{new string(']', 2000)}" : payload;
        await using var rig = await TelegramRig.Start(time: new FakeTime(), listen: false);
        rig.Server.Person(7).Say("sebelum");
        rig.Bot.TellRaw("message", 1, System.Text.Encoding.UTF8.GetBytes(poison));
        rig.Server.Person(8).Say("sesudah");
        rig.Listen();
        await rig.Until(() => rig.Bot.Queue.Count is 0);
        Assert.Equal(["sebelum", "sesudah"], rig.Store.Accepted.Select(one => ((Content.Text)one.Content).Words));
    }

    [Fact]
    public async Task An_update_whose_answer_is_cut_short_a_few_times_is_not_lost()
    {
        await using var rig = await TelegramRig.Start(time: new FakeTime(), listen: false);
        rig.Server.Person(7).Say("lapor");
        rig.Bot.Faults.Next("getUpdates", Enumerable.Repeat(Fault.Page(200, $"{{\"ok\":true,\"result\":[{{\"update_id\":{rig.Bot.Queue.All()[0].Id},\"mess"), 4));
        rig.Listen();
        await rig.Until(() => rig.Store.Accepted.Count is 1);
    }

    [Fact]
    public async Task A_hundred_and_more_come_in_their_order()
    {
        await using var rig = await TelegramRig.Start(listen: false);
        var sari = rig.Server.Person(7);
        Enumerable.Range(0, 250).ToList().ForEach(number => sari.Say($"{number}"));
        rig.Listen();
        await rig.Until(() => rig.Store.Accepted.Count is 250);
        Assert.Equal(Enumerable.Range(0, 250).Select(number => $"{number}"), rig.Store.Accepted.Select(one => ((Content.Text)one.Content).Words));
    }

    [Fact]
    public async Task An_answer_that_is_lost_brings_its_updates_again()
    {
        await using var rig = await TelegramRig.Start(time: new FakeTime(), before: bot => bot.Faults.Next("getUpdates", Fault.LostAnswer, Fault.Page(200, "{\"ok\":true,\"result\":[{\"upd")));
        rig.Server.Person(7).Say("lapor");
        await rig.Until(() => rig.Store.Accepted.Count is 1);
    }

    [Fact]
    public async Task A_wrong_token_is_asked_about_slowly_and_mends_itself()
    {
        var time = new FakeTime();
        await using var rig = await TelegramRig.Start(time: time, before: bot => bot.Faults.Next("getUpdates", Enumerable.Repeat(Fault.Fail(401, "Unauthorized"), 2)));
        await rig.Until(() => rig.Bot.CallsOf("getUpdates").Count() >= 3, TimeSpan.FromSeconds(1));
        var asked = rig.Bot.CallsOf("getUpdates").Select(call => call.At).ToList();
        Assert.True(asked[1] - asked[0] >= TimeSpan.FromMinutes(1));
        Assert.True(asked[2] - asked[1] >= TimeSpan.FromMinutes(1));
        rig.Server.Person(7).Say("lapor");
        await rig.Until(() => rig.Store.Accepted.Count is 1 && rig.Channel.Health.Working);
    }

    [Fact]
    public async Task A_second_poller_is_given_three_seconds()
    {
        var time = new FakeTime();
        const string Text = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
        await using var rig = await TelegramRig.Start(time: time, before: bot => bot.Faults.Next("getUpdates", Fault.Fail(409, Text)));
        rig.Server.Person(7).Say("lapor");
        await rig.Until(() => rig.Store.Accepted.Count is 1);
        var asked = rig.Bot.CallsOf("getUpdates").Select(call => call.At).Take(2).ToList();
        Assert.True(asked[1] - asked[0] >= TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_webhook_that_is_left_over_is_taken_away()
    {
        await using var rig = await TelegramRig.Start(before: bot => bot.Webhook.Set("http://127.0.0.1:1/lama", "", 40));
        rig.Server.Person(7).Say("lapor");
        Assert.Equal(new Content.Text("lapor"), (await rig.Store.Next()).Content);
        Assert.False(rig.Bot.Webhook.IsSet);
    }

    [Fact]
    public async Task A_webhook_that_somebody_sets_meanwhile_is_taken_away_too()
    {
        var time = new FakeTime();
        await using var rig = await TelegramRig.Start(time: time);
        await rig.Until(() => rig.Bot.Calls.Any(call => call.Method is "getWebhookInfo"));
        rig.Bot.Webhook.Set("http://127.0.0.1:1/lain", "", 40);
        rig.Server.Person(7).Say("lapor");
        await rig.Until(() => rig.Store.Accepted.Count is 1);
        Assert.False(rig.Bot.Webhook.IsSet);
    }

    [Fact]
    public async Task Being_told_to_wait_it_waits_as_long()
    {
        var time = new FakeTime();
        await using var rig = await TelegramRig.Start(time: time, before: bot => bot.Faults.Next("getUpdates", Fault.Fail(429, "Too Many Requests: retry after 9", 9)));
        await rig.Until(() => rig.Bot.CallsOf("getUpdates").Any(), TimeSpan.FromTicks(1));
        rig.Server.Person(7).Say("lapor");
        await rig.Until(() => rig.Store.Accepted.Count is 1);
        var asked = rig.Bot.CallsOf("getUpdates").Select(call => call.At).Take(2).ToList();
        Assert.True(asked[1] - asked[0] >= TimeSpan.FromSeconds(9));
    }

    [Fact]
    public async Task A_server_that_does_not_wait_is_not_asked_without_a_breath()
    {
        await using var rig = await TelegramRig.Start(before: bot => bot.Faults.Next("getUpdates", Enumerable.Repeat(Fault.Page(200, """{"ok":true,"result":[]}"""), 20)));
        var began = TimeProvider.System.GetTimestamp();
        await rig.Until(() => rig.Bot.CallsOf("getUpdates").Count() >= 20);
        Assert.True(TimeProvider.System.GetElapsedTime(began) > TimeSpan.FromMilliseconds(500));
    }

    [Fact]
    public async Task Only_the_replica_with_the_duty_asks()
    {
        var time = new FakeTime();
        await using var rig = await TelegramRig.Start(new() { Leads = false }, time);
        rig.Server.Person(7).Say("lapor");
        await rig.Until(() => time.GetUtcNow() > new DateTimeOffset(2025, 10, 6, 2, 1, 0, TimeSpan.Zero), TimeSpan.FromSeconds(1));
        Assert.Empty(rig.Bot.CallsOf("getUpdates"));
        rig.Store.Leads = true;
        await rig.Until(() => rig.Store.Accepted.Count is 1, TimeSpan.FromSeconds(1));
        await rig.Until(() => rig.Bot.Queue.IsAsked, TimeSpan.FromTicks(1));
        rig.Store.Leads = false;
        await rig.Until(() => !rig.Bot.Queue.IsAsked, TimeSpan.FromSeconds(1));
        var (now, asked) = (time.GetUtcNow(), rig.Bot.CallsOf("getUpdates").Count());
        rig.Server.Person(7).Say("lagi");
        await rig.Until(() => time.GetUtcNow() > now.AddSeconds(20), TimeSpan.FromSeconds(1));
        Assert.Equal((asked, 1), (rig.Bot.CallsOf("getUpdates").Count(), rig.Store.Accepted.Count));
    }

    [Fact]
    public async Task It_introduces_itself_with_its_commands()
    {
        await using var rig = await TelegramRig.Start();
        await rig.Until(() => rig.Bot.Commands.Count is 2);
        Assert.Contains(rig.Bot.Commands["id"], one => one.Command is "lapor");
        Assert.Equal(rig.Bot.Commands[""], rig.Bot.Commands["id"]);
    }

    [Fact]
    public async Task Without_an_answer_to_who_am_I_it_listens_all_the_same()
    {
        await using var rig = await TelegramRig.Start(time: new FakeTime(), before: bot => bot.Faults.Next("getMe", Fault.Fail(404, "Not Found: method not found")));
        rig.Server.Person(7).Say("lapor@");
        await rig.Until(() => rig.Store.Accepted.Count is 1);
        await rig.Until(() => rig.Bot.CallsOf("getMe").Count() is 2, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Whoever_waits_for_long_sees_that_the_bot_writes_and_nobody_else_does()
    {
        var time = new FakeTime();
        await using var rig = await TelegramRig.Start(time: time);
        rig.Server.Person(7).Say("cepat");
        rig.Server.Person(8).Say("lama");
        await rig.Until(() => rig.Store.Accepted.Count is 2, TimeSpan.FromTicks(1));
        await rig.Send(7, new() { Text = "Ini jawabannya" });
        await rig.Until(() => rig.Bot.CallsOf("sendChatAction").Any());
        var now = time.GetUtcNow();
        await rig.Until(() => time.GetUtcNow() > now.AddSeconds(20), TimeSpan.FromSeconds(1));
        Assert.Equal(8, Assert.Single(rig.Bot.CallsOf("sendChatAction")).Chat);
    }
}
