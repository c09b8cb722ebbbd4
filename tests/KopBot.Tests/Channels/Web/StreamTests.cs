using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace KopBot.Tests.Channels.Web;

public sealed class StreamTests
{
    [Fact]
    public async Task The_stream_brings_the_echo_then_typing_then_the_answer()
    {
        await using var rig = await WebRig.Open();
        using var answered = new SemaphoreSlim(0);
        rig.Bot = _ =>
        {
            answered.Wait();
            return [new() { Text = "Baik." }];
        };
        var client = await LineClient.Begin(rig);
        using var socket = await Socket.Open(client.StreamUrl);
        await client.Say("halo");

        var echo = JsonNode.Parse((await socket.Frame())!)!;
        var typing = JsonNode.Parse((await socket.Frame())!)!;
        answered.Release();
        var reply = JsonNode.Parse((await socket.Frame())!)!;

        Assert.Equal("halo", (string)echo["activities"]![0]!["text"]!);
        Assert.Equal("typing", (string)typing["activities"]![0]!["type"]!);
        Assert.Null(typing["watermark"]);
        Assert.Equal("Baik.", (string)reply["activities"]![0]!["text"]!);
        Assert.Equal("3", (string)reply["watermark"]!);
    }

    [Fact]
    public async Task What_was_said_before_the_socket_opened_is_replayed()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        await client.Say("satu");
        await client.Say("dua");

        using var socket = await Socket.Open(client.StreamUrl);

        Assert.Equal(["satu", "dua"], (await socket.Activities(2)).Select(one => (string)one["text"]!));
    }

    [Fact]
    public async Task A_client_that_lost_its_socket_reads_on_from_its_watermark_even_after_a_restart()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        string watermark;
        using (var first = await Socket.Open(client.StreamUrl))
        {
            await client.Say("satu");
            watermark = (string)JsonNode.Parse((await first.Frame())!)!["watermark"]!;
        }

        await client.Say("dua");
        await rig.Restart();
        await client.Say("tiga");
        var back = await LineClient.Json(await client.Call(HttpMethod.Get, $"conversations/{client.Conversation}?watermark={watermark}"));
        using var second = await Socket.Open((string)back["streamUrl"]!);

        Assert.Equal(["dua", "tiga"], (await second.Activities(2)).Select(one => (string)one["text"]!));
    }

    [Fact]
    public async Task Without_a_watermark_only_what_comes_is_sent()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        await client.Say("satu");
        var back = await LineClient.Json(await client.Call(HttpMethod.Get, $"conversations/{client.Conversation}"));
        using var socket = await Socket.Open((string)back["streamUrl"]!);
        await client.Say("dua");

        Assert.Equal("dua", (string)(await socket.Activities(1))[0]["text"]!);
    }

    [Fact]
    public async Task What_another_replica_sends_is_seen_within_a_second_of_the_clock()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        using var socket = await Socket.Open(client.StreamUrl);
        await client.Say("halo");
        await socket.Activities(1);

        await rig.Replica().Send(SendTests.Reply(client, 7, new() { Text = "Dari sebelah." }), default);
        var reading = socket.Activities(1);
        while (!reading.IsCompleted)
        {
            rig.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal("Dari sebelah.", (string)(await reading)[0]["text"]!);
    }

    [Fact]
    public async Task A_quiet_line_is_kept_open_by_empty_messages_and_the_client_s_own_are_no_matter()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        using var socket = await Socket.Open(client.StreamUrl);
        await socket.Say("");
        await socket.Say("{\"apa\":1}");

        var frame = socket.Frame();
        while (!frame.IsCompleted)
        {
            rig.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal("", await frame);
        Assert.Equal(WebSocketState.Open, socket.State);
    }

    [Fact]
    public async Task Typing_is_void_once_the_answer_is_there()
    {
        await using var rig = await WebRig.Open();
        rig.Bot = _ => [new() { Text = "Baik." }];
        var client = await LineClient.Begin(rig);
        await client.Say("halo");
        await client.Await(2);
        using var socket = await Socket.Open(client.StreamUrl);

        var frame = JsonNode.Parse((await socket.Frame())!)!;

        Assert.Equal(["halo", "Baik."], frame["activities"]!.AsArray().Select(one => (string)one!["text"]!));
    }

    [Fact]
    public async Task Two_sockets_of_a_conversation_both_get_everything()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        using var one = await Socket.Open(client.StreamUrl);
        using var two = await Socket.Open(client.StreamUrl);

        await client.Say("halo");

        Assert.Equal("halo", (string)(await one.Activities(1))[0]["text"]!);
        Assert.Equal("halo", (string)(await two.Activities(1))[0]["text"]!);
    }

    [Theory]
    [InlineData("", 401)]
    [InlineData("t=x", 403)]
    public async Task A_stream_address_without_its_token_is_refused(string query, int status)
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);

        var answer = await rig.Http.GetAsync($"{LineClient.Prefix}/conversations/{client.Conversation}/stream?{query}");

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_stream_address_holds_for_a_minute()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        var address = client.StreamUrl.Replace("ws://", "http://");
        rig.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(HttpStatusCode.BadRequest, (await rig.Http.GetAsync(address)).StatusCode);
        rig.Time.Advance(TimeSpan.FromSeconds(1));

        var answer = await rig.Http.GetAsync(address);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("TokenExpired", await LineClient.Code(answer));
    }

    [Fact]
    public async Task A_service_that_stops_lets_its_sockets_go()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        using var socket = await Socket.Open(client.StreamUrl);
        await client.Say("halo");
        await socket.Activities(1);

        var down = rig.Down();

        while (await socket.Frame() is not null)
        {
            // Typing may still be on its way.
        }

        await socket.Close();
        await down;
    }
}
