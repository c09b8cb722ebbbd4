using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace KopBot.Tests.Channels.Web;

public sealed class TokenTests
{
    private const string Generate = $"{LineClient.Prefix}/tokens/generate";
    private static readonly Dictionary<string, string?> Guarded = new() { ["Channels:Web:Secret"] = "kata-rahasia-dinas" };

    [Fact]
    public async Task In_a_demo_anyone_gets_a_token_for_half_an_hour()
    {
        await using var rig = await WebRig.Open();

        var answer = await LineClient.Json(await rig.Http.PostAsync(Generate, null));

        Assert.Equal(1800, (int)answer["expires_in"]!);
        Assert.NotEmpty((string)answer["conversationId"]!);
    }

    [Fact]
    public async Task A_token_carries_its_user_where_standard_clients_look_for_it()
    {
        await using var rig = await WebRig.Open();

        var answer = await LineClient.Json(await rig.Http.PostAsJsonAsync(Generate, new { user = new { id = "dl_siti" } }));

        Assert.Equal("dl_siti", (string)Claims((string)answer["token"]!)["user"]!);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("Basic abc", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer kata-rahasia-dina", HttpStatusCode.Forbidden)]
    [InlineData("Bearer kata-rahasia-dinas", HttpStatusCode.OK)]
    public async Task With_a_secret_only_its_bearer_gets_a_token(string? header, HttpStatusCode status)
    {
        await using var rig = await WebRig.Start(Guarded);
        using var request = new HttpRequestMessage(HttpMethod.Post, Generate);
        request.Headers.TryAddWithoutValidation("Authorization", header);

        var answer = await rig.Http.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Without_secret_and_demo_the_door_is_closed_and_says_which_setting_opens_it()
    {
        await using var rig = await WebRig.Start([]);

        var answer = await rig.Http.PostAsync(Generate, null);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Channels:Web:Secret", await answer.Content.ReadAsStringAsync());
        Assert.False(rig.Channel.Health.Working);
    }

    [Theory]
    [InlineData(1799, HttpStatusCode.OK, "")]
    [InlineData(1800, HttpStatusCode.Forbidden, "TokenExpired")]
    public async Task A_token_is_lengthened_until_the_second_in_which_it_ends(int seconds, HttpStatusCode status, string code)
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        rig.Time.Advance(TimeSpan.FromSeconds(seconds));

        var answer = await client.Call(HttpMethod.Post, "tokens/refresh");

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, status == HttpStatusCode.OK ? "" : await LineClient.Code(answer));
    }

    [Fact]
    public async Task A_lengthened_token_is_for_the_same_conversation_and_user()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig, "dl_siti");

        var answer = await LineClient.Json(await client.Call(HttpMethod.Post, "tokens/refresh"));

        Assert.Equal(client.Conversation, (string)answer["conversationId"]!);
        Assert.Equal("dl_siti", (string)Claims((string)answer["token"]!)["user"]!);
    }

    [Fact]
    public async Task In_a_demo_an_ended_token_brings_a_browser_back_to_its_conversation()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig, "dl_siti");
        rig.Time.Advance(TimeSpan.FromDays(3));

        var answer = await LineClient.Json(await client.Call(HttpMethod.Post, "tokens/generate"));

        Assert.Equal(client.Conversation, (string)answer["conversationId"]!);
        Assert.Equal("dl_siti", (string)Claims((string)answer["token"]!)["user"]!);
    }

    [Fact]
    public async Task A_token_outlives_a_restart_of_the_service_even_without_a_secret()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        await rig.Restart();

        Assert.Equal(HttpStatusCode.OK, (await client.Call(HttpMethod.Post, "tokens/refresh")).StatusCode);
    }

    [Fact]
    public async Task A_token_that_says_it_needs_no_signature_is_refused()
    {
        await using var rig = await WebRig.Open();
        var parts = (await LineClient.Begin(rig)).Token.Split('.');
        var none = Base64Url.EncodeToString(Encoding.UTF8.GetBytes("""{"alg":"none","typ":"JWT"}"""));

        foreach (var forged in new[] { $"{none}.{parts[1]}.", $"{none}.{parts[1]}.{parts[2]}", $"{parts[0]}.{parts[1]}x.{parts[2]}", "..", "a.b.c", "x" })
        {
            var answer = await new LineClient(rig, forged).Call(HttpMethod.Post, "tokens/refresh");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_token_opens_no_other_conversation()
    {
        await using var rig = await WebRig.Open();
        var (mine, other) = (await LineClient.Begin(rig), await LineClient.Begin(rig));

        var answer = await mine.Call(HttpMethod.Get, $"conversations/{other.Conversation}/activities");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_token_in_a_stream_address_opens_nothing_else()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        var stream = client.StreamUrl[(client.StreamUrl.IndexOf("&t=", StringComparison.Ordinal) + 3)..];

        Assert.Equal(HttpStatusCode.Forbidden, (await new LineClient(rig, stream).Call(HttpMethod.Post, "tokens/refresh")).StatusCode);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"user\":5}")]
    [InlineData("{\"user\":{\"id\":7}}")]
    [InlineData("{\"user\":{\"id\":\"\"}}")]
    [InlineData("{\"user\"")]
    public async Task A_body_of_the_wrong_form_is_named_so(string body)
    {
        await using var rig = await WebRig.Open();

        var answer = await rig.Http.PostAsync(Generate, new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("BadArgument", await LineClient.Code(answer));
    }

    private static JsonObject Claims(string token) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!.AsObject();
}
