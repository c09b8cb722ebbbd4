using System.Text.Json.Nodes;
using KopBot.Channels;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Tests.Channels.Web;

public sealed class SendTests
{
    public static Sending Reply(LineClient client, long id, Bubble bubble, string? edits = null, string? answers = null) =>
        new(id, new("web", client.Conversation), Priority.Reply, bubble, 1, edits, answers);

    [Fact]
    public async Task A_bubble_that_is_sent_again_after_a_crash_is_there_once()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        var sending = Reply(client, 17, new() { Text = "Baik." });

        var first = await rig.Channel.Send(sending, default);
        var second = await rig.Channel.Send(sending with { Attempt = 2 }, default);

        Assert.Equal(first, second);
        Assert.Equal((string)Assert.Single(await client.Await(1))!["id"]!, ((SendResult.Sent)first).Bubble);
    }

    [Fact]
    public async Task A_bubble_that_replaces_an_earlier_one_carries_its_identifier_and_slot()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        var first = (SendResult.Sent)await rig.Channel.Send(Reply(client, 1, new() { Text = "10 dari 90", Slot = "kirim:7" }), default);

        await rig.Channel.Send(Reply(client, 2, new() { Text = "90 dari 90", Slot = "kirim:7" }, edits: first.Bubble), default);

        var activities = await client.Await(2);
        Assert.Equal((string)activities[0]!["id"]!, (string)activities[1]!["id"]!);
        Assert.Equal("kirim:7", (string)activities[1]!["channelData"]!["slot"]!);
    }

    [Fact]
    public async Task Buttons_are_suggested_actions_that_show_their_label_and_send_their_data()
    {
        var activity = await Sent(new()
        {
            Text = "Betul?",
            Buttons = [new("Ya, betul", "q1#ya"), new("Buka situs", "", "https://kopdes.example/")],
        });

        var actions = activity["suggestedActions"]!["actions"]!;
        Assert.Equal(
            """{"type":"messageBack","title":"Ya, betul","displayText":"Ya, betul","text":"Ya, betul","value":"q1#ya"}""",
            actions[0]!.ToJsonString());
        Assert.Equal("""{"type":"openUrl","title":"Buka situs","value":"https://kopdes.example/"}""", actions[1]!.ToJsonString());
    }

    [Fact]
    public async Task An_answer_names_the_bubble_that_it_answers()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        var id = await client.Say("halo");

        await rig.Channel.Send(Reply(client, 1, new() { Text = "Baik." }, answers: id), default);

        Assert.Equal(id, (string)(await client.Await(2))[1]!["replyToId"]!);
    }

    [Fact]
    public async Task An_activity_says_when_it_was_sent_by_whom_and_where()
    {
        var activity = await Sent(new() { Text = "Baik." });

        Assert.Equal("2025-10-06T02:00:00.000Z", (string)activity["timestamp"]!);
        Assert.Equal("""{"id":"kopbot","name":"KopBot","role":"bot"}""", activity["from"]!.ToJsonString());
        Assert.Equal("markdown", (string)activity["textFormat"]!);
    }

    private static async Task<JsonNode> Sent(Bubble bubble)
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        await rig.Channel.Send(Reply(client, 1, bubble), default);
        return (await client.Await(1))[0]!;
    }
}
