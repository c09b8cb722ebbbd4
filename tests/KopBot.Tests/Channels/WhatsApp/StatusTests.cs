using System.Text;
using KopBot.Channels;
using KopBot.Channels.WhatsApp;
using KopBot.Domain.Koperasi;
using KopBot.Tests.Channels.WhatsApp.Fake;

namespace KopBot.Tests.Channels.WhatsApp;

public sealed class StatusTests : IAsyncLifetime
{
    private readonly FakeTime _time = new();
    private WhatsAppRig _rig = null!;

    private FakePerson Sari => _rig.Sari;

    public async Task InitializeAsync()
    {
        _rig = await WhatsAppRig.Start(options: new() { Time = _time, Disorder = new(3), Batch = 10, Lanes = 2 }, listen: false);
        Sari.Call();
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Statuses_in_any_order_end_at_read_and_are_priced_once()
    {
        _rig.Cloud.Life.Tells = true;
        var sent = new List<string>();
        for (var at = 0; at < 30; at++)
        {
            sent.Add(((SendResult.Sent)await _rig.Send(Sari, new() { Text = $"{at}" })).Bubble!);
        }

        await WhatsAppRig.Until(() => sent.All(one => _rig.Log.Stages.GetValueOrDefault(one) is Stage.Read), _time);
        Assert.Equal(30, _rig.Log.Prices.Count);
        Assert.All(_rig.Log.Prices, price => Assert.Equal(new Price("service", "free_customer_service", false), price));
    }

    [Theory]
    [InlineData(131026, typeof(SendResult.Later))]
    [InlineData(131049, typeof(SendResult.Later))]
    [InlineData(131053, typeof(SendResult.Later))]
    [InlineData(131050, typeof(SendResult.Never))]
    [InlineData(130472, typeof(SendResult.Never))]
    public async Task A_failure_after_all_seemed_well_settles_the_row_anew(int code, Type verdict)
    {
        _rig.Cloud.Faults.Next("messages", Fault.FailLater(code));
        Assert.IsType<SendResult.Sent>(await _rig.Send(Sari, new() { Text = "Halo" }));
        await WhatsAppRig.Until(() => !_rig.Log.Verdicts.IsEmpty, _time);
        var (sending, result) = Assert.Single(_rig.Log.Verdicts);
        Assert.Equal(("Halo", verdict), (sending.Bubble.Text, result.GetType()));
    }

    [Fact]
    public async Task A_handle_that_turns_out_to_be_dead_is_uploaded_anew()
    {
        var file = await _rig.Files.Keep(new byte[] { 4 }, "a.png", "image/png", default);
        _rig.Cloud.Faults.Next("messages", Fault.FailLater(131053));
        await _rig.Send(Sari, new() { Text = "", File = file });
        await WhatsAppRig.Until(() => !_rig.Log.Verdicts.IsEmpty, _time);
        Assert.IsType<SendResult.Sent>(await _rig.Send(Sari, new() { Text = "", File = file }, attempt: 2));
        Assert.Equal(2, _rig.Cloud.Media.Uploads);
    }

    [Fact]
    public async Task Who_wants_no_announcements_is_noted_however_it_is_told()
    {
        _rig.Cloud.Faults.Next("messages", Fault.FailLater(131050));
        await _rig.Send(Sari, new() { Text = "Halo" });
        await WhatsAppRig.Until(() => !_rig.Registry.Effects.IsEmpty, _time);
        var body = """{"user_preferences":[{"wa_id":"6281234567890","category":"marketing_messages","value":"resume","timestamp":1759716000}]}""";
        await _rig.Cloud.Pump.Offer((System.Text.Json.Nodes.JsonObject)System.Text.Json.Nodes.JsonNode.Parse(body)!, "user_preferences");
        Assert.Equal([new SetSubscribed(new("whatsapp", Sari.Number), false), new SetSubscribed(new("whatsapp", Sari.Number), true)], _rig.Registry.Effects.Distinct());
    }

    [Fact]
    public async Task An_older_wish_that_is_told_again_changes_nothing()
    {
        foreach (var (value, time) in ((string, int)[])[("stop", 100), ("resume", 150), ("stop", 100), ("stop", 200)])
        {
            await Post($$""" "user_preferences":[{"wa_id":"6281234567890","category":"marketing_messages","value":"{{value}}","timestamp":{{time}}}] """);
        }

        Assert.Equal([false, true, false], _rig.Registry.Effects.Cast<SetSubscribed>().Select(effect => effect.Wanted));
    }

    [Fact]
    public async Task A_failure_that_overtakes_the_settlement_is_told_again()
    {
        Assert.Equal(503, await Tell("failed", "wamid.BELUM", _time.GetUtcNow()));
        Assert.Equal(200, await Tell("read", "wamid.BELUM", _time.GetUtcNow()));
        Assert.Equal(200, await Tell("failed", "wamid.LAMA", _time.GetUtcNow() - TimeSpan.FromSeconds(61)));
    }

    [Fact]
    public async Task A_failure_that_was_dealt_with_may_be_told_again()
    {
        _rig.Cloud.Faults.Next("messages", Fault.FailLater(131053));
        var bubble = ((SendResult.Sent)await _rig.Send(Sari, new() { Text = "Halo" })).Bubble!;
        await WhatsAppRig.Until(() => !_rig.Log.Verdicts.IsEmpty, _time);
        Assert.Empty(_rig.Log.Rows);
        Assert.Equal(200, await Tell("failed", bubble, _time.GetUtcNow()));
    }

    [Theory]
    [InlineData("""{"id":"wamid.q","status":"failed","errors":[{"code":131026}]}""")]
    [InlineData("""{"id":"wamid.q","status":"failed","timestamp":"4102444800","errors":[{"code":131026}]}""")]
    [InlineData("""{"id":"wamid.q","status":"failed","timestamp":"99999999999999999999","errors":[{"code":131026}]}""")]
    [InlineData("""{"id":"wamid.q","status":"failed","timestamp":"1700000000","errors":[{"code":-9223372036854775808}]}""")]
    [InlineData("""{"id":"wamid.q","status":"failed","timestamp":"1700000000","errors":7}""")]
    public async Task A_failure_of_no_time_or_of_a_time_to_come_holds_nothing_up(string status)
    {
        Assert.Equal(200, await Post($$$"""
            "statuses":[{{{status}}}],"messages":[{"from":"6281234567890","id":"wamid.IN","timestamp":"{{{_time.GetUtcNow().ToUnixTimeSeconds()}}}","type":"text","text":{"body":"halo"}}]
            """));
        Assert.Single(_rig.Store.Accepted);
    }

    [Fact]
    public async Task A_message_from_a_time_to_come_was_written_now()
    {
        await Post(""" "messages":[{"from":"6281234567890","id":"wamid.IN","timestamp":"4102444800","type":"text","text":{"body":"halo"}}] """);
        Assert.Equal(_time.GetUtcNow(), Assert.Single(_rig.Store.Accepted).At);
    }

    [Theory]
    [InlineData("in_orbit")]
    [InlineData("RINGING")]
    [InlineData("deleted")]
    [InlineData("warning")]
    public async Task A_status_that_nobody_knows_is_passed_over(string status)
    {
        Assert.Equal(200, await Tell(status, "wamid.X", _time.GetUtcNow()));
        Assert.Empty(_rig.Log.Stages);
    }

    private Task<int> Tell(string status, string bubble, DateTimeOffset at)
    {
        return Post($$"""
            "statuses":[{"id":"{{bubble}}","status":"{{status}}","timestamp":{{at.ToUnixTimeSeconds()}},"recipient_id":"6281234567890","errors":[{"code":131026,"title":"x"}]}]
            """);
    }

    private Task<int> Post(string value)
    {
        var body = Encoding.UTF8.GetBytes($$$"""
            {"entry":[{"changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"{{{_rig.Cloud.Options.PhoneNumberId}}}"},{{{value}}}}}]}]}
            """);
        return _rig.Cloud.Pump.Post(body, _rig.Cloud.Pump.Sign(body));
    }
}
