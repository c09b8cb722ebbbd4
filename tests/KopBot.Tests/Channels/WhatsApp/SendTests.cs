using KopBot.Channels;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Tests.Channels.WhatsApp.Fake;

namespace KopBot.Tests.Channels.WhatsApp;

public sealed class SendTests : IAsyncLifetime
{
    private WhatsAppRig _rig = null!;

    private FakePerson Sari => _rig.Sari;

    public async Task InitializeAsync()
    {
        _rig = await WhatsAppRig.Start();
        Sari.Call();
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"messages\":[]}")]
    public async Task An_answer_without_an_identifier_is_none(string body)
    {
        _rig.Cloud.Faults.Next("messages", new Fault(new Answer(200, body)));
        Assert.True(await _rig.Send(Sari, new() { Text = "Halo" }) is SendResult.Later { Whole: false, UntilHeard: false });
        Assert.IsType<SendResult.Sent>(await _rig.Send(Sari, new() { Text = "Halo" }, attempt: 2));
    }

    [Theory]
    [InlineData(400, "{\"error\":{\"message\":\"Unsupported post request\",\"code\":100,\"error_subcode\":33}}")]
    [InlineData(404, "<html>Not Found</html>")]
    [InlineData(404, "{\"detail\":\"Not Found\"}")]
    public async Task While_our_number_is_not_there_everything_waits_and_the_channel_is_not_well(int status, string body)
    {
        var file = await _rig.Files.Keep(new byte[] { 5 }, "a.png", "image/png", default);
        foreach (var (call, bubble) in (List<(string, Bubble)>)[("messages", new() { Text = "Halo" }), ("media", new() { Text = "", File = file })])
        {
            _rig.Cloud.Faults.Next(call, new Fault(new Answer(status, body)));
            Assert.True(await _rig.Send(Sari, bubble) is SendResult.Later { Whole: true });
            Assert.False(_rig.Channel.Health.Working);
            Assert.IsType<SendResult.Sent>(await _rig.Send(Sari, bubble, attempt: 2));
            Assert.True(_rig.Channel.Health.Working);
        }
    }

    [Theory]
    [InlineData(400, "{\"error\":{\"message\":\"Unsupported get request\",\"code\":100,\"error_subcode\":33}}", "Unsupported get request")]
    [InlineData(404, "<html>Not Found</html>", "404")]
    public async Task A_number_that_is_not_there_shows_before_the_first_bubble(int status, string body, string why)
    {
        await using var rig = await WhatsAppRig.Start(listen: false);
        using var stop = new CancellationTokenSource();
        rig.Cloud.Faults.Next("number", new Fault(new Answer(status, body)));
        var listening = rig.Channel.Listen(stop.Token);
        await WhatsAppRig.Until(() => rig.Channel.Health.Why.Contains(why));
        Assert.False(rig.Channel.Health.Working);
        await stop.CancelAsync();
        await listening;
    }

    [Theory]
    [InlineData(400, "{\"error\":{\"message\":\"Unsupported get request\",\"code\":100,\"error_subcode\":33}}")]
    [InlineData(404, "<html>Not Found</html>")]
    public async Task A_file_that_is_not_there_says_nothing_about_the_number(int status, string body)
    {
        await _rig.Send(Sari, new() { Text = "Halo" });
        _rig.Cloud.Faults.Next("link", new Fault(new Answer(status, body)));
        Assert.Null(await _rig.Channel.Fetch(new("", "a.png", "image/png", 1, "4711"), default));
        Assert.True(_rig.Channel.Health.Working);
    }

    [Theory]
    [InlineData(1, "button")]
    [InlineData(3, "button")]
    [InlineData(4, "list")]
    [InlineData(10, "list")]
    [InlineData(11, "list")]
    public async Task Three_are_buttons_and_more_are_a_list(int count, string kind)
    {
        await _rig.Send(Sari, new() { Text = "Pilih:", Buttons = Some(count) });
        var shown = await Sari.Next();
        Assert.Equal(kind, (string?)shown.Request["interactive"]!["type"]);
        Assert.Equal(Math.Min(count, 10), shown.Taps.Count);
    }

    [Theory]
    [InlineData(20, "button", 20)]
    [InlineData(21, "list", 21)]
    [InlineData(24, "list", 24)]
    [InlineData(25, "list", 24)]
    public async Task A_label_that_is_too_long_for_a_button_is_a_row(int letters, string kind, int shownLetters)
    {
        await _rig.Send(Sari, new() { Text = "Pilih:", Buttons = [new(new string('a', letters), "q:1")] });
        var shown = await Sari.Next();
        Assert.Equal(kind, (string?)shown.Request["interactive"]!["type"]);
        Assert.Equal(shownLetters, shown.Taps[0].Title.Length);
        Assert.Equal(letters > 24 ? letters : 0, shown.Taps[0].Description.Length);
    }

    [Fact]
    public async Task Buttons_that_look_alike_become_rows_and_equal_data_is_shown_once()
    {
        await _rig.Send(Sari, new() { Text = "Pilih:", Buttons = [new("Tani Makmur", "k:1"), new("Tani Makmur", "k:2"), new("Lagi", "k:1")] });
        var shown = await Sari.Next();
        Assert.True(shown.Taps.All(tap => tap.InList));
        Assert.Equal(["k:1", "k:2"], shown.Taps.Select(tap => tap.Id));
    }

    [Fact]
    public async Task Links_are_words_because_a_tap_always_comes_back()
    {
        await _rig.Send(Sari, new() { Text = "Lihat:", Buttons = [new("Situs", "", "https://contoh.test/a_b_c"), new("Ya", "q:1")] });
        var shown = await Sari.Next();
        Assert.Equal("Lihat:\nSitus: https://contoh.test/a_b_c", shown.Text);
        Assert.Single(shown.Taps);
    }

    [Theory]
    [InlineData(1024, 2, 1)]
    [InlineData(1025, 2, 2)]
    [InlineData(4096, 12, 1)]
    [InlineData(4097, 12, 2)]
    [InlineData(4096, 0, 1)]
    [InlineData(4097, 0, 2)]
    public async Task A_bubble_is_one_message_where_it_fits(int letters, int buttons, int messages)
    {
        var text = string.Concat(Enumerable.Repeat("kata ", 1000))[..(letters - 1)] + ".";
        await _rig.Send(Sari, new() { Text = text, Buttons = Some(buttons) });
        var seen = new List<SentBubble>();
        for (var at = 0; at < messages; at++)
        {
            seen.Add(await Sari.Next());
        }

        Assert.Equal(0, Sari.Bubbles.Count);
        Assert.Equal(Words(text), Words(string.Join(' ', seen.Select(one => one.Text))));
        Assert.Equal(buttons > 0, seen[^1].Taps.Count > 0);
        Assert.All(seen.SkipLast(1), one => Assert.Empty(one.Taps));
    }

    [Fact]
    public async Task What_got_through_is_not_sent_again_when_another_replica_sends_the_rest()
    {
        var row = new Sending(77, new("whatsapp", Sari.Number), Priority.Reply, new() { Text = new string('a', 4096) + " " + new string('b', 10) }, 1, null, null) { LastHeard = _rig.Time.GetUtcNow() };
        _rig.Cloud.Faults.Next("messages", new Fault(null), Fault.Fail(131056, 429));
        var later = Assert.IsType<SendResult.Later>(await _rig.Send(row));
        Assert.Equal(1, later.After.TotalSeconds);
        await using var other = await WhatsAppRig.Start(listen: false);
        other.Sari.Call();
        Assert.IsType<SendResult.Sent>(await other.Send(row with { Attempt = 2, Begun = later.Begun }));
        Assert.Equal(4096, (await Sari.Next()).Text.Length);
        Assert.Equal("bbbbbbbbbb", (await other.Sari.Next()).Text);
        Assert.Equal((0, 0), (Sari.Bubbles.Count, other.Sari.Bubbles.Count));
    }

    [Fact]
    public async Task Waiting_for_the_pace_of_one_person_uses_up_no_retry()
    {
        var time = new FakeTime();
        await using var rig = await WhatsAppRig.Start(options: new() { Time = time }, listen: false);
        rig.Sari.Call();
        for (var sent = 0; sent < 40; sent++)
        {
            Assert.IsType<SendResult.Sent>(await rig.Send(rig.Sari, new() { Text = "halo" }));
        }

        var row = new Sending(4711, new("whatsapp", rig.Sari.Number), Priority.Reply, new() { Text = "sabar" }, 1, null, null) { LastHeard = time.GetUtcNow() };
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            row = row with { Begun = Assert.IsType<SendResult.Later>(await rig.Send(row with { Attempt = attempt })).Begun };
        }

        time.Advance(TimeSpan.FromSeconds(6));
        rig.Cloud.Faults.Next("messages", Fault.Fail(131000));
        Assert.IsType<SendResult.Later>(await rig.Send(row with { Attempt = 4 }));
    }

    [Fact]
    public async Task A_picture_is_uploaded_once_and_sent_with_its_words_and_buttons()
    {
        var file = await _rig.Files.Keep(new byte[] { 1, 2 }, "poster.jpg", "image/jpeg", default);
        await _rig.Send(Sari, new() { Text = "*Rapat* besok", File = file });
        await _rig.Send(Sari, new() { Text = "Hadir?", File = file, Buttons = Some(2) });
        var (first, second) = (await Sari.Next(), await Sari.Next());
        Assert.Equal(("image", "*Rapat* besok"), (first.Type, first.Text));
        Assert.Equal(("interactive", "Hadir?", first.Media), (second.Type, second.Text, second.Media));
        Assert.Equal(1, _rig.Cloud.Media.Uploads);
        Assert.Equal([1, 2], _rig.Cloud.Media.Find(first.Media)!.Value.Content);
    }

    [Fact]
    public async Task A_document_keeps_its_name_and_a_list_follows_it()
    {
        var file = await _rig.Files.Keep(new byte[] { 3 }, "laporan \"a\".pdf", "application/pdf", default);
        await _rig.Send(Sari, new() { Text = "Ini.", File = file, Buttons = Some(5) });
        var (first, second) = (await Sari.Next(), await Sari.Next());
        Assert.Equal(("document", "laporan \"a\".pdf"), (first.Type, (string?)first.Request["document"]!["filename"]));
        Assert.Equal(("Ini.", 5), (second.Text, second.Taps.Count));
    }

    [Fact]
    public async Task A_handle_that_Meta_forgot_is_uploaded_anew()
    {
        var file = await _rig.Files.Keep(new byte[] { 4 }, "a.png", "image/png", default);
        await _rig.Send(Sari, new() { Text = "", File = file });
        _rig.Cloud.Faults.Next("messages", Fault.Fail(131053));
        Assert.IsType<SendResult.Later>(await _rig.Send(Sari, new() { Text = "", File = file }));
        Assert.IsType<SendResult.Sent>(await _rig.Send(Sari, new() { Text = "", File = file }, attempt: 2));
        Assert.Equal(2, _rig.Cloud.Media.Uploads);
        Assert.IsType<SendResult.Never>(await _rig.Send(Sari, new() { Text = "", File = file with { Hash = "tidak-ada" } }));
    }

    [Fact]
    public async Task The_own_number_is_given_with_one_tap()
    {
        await _rig.Send(Sari, new() { Text = "Nomor HP?", AsksContact = true });
        await Sari.Next();
        await Sari.Tap("Pakai nomor WA ini");
        Assert.Equal(new Content.Contact("+6281234567890", true), (await _rig.Store.Next()).Content);
    }

    [Fact]
    public async Task A_bubble_of_nothing_is_never_sent() =>
        Assert.IsType<SendResult.Never>(await _rig.Send(Sari, new() { Text = " \n " }));

    [Fact]
    public async Task A_lost_answer_is_tried_again()
    {
        _rig.Cloud.Faults.Next("messages", Fault.LostAnswer);
        Assert.IsType<SendResult.Later>(await _rig.Send(Sari, new() { Text = "Halo" }));
        Assert.IsType<SendResult.Sent>(await _rig.Send(Sari, new() { Text = "Halo" }, attempt: 2));
        Assert.Equal(("Halo", "Halo"), ((await Sari.Next()).Text, (await Sari.Next()).Text));
    }

    private static List<Button> Some(int count) => [.. Enumerable.Range(1, count).Select(n => new Button($"Pilihan {n}", $"q:{n}"))];

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
