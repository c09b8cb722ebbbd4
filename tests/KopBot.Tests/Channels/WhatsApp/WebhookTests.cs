using System.Net;
using System.Text;
using KopBot.Domain.Turns;

namespace KopBot.Tests.Channels.WhatsApp;

public sealed class WebhookTests : IAsyncLifetime
{
    private const string Message = """
        {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"messaging_product":"whatsapp",
        "metadata":{"display_phone_number":"6281110000000","phone_number_id":"NUMBER"},"contacts":[{"profile":{"name":"Sari"},"wa_id":"6281234567890"}],
        "messages":[{"from":"6281234567890","id":"wamid.A","timestamp":TIME,"type":"text","text":{"body":"Héllo 😀"}}]}}]}]}
        """;

    private WhatsAppRig _rig = null!;

    public async Task InitializeAsync() => _rig = await WhatsAppRig.Start(listen: false);

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Meta_is_told_the_challenge_only_when_it_shows_the_word()
    {
        var url = _rig.Cloud.Pump.Urls[0];
        Assert.True(await _rig.Cloud.Pump.Subscribe(url));
        Assert.False(await _rig.Cloud.Pump.Subscribe(url, "kata-lain"));
        Assert.False(await _rig.Cloud.Pump.Subscribe(url, ""));
        using var http = new HttpClient();
        using var bare = await http.GetAsync(url);
        Assert.Equal(HttpStatusCode.Forbidden, bare.StatusCode);
    }

    [Fact]
    public async Task The_signature_counts_over_the_bytes_as_they_came()
    {
        var body = Bytes(Message.Replace("Héllo 😀", "H\\u00e9llo \\ud83d\\ude00"));
        Assert.Equal(200, await _rig.Cloud.Pump.Post(body, _rig.Cloud.Pump.Sign(body)));
        Assert.Equal(new Content.Text("Héllo 😀"), (await _rig.Store.Next()).Content);
    }

    [Fact]
    public async Task Without_a_right_signature_nothing_happens()
    {
        var body = Bytes(Message);
        var good = _rig.Cloud.Pump.Sign(body);
        string?[] wrong = [null, "", "sha256=", good[7..], "sha1=" + good[7..], good[..^1], good + "0", "sha256=" + new string('z', 64), "sha256=" + new string('0', 64), _rig.Cloud.Pump.Sign([.. body, 32])];
        foreach (var signature in wrong)
        {
            Assert.Equal(401, await _rig.Cloud.Pump.Post(body, signature));
        }

        Assert.Empty(_rig.Store.Accepted);
        Assert.Equal(200, await _rig.Cloud.Pump.Post(body, good.ToUpperInvariant().Replace("SHA256", "sha256")));
        Assert.Single(_rig.Store.Accepted);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("\"entry\"", 400)]
    [InlineData("{}", 200)]
    [InlineData("{\"entry\":7}", 200)]
    [InlineData("{\"entry\":[7,null,{\"changes\":{\"value\":[]}}]}", 200)]
    [InlineData("{\"object\":\"page\",\"entry\":[{\"changes\":[{\"field\":\"baru\",\"value\":\"x\"}]}]}", 200)]
    public async Task What_cannot_be_read_is_told_and_what_is_unknown_is_passed_over(string text, int status)
    {
        var body = Bytes(text);
        Assert.Equal(status, await _rig.Cloud.Pump.Post(body, _rig.Cloud.Pump.Sign(body)));
        Assert.Empty(_rig.Store.Accepted);
    }

    [Fact]
    public async Task A_body_beyond_every_limit_is_refused_unread()
    {
        var body = new byte[9 * 1024 * 1024];
        Array.Fill(body, (byte)' ');
        Assert.Contains(await _rig.Cloud.Pump.Post(body, _rig.Cloud.Pump.Sign(body)), new[] { 413, 0 });
        Assert.Equal(401, await _rig.Cloud.Pump.Post(Bytes(Message), "sha256=00"));
    }

    [Fact]
    public async Task While_the_store_is_away_Meta_is_asked_to_repeat()
    {
        _rig.Store.Fail(1);
        var body = Bytes(Message);
        Assert.Equal(503, await _rig.Cloud.Pump.Post(body, _rig.Cloud.Pump.Sign(body)));
        Assert.Equal(200, await _rig.Cloud.Pump.Post(body, _rig.Cloud.Pump.Sign(body)));
        Assert.Equal(200, await _rig.Cloud.Pump.Post(body, _rig.Cloud.Pump.Sign(body)));
        Assert.Single(_rig.Store.Accepted);
    }

    [Fact]
    public async Task Updates_of_another_number_are_not_ours()
    {
        var body = Bytes(Message, number: "999");
        Assert.Equal(200, await _rig.Cloud.Pump.Post(body, _rig.Cloud.Pump.Sign(body)));
        Assert.Empty(_rig.Store.Accepted);
    }

    [Theory]
    [InlineData("\"1759716000\"")]
    [InlineData("1759716000")]
    [InlineData("1759716000000")]
    [InlineData("1759716000.0")]
    public async Task The_time_is_read_in_every_form_that_was_seen(string time)
    {
        var body = Bytes(Message, time: time);
        await _rig.Cloud.Pump.Post(body, _rig.Cloud.Pump.Sign(body));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_759_716_000), Assert.Single(_rig.Store.Accepted).At);
    }

    [Fact]
    public async Task A_thousand_updates_in_one_call_are_kept_in_the_order_of_their_times()
    {
        var messages = Enumerable.Range(0, 1000).Select(n => $$$"""{"from":"62812000{{{n % 10}}}000","id":"wamid.{{{n}}}","timestamp":"{{{1_759_716_000 + n}}}","type":"text","text":{"body":"{{{n}}}"}}""").ToArray();
        new Random(1).Shuffle(messages);
        var body = Bytes($$$"""{"entry":[{"changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"{{{_rig.Cloud.Options.PhoneNumberId}}}"},"messages":[{{{string.Join(',', messages)}}}]}}]}]}""");
        Assert.Equal(200, await _rig.Cloud.Pump.Post(body, _rig.Cloud.Pump.Sign(body)));
        Assert.Equal(Enumerable.Range(0, 1000).Select(n => $"{n}"), _rig.Store.Accepted.Select(one => ((Content.Text)one.Content).Words));
    }

    [Fact]
    public async Task A_disordered_and_repeated_stream_arrives_once_and_quickly()
    {
        await using var rig = await WhatsAppRig.Start(options: new() { Lanes = 4, Batch = 50, Disorder = new(7) });
        var people = Enumerable.Range(0, 20).Select(n => rig.Cloud.Person($"62813000000{n:00}")).ToList();
        await Task.WhenAll(Enumerable.Range(0, 400).Select(n => people[n % 20].Say($"pesan {n}")));
        Assert.Equal(400, rig.Store.Accepted.Select(one => one.Id).Distinct().Count());
        var slow = rig.Cloud.Pump.Latencies.Order().ToList();
        Assert.InRange(slow[slow.Count / 2], 0, 250);
    }

    private byte[] Bytes(string text, string? number = null, string time = "\"1759716000\"") =>
        Encoding.UTF8.GetBytes(text.Replace("NUMBER", number ?? _rig.Cloud.Options.PhoneNumberId).Replace("TIME", time));
}
