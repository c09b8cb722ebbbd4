using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace KopBot.Tests.Channels.Web;

public sealed class ConversationTests
{
    [Theory]
    [InlineData("/directline/v3/directline")]
    [InlineData("/v3/directline")]
    [InlineData("/directline")]
    public async Task Every_prefix_that_a_client_may_be_given_serves_and_streams_below_itself(string prefix)
    {
        await using var rig = await WebRig.Open();
        var token = await LineClient.Json(await rig.Http.PostAsync($"{prefix}/tokens/generate", null));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{prefix}/conversations");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string)token["token"]!);

        var answer = await rig.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var begun = await LineClient.Json(answer);
        Assert.StartsWith($"ws://127.0.0.1:{rig.Root.Port}{prefix}/conversations/{begun["conversationId"]}/stream?", (string)begun["streamUrl"]!);
    }

    [Fact]
    public async Task A_conversation_that_had_begun_is_found_again()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        var first = client.Conversation;

        var answer = await client.Start();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(first, client.Conversation);
    }

    [Fact]
    public async Task The_secret_begins_a_conversation_and_leaves_the_sender_to_the_client()
    {
        await using var rig = await WebRig.Start(new() { ["Channels:Web:Secret"] = "rahasia" });
        var client = new LineClient(rig, "rahasia");
        Assert.Equal(HttpStatusCode.Created, (await client.Start()).StatusCode);

        await client.Post(new { type = "message", from = new { id = "user1" }, text = "halo" });

        Assert.Equal("user1", (string)(await client.Await(1))[0]!["from"]!["id"]!);
    }

    [Fact]
    public async Task A_conversation_that_never_began_is_not_found()
    {
        await using var rig = await WebRig.Start(new() { ["Channels:Web:Secret"] = "rahasia" });
        var client = new LineClient(rig, "rahasia");

        foreach (var path in new[] { "conversations/abc", "conversations/abc/activities", "conversations/%20", "conversations/a%2Fb", "nothing/here" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.Call(HttpMethod.Get, path)).StatusCode);
        }
    }

    [Fact]
    public async Task A_wrong_method_gets_an_error_and_no_fault()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);

        var answer = await client.Call(HttpMethod.Delete, $"conversations/{client.Conversation}");

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_that_was_never_given_out_is_refused(string watermark)
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);

        Assert.Equal(HttpStatusCode.BadRequest, (await client.Call(HttpMethod.Get, $"conversations/{client.Conversation}?watermark={watermark}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.Call(HttpMethod.Get, $"conversations/{client.Conversation}/activities?watermark={watermark}")).StatusCode);
    }

    [Fact]
    public async Task Coming_back_gives_a_stream_address_from_the_watermark_on()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);

        var answer = await LineClient.Json(await client.Call(HttpMethod.Get, $"conversations/{client.Conversation}?watermark=1"));

        Assert.Contains("stream?watermark=1&t=", (string)answer["streamUrl"]!);
        Assert.NotEmpty((string)answer["token"]!);
    }

    [Fact]
    public async Task A_page_of_another_origin_may_call_with_the_headers_of_the_standard_client()
    {
        await using var rig = await WebRig.Open();
        using var request = new HttpRequestMessage(HttpMethod.Options, $"{LineClient.Prefix}/conversations");
        request.Headers.Add("Origin", "https://dinas.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent");

        var answer = await rig.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        var headers = answer.Headers.GetValues("Access-Control-Allow-Headers").Single().ToLowerInvariant();
        Assert.All(new[] { "authorization", "content-type", "x-ms-bot-agent" }, name => Assert.Contains(name, headers));
    }

    [Fact]
    public async Task A_refusal_too_may_be_read_by_a_page_of_another_origin()
    {
        await using var rig = await WebRig.Open();

        var answer = await rig.Http.PostAsJsonAsync($"{LineClient.Prefix}/conversations", new { });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData("https", "kopbot.dinas.example", "wss://kopbot.dinas.example/")]
    [InlineData("https, http", "kopbot.dinas.example:8443, inner", "wss://kopbot.dinas.example:8443/")]
    [InlineData("gopher", "a b/c", "ws://127.0.0.1:")]
    public async Task Behind_a_proxy_the_addresses_are_those_that_the_client_sees(string scheme, string host, string address)
    {
        await using var rig = await WebRig.Open();
        rig.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        rig.Http.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-Host", host);

        Assert.StartsWith(address, (await LineClient.Begin(rig)).StreamUrl);
    }

    [Fact]
    public async Task A_session_has_an_identifier()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);

        Assert.NotEmpty((string)(await LineClient.Json(await client.Call(HttpMethod.Get, "session/getsessionid")))["sessionId"]!);
    }
}
