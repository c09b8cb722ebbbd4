using System.Net;
using KopBot.Domain.Turns;

namespace KopBot.Tests.Channels.Web;

public sealed class ContentTests
{
    [Fact]
    public async Task A_pressed_button_brings_its_data_and_not_its_label()
    {
        Assert.Equal(
            new Content.Press("k:lapor/3#ya"),
            await Read("""{"type":"message","text":"Ya, betul","value":"k:lapor/3#ya","channelData":{"messageBack":{"displayText":"Ya, betul"}}}"""));
    }

    [Fact]
    public async Task A_button_posted_back_brings_its_data_as_the_text()
    {
        Assert.Equal(new Content.Press("ya#1"), await Read("""{"type":"message","text":"ya#1","channelData":{"postBack":true}}"""));
        Assert.Equal(new Content.Text("ya#1"), await Read("""{"type":"message","text":"ya#1","channelData":{"postBack":"true"}}"""));
    }

    [Fact]
    public async Task A_value_that_a_simple_client_sends_as_words_is_a_press_only_while_a_button_has_it()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        await rig.Channel.Send(SendTests.Reply(client, 1, new() { Text = "Bulan?", Buttons = [new("Oktober", "q:gn35:2025-10")] }), default);

        await client.Say("q:gn35:2025-10");
        await client.Say("q:gn35:2025-11");
        await client.Say("10:30");

        Assert.Equal(
            [new Content.Press("q:gn35:2025-10"), new Content.Text("q:gn35:2025-11"), new Content.Text("10:30")],
            rig.Store.Accepted.Select(one => one.Content));
    }

    [Fact]
    public async Task A_correction_names_the_bubble_that_it_replaces()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        var first = await client.Say("12 juta");

        await client.Post(new { type = "message", text = "13 juta", channelData = new { edits = first } });

        Assert.Equal(new Content.Edit(first, "13 juta"), rig.Store.Accepted[1].Content);
    }

    [Fact]
    public async Task A_quote_names_the_bubble_that_it_answers()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        var first = await client.Say("12 juta");

        await client.Post(new { type = "message", text = "13 juta", replyToId = first });

        Assert.Equal(new Content.Text("13 juta", first), rig.Store.Accepted[1].Content);
    }

    [Fact]
    public async Task A_bubble_of_another_conversation_can_be_neither_corrected_nor_quoted()
    {
        await using var rig = await WebRig.Open();
        var (mine, other) = (await LineClient.Begin(rig), await LineClient.Begin(rig));
        var foreign = await other.Say("rahasia");

        await mine.Post(new { type = "message", text = "a", channelData = new { edits = foreign } });
        await mine.Post(new { type = "message", text = "b", replyToId = foreign });

        Assert.Equal([new Content.Text("a"), new Content.Text("b")], rig.Store.Accepted.Skip(1).Select(one => one.Content));
    }

    [Fact]
    public async Task A_picture_in_the_message_itself_is_kept_at_once()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        var picture = Convert.ToBase64String([1, 2, 3]);

        await client.PostRaw($$"""{"type":"message","text":"nota","attachments":[{"contentType":"image/png","contentUrl":"data:image/png;base64,{{picture}}","name":"../nota.png"}]}""");

        var sent = Assert.IsType<Content.Sent>(Assert.Single(rig.Store.Accepted).Content);
        Assert.Equal(("nota.png", "image/png", 3L, "nota"), (sent.File.Name, sent.File.Type, sent.File.Size, sent.Caption));
        Assert.Equal([1, 2, 3], rig.Files.Kept[sent.File.Hash]);
    }

    [Fact]
    public async Task A_file_that_is_merely_linked_to_is_not_fetched()
    {
        Assert.Equal(
            new Content.Other("lampiran berupa tautan"),
            await Read("""{"type":"message","attachments":[{"contentType":"image/png","contentUrl":"http://127.0.0.1:1/x.png"}]}"""));
    }

    [Fact]
    public async Task A_place_on_the_map_is_a_place()
    {
        Assert.Equal(
            new Content.Location(-5.19, 103.94),
            await Read("""{"type":"message","entities":[{"type":"Place","geo":{"type":"GeoCoordinates","latitude":-5.19,"longitude":103.94}}]}"""));
    }

    [Theory]
    [InlineData(65_536, 65_536)]
    [InlineData(65_537, 65_536)]
    public async Task Of_endless_words_a_good_part_is_kept(int written, int kept)
    {
        var content = await Read($$"""{"type":"message","text":"{{new string('a', written)}}"}""");

        Assert.Equal(kept, ((Content.Text)content).Words.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"\",\"text\":\"a\"}")]
    [InlineData("{\"type\":5,\"text\":\"a\"}")]
    [InlineData("{\"type\":\"message\",\"text\":7}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\"")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"\\ud800\":\"a\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\",\"text\":\"b\"}")]
    [InlineData("{\"type\":\"message\",\"attachments\":{}}")]
    [InlineData("{\"type\":\"message\",\"attachments\":[]}")]
    [InlineData("{\"type\":\"message\",\"entities\":[{\"type\":\"GeoCoordinates\",\"latitude\":91,\"longitude\":0}]}")]
    public async Task Whatever_is_no_message_is_named_so_and_kept_nowhere(string body)
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);

        var answer = await client.PostRaw(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("BadArgument", await LineClient.Code(answer));
        Assert.Empty(rig.Store.Accepted);
        Assert.Empty((await client.Read())["activities"]!.AsArray());
    }

    [Theory]
    [InlineData("{\"type\":\"message\",\"text\":\"a\",\"from\":7,\"channelData\":[],\"entities\":{},\"conversation\":\"x\",\"id\":[1],\"channelId\":{}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\",\"value\":{\"x\":1},\"attachments\":[null,7,\"x\",{}],\"replyToId\":3,\"timestamp\":0}")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\",\"channelData\":{\"edits\":{},\"clientActivityID\":7,\"postBack\":1},\"from\":{\"id\":7,\"name\":[]}}")]
    public async Task Odd_fields_beside_good_words_do_no_harm(string body) => Assert.Equal(new Content.Text("a"), await Read(body));

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);

        var answer = await client.PostRaw($"{{\"type\":\"message\",\"text\":\"a\",\"channelData\":{new string('[', 5000)}{new string(']', 5000)}}}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<Content> Read(string body)
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        Assert.Equal(HttpStatusCode.OK, (await client.PostRaw(body)).StatusCode);
        return Assert.Single(rig.Store.Accepted).Content;
    }
}
