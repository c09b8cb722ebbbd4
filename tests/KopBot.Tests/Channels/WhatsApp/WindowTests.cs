using KopBot.Channels;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Tests.Channels.WhatsApp.Fake;

namespace KopBot.Tests.Channels.WhatsApp;

public sealed class WindowTests : IAsyncLifetime
{
    private static readonly Bubble Short = new() { Text = "Rapat\tbesok\npukul 9." };
    private readonly FakeTime _time = new();
    private WhatsAppRig _rig = null!;

    private FakePerson Sari => _rig.Sari;

    private DateTimeOffset Now => _time.GetUtcNow();

    public async Task InitializeAsync() => _rig = await WhatsAppRig.Start(options: new() { Time = _time }, template: "kabar_dinas", listen: false);

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Until_a_day_has_gone_anything_may_be_sent_and_then_only_the_template()
    {
        Sari.Call();
        var heard = Now;
        _time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(61));
        Assert.IsType<SendResult.Sent>(await _rig.Send(Sari, Short, heard: heard));
        Assert.Equal("text", (await Sari.Next()).Type);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<SendResult.Sent>(await _rig.Send(Sari, Short, heard: heard));
        var template = await Sari.Next();
        Assert.Equal(("template", "Rapat besok pukul 9."), (template.Type, template.Text));
    }

    [Fact]
    public async Task Without_a_template_it_waits_for_the_persons_next_word_and_nothing_is_called()
    {
        await using var rig = await WhatsAppRig.Start(options: new() { Time = _time }, listen: false);
        var held = Assert.IsType<SendResult.Later>(await rig.Send(rig.Sari, Short, heard: Now - TimeSpan.FromDays(2)));
        Assert.True(held is { UntilHeard: true, Whole: false, After.TotalDays: 30 });
        Assert.Empty(rig.Cloud.CallsOf("messages"));
    }

    [Fact]
    public async Task Somebody_who_never_wrote_gets_the_template()
    {
        var row = new Sending(5, new("whatsapp", Sari.Number), Priority.Announcement, Short, 1, null, null);
        Assert.IsType<SendResult.Sent>(await _rig.Send(row));
        Assert.Equal("template", (await Sari.Next()).Type);
    }

    [Fact]
    public async Task What_a_template_cannot_bring_is_announced_and_follows_the_persons_word()
    {
        var bubble = Short with { Buttons = [new("Hadir", "h:1")] };
        var held = Assert.IsType<SendResult.Later>(await _rig.Send(Sari, bubble, heard: Now - TimeSpan.FromDays(2)));
        Assert.True(held.UntilHeard);
        Assert.Equal("template", (await Sari.Next()).Type);
        await Sari.Say("ya?");
        Assert.IsType<SendResult.Sent>(await _rig.Send(Sari, bubble, attempt: 2));
        Assert.Equal("Hadir", Assert.Single((await Sari.Next()).Taps).Title);
    }

    [Fact]
    public async Task Long_words_are_cut_for_the_template_and_follow_whole()
    {
        var held = await _rig.Send(Sari, new() { Text = new string('x', 901) }, heard: Now - TimeSpan.FromDays(2));
        Assert.True(held is SendResult.Later { UntilHeard: true });
        Assert.Equal(900, (await Sari.Next()).Text.Length);
        Assert.IsType<SendResult.Sent>(await _rig.Send(Sari, new() { Text = new string('x', 900) }, heard: Now - TimeSpan.FromDays(2)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_Meta_says_that_the_window_is_closed_it_is(bool atOnce)
    {
        _rig.Cloud.Desk.TellsWindowAtOnce = atOnce;
        var row = new Sending(9, new("whatsapp", Sari.Number), Priority.Reply, Short, 1, null, null) { LastHeard = Now };
        var first = await _rig.Send(row);
        if (!atOnce)
        {
            Assert.IsType<SendResult.Sent>(first);
            await WhatsAppRig.Until(() => !_rig.Log.Verdicts.IsEmpty, _time);
            Assert.True(_rig.Log.Verdicts.TryDequeue(out var told));
            first = told.Verdict;
        }

        Assert.True(first is SendResult.Later { UntilHeard: true, After.Ticks: 0 });
        Assert.IsType<SendResult.Sent>(await _rig.Send(row with { Attempt = 2 }));
        Assert.Equal("template", (await Sari.Next()).Type);
        _time.Advance(TimeSpan.FromMinutes(1));
        await Sari.Say("halo");
        Assert.IsType<SendResult.Sent>(await _rig.Send(row with { Attempt = 3, LastHeard = Now }));
        Assert.Equal("text", (await Sari.Next()).Type);
    }

    [Fact]
    public async Task The_daily_limit_of_people_is_never_passed()
    {
        await using var rig = await WhatsAppRig.Start(options: new() { Time = _time }, template: "kabar_dinas", listen: false);
        rig.Cloud.Limits.Tier = 250;
        rig.Log.FreeAt = Now + TimeSpan.FromHours(3);
        var results = new List<SendResult>();
        for (var at = 0; at < 260; at++)
        {
            results.Add(await rig.Send(new Sending(at, new("whatsapp", rig.Cloud.Person($"62814000{at:0000}").Number), Priority.Announcement, Short, 1, null, null)));
        }

        Assert.Equal(250, results.Count(one => one is SendResult.Sent));
        Assert.All(results.OfType<SendResult.Later>(), one => Assert.True(one is { UntilHeard: true, After.TotalHours: 3 }));
        Assert.Equal(250, rig.Cloud.Limits.Templated);
        Assert.Empty(rig.Cloud.Limits.Refused);
        Assert.IsType<SendResult.Sent>(await rig.Send(new Sending(999, new("whatsapp", "628140000000"), Priority.Announcement, Short, 1, null, null)));
    }

    [Theory]
    [InlineData(132001)]
    [InlineData(132015)]
    public async Task A_template_in_trouble_rests_announcements_and_lets_answers_go(int code)
    {
        _rig.Cloud.Desk.TemplateTrouble = code;
        var closed = Now - TimeSpan.FromDays(2);
        Assert.True(await _rig.Send(Sari, Short, priority: Priority.Announcement, heard: closed) is SendResult.Later { After.TotalHours: 1 });
        var calls = _rig.Cloud.Calls.Count;
        Assert.True(await _rig.Send(Sari, Short, priority: Priority.Announcement, heard: Now) is SendResult.Later);
        Assert.Equal(calls, _rig.Cloud.Calls.Count);
        Sari.Call();
        Assert.IsType<SendResult.Sent>(await _rig.Send(Sari, Short));
        Assert.True(await _rig.Send(Sari, Short, heard: closed) is SendResult.Later { UntilHeard: true });
    }
}
