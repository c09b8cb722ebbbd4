using System.Text.Json.Nodes;
using KopBot.Channels;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Tests.Channels.WhatsApp.Fake;

namespace KopBot.Tests.Channels.WhatsApp;

public sealed class IdentityTests : IAsyncLifetime
{
    private WhatsAppRig _rig = null!;

    private FakePerson Sari => _rig.Sari;

    public async Task InitializeAsync() => _rig = await WhatsAppRig.Start();

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Who_hides_the_number_later_keeps_the_address()
    {
        await Sari.Say("satu");
        Sari.Hidden = true;
        await Sari.Say("dua");
        Assert.Equal("6281234567890", (await _rig.Store.Next()).Chat.Id);
        Assert.Equal("6281234567890", (await _rig.Store.Next()).Chat.Id);
    }

    [Fact]
    public async Task Who_never_showed_a_number_is_reached_by_the_user_identifier()
    {
        Sari.Hidden = true;
        await Sari.Say("halo");
        var kept = await _rig.Store.Next();
        Assert.Equal(Sari.User, kept.Chat.Id);
        Assert.IsType<SendResult.Sent>(await _rig.Send(new(1, kept.Chat, Priority.Reply, new() { Text = "Halo" }, 1, null, null) { LastHeard = kept.At }));
        var shown = await Sari.Next();
        Assert.Equal((Sari.User, null), ((string?)shown.Request["recipient"], shown.Request["to"]));
    }

    [Fact]
    public async Task Who_shows_the_number_later_moves_there()
    {
        Sari.Hidden = true;
        await Sari.Say("halo");
        Sari.Hidden = false;
        await Sari.Say("halo lagi");
        Assert.Equal(Sari.User, (await _rig.Store.Next()).Chat.Id);
        Assert.Equal(Sari.Number, (await _rig.Store.Next()).Chat.Id);
        Assert.Contains((new Address("whatsapp", Sari.User), new Address("whatsapp", Sari.Number)), _rig.Log.Moves);
    }

    [Fact]
    public async Task A_hidden_number_is_asked_for_with_one_tap()
    {
        Sari.Hidden = true;
        await Sari.Say("halo");
        var chat = (await _rig.Store.Next()).Chat;
        await _rig.Send(new(1, chat, Priority.Reply, new() { Text = "Nomor HP?", AsksContact = true }, 1, null, null) { LastHeard = _rig.Time.GetUtcNow() });
        Assert.Equal("request_contact_info", (string?)(await Sari.Next()).Request["interactive"]!["type"]);
    }

    [Fact]
    public async Task A_changed_number_takes_the_person_along()
    {
        await Sari.Say("halo");
        await Sari.ChangeNumber("6289999999999", "ID.999");
        await Sari.Say("ini nomor baru");
        Assert.Equal("6281234567890", (await _rig.Store.Next()).Chat.Id);
        Assert.Equal("6289999999999", (await _rig.Store.Next()).Chat.Id);
        Assert.Contains((new Address("whatsapp", "6281234567890"), new Address("whatsapp", "6289999999999")), _rig.Log.Moves);
        Sari.Hidden = true;
        await Sari.Say("sekarang tersembunyi");
        Assert.Equal("6289999999999", (await _rig.Store.Next()).Chat.Id);
    }

    [Theory]
    [InlineData("ID.7700000001", """{"type":"user_changed_user_id","body":"x","user_id":"ID.8800000001"}""")]
    [InlineData("ID.7700000001", """{"type":"user_changed_user_id","body":"x","previous_user_id":"ID.7700000001","user_id":"ID.8800000001"}""")]
    [InlineData("ID.8800000001", """{"type":"user_changed_user_id","body":"x","previous_user_id":"ID.7700000001","user_id":"ID.8800000001"}""")]
    public async Task A_changed_user_identifier_takes_the_person_along(string from, string system)
    {
        await Notice(from, system, "1759716000");
        Assert.Equal((new Address("whatsapp", "ID.7700000001"), new Address("whatsapp", "ID.8800000001")), Assert.Single(_rig.Log.Moves));
    }

    [Fact]
    public async Task Who_is_known_by_a_number_keeps_it_under_another_user_identifier()
    {
        await _rig.Log.Know(new Dictionary<string, string> { ["ID.7700000001"] = "6281234567890" }, CancellationToken.None);
        await Notice("ID.7700000001", """{"type":"user_changed_user_id","body":"x","user_id":"ID.8800000001"}""", "1759716000");
        Assert.All(_rig.Log.Moves, move => Assert.Equal(move.From, move.To));
        Assert.Equal("6281234567890", (await _rig.Log.Numbers(["ID.8800000001"], CancellationToken.None))["ID.8800000001"]);
    }

    [Fact]
    public async Task A_changed_number_takes_the_person_along_whose_hidden_number_was_known_before()
    {
        await _rig.Log.Know(new Dictionary<string, string> { ["ID.7700000001"] = "6281234567890" }, CancellationToken.None);
        await Notice("ID.7700000001", """{"type":"user_changed_number","body":"x","user_id":"ID.8800000001"}""", "1759716000");
        Assert.Equal((new Address("whatsapp", "6281234567890"), new Address("whatsapp", "ID.8800000001")), Assert.Single(_rig.Log.Moves));
    }

    [Fact]
    public async Task Who_wants_no_announcements_and_hides_the_number_is_found_by_it()
    {
        await _rig.Log.Know(new Dictionary<string, string> { ["ID.7700000001"] = "6281234567890" }, CancellationToken.None);
        await _rig.Cloud.Pump.Offer((JsonObject)JsonNode.Parse("""{"user_preferences":[{"user_id":"ID.7700000001","value":"stop","timestamp":"1759716000"}]}""")!, "user_preferences");
        Assert.Equal([new SetSubscribed(new("whatsapp", "6281234567890"), false)], _rig.Registry.Effects);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("1759716000", 2)]
    public async Task A_change_without_a_time_is_taken_note_of_once(string time, int moves)
    {
        for (var told = 0; told < 2; told++)
        {
            await Notice("ID.7700000001", """{"type":"user_changed_number","body":"x","wa_id":"6289999999999"}""", time);
        }

        Assert.Equal(moves, _rig.Log.Moves.Count);
    }

    private Task Notice(string from, string system, string time) => _rig.Cloud.Pump.Offer((JsonObject)JsonNode.Parse($$"""
        {"messages":[{"id":"wamid.S","timestamp":"{{time}}","type":"system","from_user_id":"{{from}}","system":{{system}}}]}
        """)!);
}
