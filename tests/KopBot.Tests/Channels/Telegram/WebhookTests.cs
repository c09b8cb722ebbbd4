using System.Text;
using KopBot.Domain.Turns;

namespace KopBot.Tests.Channels.Telegram;

/// <summary>Being called by Telegram.</summary>
public sealed class WebhookTests
{
    private static readonly byte[] Update = """{"update_id":5,"message":{"message_id":1,"from":{"id":7,"first_name":"Sari"},"chat":{"id":7,"type":"private"},"date":1759716000,"text":"lapor"}}"""u8.ToArray();

    [Fact]
    public async Task The_webhook_is_set_and_messages_arrive()
    {
        await using var rig = await WebhookRig.Start();
        var sari = rig.Server.Person(7);
        sari.Say("lapor");
        Assert.Equal(new Content.Text("lapor"), (await rig.Store.Next()).Content);
        Assert.Equal(("rahasia-123", 100), (rig.Server.Bot.Webhook.Secret, rig.Server.Bot.Webhook.Connections));
        Assert.Empty(rig.Server.Bot.CallsOf("getUpdates"));
    }

    [Fact]
    public async Task A_press_is_answered_in_the_same_breath()
    {
        await using var rig = await WebhookRig.Start();
        var sari = rig.Server.Person(7);
        sari.PressOn(3, "y");
        Assert.Equal(new Content.Press("y"), (await rig.Store.Next()).Content);
        await Eventually(() => rig.Server.Bot.AnsweredPresses is 1);
        Assert.Empty(rig.Server.Bot.CallsOf("answerCallbackQuery"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("rahasia-124")]
    [InlineData("rahasia-1234")]
    [InlineData("rahasia-12")]
    public async Task Whoever_does_not_know_the_secret_has_no_effect(string? secret)
    {
        await using var rig = await WebhookRig.Start(listen: false);
        Assert.Equal(401, await rig.Post(Update, secret));
        Assert.Equal(401, await rig.Post("{"u8.ToArray(), secret));
        Assert.Empty(rig.Store.Accepted);
    }

    [Fact]
    public async Task What_is_no_JSON_object_is_refused()
    {
        await using var rig = await WebhookRig.Start(listen: false);
        foreach (var body in new[] { "", "{", "[]", "5", "lapor", "{\"update_id\":5}x", "\ud800" })
        {
            Assert.Equal(400, await rig.Post(Encoding.UTF8.GetBytes(body)));
        }

        Assert.Equal(400, await rig.Post([0xFF, 0xFE, 0x00]));
        Assert.Empty(rig.Store.Accepted);
    }

    [Fact]
    public async Task What_is_an_object_but_nothing_for_us_is_taken_and_forgotten()
    {
        await using var rig = await WebhookRig.Start(listen: false);
        foreach (var body in new[] { "{}", """{"update_id":"x"}""", """{"update_id":5,"poll":{}}""", """{"update_id":5,"message":7}""", """{"update_id":5,"message":{"chat":[]}}""" })
        {
            Assert.Equal(200, await rig.Post(Encoding.UTF8.GetBytes(body)));
        }

        Assert.Equal(200, await rig.Post(Update));
        Assert.Equal(new Content.Text("lapor"), Assert.Single(rig.Store.Accepted).Content);
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 413)]
    public async Task A_body_of_more_than_a_megabyte_is_refused(int more, int status)
    {
        await using var rig = await WebhookRig.Start(listen: false);
        var whole = new byte[(1024 * 1024) + more];
        Array.Fill(whole, (byte)' ');
        Update.CopyTo(whole, 0);
        Assert.Equal(status, await rig.Post(whole));
    }

    [Fact]
    public async Task What_cannot_be_kept_is_delivered_again()
    {
        await using var rig = await WebhookRig.Start(listen: false);
        rig.Store.Fail(1);
        Assert.Equal(503, await rig.Post(Update));
        Assert.Equal(200, await rig.Post(Update));
        Assert.Equal(200, await rig.Post(Update));
        Assert.Single(rig.Store.Accepted);
        Assert.Equal(1, rig.Store.Repeats);
    }

    [Fact]
    public async Task Telegram_repeats_until_the_store_is_back_and_other_chats_do_not_wait()
    {
        var time = new FakeTime();
        await using var rig = await WebhookRig.Start(time);
        await Eventually(() => rig.Server.Bot.Webhook.IsSet);
        rig.Store.Fail(2);
        rig.Server.Person(7).Say("satu");
        rig.Server.Person(7).Say("dua");
        await Eventually(() => rig.Store.Failed is 2, () => time.Advance(TimeSpan.FromMilliseconds(100)));
        rig.Server.Person(8).Say("tiga");
        await Eventually(() => rig.Store.Accepted.Count is 1);
        await Eventually(() => rig.Store.Accepted.Count is 3, () => time.Advance(TimeSpan.FromSeconds(1)));
        Assert.Equal(["tiga", "satu", "dua"], rig.Store.Accepted.Select(one => ((Content.Text)one.Content).Words));
    }

    [Fact]
    public async Task A_lost_acknowledgement_makes_a_repeat_with_the_same_identifier()
    {
        await using var rig = await WebhookRig.Start();
        await Eventually(() => rig.Server.Bot.Webhook.IsSet);
        rig.Server.Bot.Webhook.LoseAnswers = 1;
        rig.Server.Person(7).Say("satu");
        await Eventually(() => rig.Store.Repeats is 1);
        Assert.Single(rig.Store.Accepted);
    }

    [Fact]
    public async Task A_webhook_that_somebody_took_away_is_set_again()
    {
        var time = new FakeTime();
        await using var rig = await WebhookRig.Start(time);
        await Eventually(() => rig.Server.Bot.Webhook.IsSet);
        rig.Server.Bot.Webhook.Set("", "", 40);
        await Eventually(() => rig.Server.Bot.Webhook.IsSet, () => time.Advance(TimeSpan.FromSeconds(30)));
    }

    private static async Task Eventually(Func<bool> happened, Action? meanwhile = null)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!happened())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(20), "it does not happen");
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, CancellationToken.None);
            meanwhile?.Invoke();
        }
    }
}
