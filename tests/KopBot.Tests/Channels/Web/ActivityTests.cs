using System.Net;
using System.Text.Json.Nodes;
using KopBot.Domain.Turns;

namespace KopBot.Tests.Channels.Web;

public sealed class ActivityTests
{
    [Fact]
    public async Task The_echo_comes_before_the_answer_with_its_identifier_and_unchanged_channel_data()
    {
        await using var rig = await WebRig.Open();
        rig.Bot = incoming => [new() { Text = $"Anda berkata {((Content.Text)incoming.Content).Words}" }];
        var client = await LineClient.Begin(rig);
        var data = new { clientActivityID = "a1", state = new { deep = new[] { 1.50m, 2 } }, empty = (string?)null };

        var told = await LineClient.Json(await client.Post(new { type = "message", from = new { id = "x" }, text = "halo", channelData = data }));

        var activities = await client.Await(2);
        Assert.Equal((string)told["id"]!, (string)activities[0]!["id"]!);
        Assert.Equal("""{"clientActivityID":"a1","state":{"deep":[1.50,2]},"empty":null}""", activities[0]!["channelData"]!.ToJsonString());
        Assert.Equal("Anda berkata halo", (string)activities[1]!["text"]!);
        Assert.Equal("bot", (string)activities[1]!["from"]!["role"]!);
    }

    [Fact]
    public async Task The_message_is_in_the_inbox_before_its_identifier_is_told()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);

        var id = await client.Say("halo");

        var kept = Assert.Single(rig.Store.Accepted);
        Assert.Equal(id, kept.Id);
        Assert.Equal(new("web", client.Conversation), kept.Chat);
        Assert.Equal(kept.Chat, kept.From);
        Assert.Equal(id, kept.Bubble);
        Assert.Equal(new Content.Text("halo"), kept.Content);
    }

    [Fact]
    public async Task The_sender_is_the_one_of_the_token_whatever_the_client_claims()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig, "dl_budi");

        await client.Post(new { type = "message", from = new { id = "kopbot", name = "Budi", role = "bot" }, text = "saya bot" });

        var from = (await client.Await(1))[0]!["from"]!;
        Assert.Equal(("dl_budi", "Budi", "user"), ((string)from["id"]!, (string)from["name"]!, (string)from["role"]!));
        Assert.Equal("Budi", rig.Store.Accepted[0].Name);
    }

    [Fact]
    public async Task A_repeated_call_of_a_client_that_got_no_answer_is_kept_once()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        var activity = new { type = "message", text = "12", channelData = new { clientActivityID = "c1" } };

        var first = await LineClient.Json(await client.Post(activity));
        var second = await LineClient.Json(await client.Post(activity));
        await client.Post(activity with { text = "13" });

        Assert.Equal((string)first["id"]!, (string)second["id"]!);
        Assert.Equal(["12", "13"], rig.Store.Accepted.Select(one => ((Content.Text)one.Content).Words));
        Assert.Equal(2, (await client.Await(2)).Count);
    }

    [Fact]
    public async Task What_could_not_be_kept_is_not_acknowledged_and_may_be_repeated()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        var activity = new { type = "message", text = "lapor", channelData = new { clientActivityID = "c1" } };
        rig.Store.Fail(1);
        var refused = await client.Post(activity);

        await client.Post(activity);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("ServiceUnavailable", await LineClient.Code(refused));
        Assert.Single(rig.Store.Accepted);
        Assert.Single(await client.Await(1));
    }

    [Fact]
    public async Task A_watermark_gives_what_follows_it_and_nothing_twice()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        await client.Say("satu");
        var first = await client.Read();
        await client.Say("dua");

        var second = await client.Read((string)first["watermark"]!);
        var third = await client.Read((string)second["watermark"]!);

        Assert.Equal("dua", (string)Assert.Single(second["activities"]!.AsArray())!["text"]!);
        Assert.Empty(third["activities"]!.AsArray());
        Assert.Equal((string)second["watermark"]!, (string)third["watermark"]!);
    }

    [Fact]
    public async Task The_transcript_outlives_a_restart()
    {
        await using var rig = await WebRig.Open();
        rig.Bot = _ => [new() { Text = "Baik." }];
        var client = await LineClient.Begin(rig);
        await client.Say("halo");
        await client.Await(2);
        await rig.Restart();

        var activities = (await client.Read())["activities"]!.AsArray();

        Assert.Equal(["halo", "Baik."], activities.Select(one => (string)one!["text"]!));
    }

    [Fact]
    public async Task After_a_transcript_was_forgotten_what_follows_is_read_with_the_old_watermark()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        await client.Say("hapus data saya");
        var watermark = (string)(await client.Read())["watermark"]!;
        rig.Log.Forget(client.Conversation);
        await rig.Channel.Send(SendTests.Reply(client, 1, new() { Text = "Sudah dihapus." }), default);

        var set = await client.Read(watermark);

        Assert.Equal("Sudah dihapus.", (string)Assert.Single(set["activities"]!.AsArray())!["text"]!);
        Assert.Equal("1", (string)set["watermark"]!);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("conversationUpdate")]
    public async Task Typing_and_updates_of_the_conversation_are_on_no_list(string type)
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);

        Assert.Equal(HttpStatusCode.OK, (await client.Post(new { type })).StatusCode);

        Assert.Empty((await client.Read())["activities"]!.AsArray());
        Assert.Empty(rig.Store.Accepted);
    }

    [Fact]
    public async Task An_event_is_echoed_and_is_no_message()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);

        await client.Post(new { type = "event", name = "webchat/join", value = new { language = "id" } });

        Assert.Equal("webchat/join", (string)(await client.Await(1))[0]!["name"]!);
        Assert.Empty(rig.Store.Accepted);
    }

    [Fact]
    public async Task More_messages_at_once_than_anybody_types_are_slowed_and_none_is_half_kept()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        for (var i = 0; i < 100; i++)
        {
            await client.Say($"{i}");
        }

        var refused = await client.Post(new { type = "message", text = "101" });
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        var later = await client.Post(new { type = "message", text = "102" });

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        Assert.Equal(101, rig.Store.Accepted.Count);
    }

    [Fact]
    public async Task A_message_larger_than_half_a_megabyte_is_too_large()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);

        var answer = await client.Post(new { type = "message", text = new string('a', 600_000) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("MessageSizeTooBig", await LineClient.Code(answer));
    }

    [Fact]
    public async Task Numbers_and_unknown_fields_come_back_as_they_were()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);

        await client.PostRaw("""{"type":"message","text":"x","localTimestamp":"2025-10-06T09:00:00.000+07:00","aneh":{"angka":1e400,"teks":"<&>é😀"}}""");

        var echo = (JsonObject)(await client.Await(1))[0]!;
        Assert.Contains("1e400", echo["aneh"]!["angka"]!.ToJsonString());
        Assert.Equal("<&>é😀", (string)echo["aneh"]!["teks"]!);
    }
}
