using System.Net;
using System.Text;

namespace KopBot.Tests.Channels.Web;

/// <summary>Broken and hostile calls: each gets an answer below 500, and the next person is served.</summary>
public sealed class HostileTests
{
    private const string Good = """
        {"type":"message","from":{"id":"dl_budi","name":"Budi"},"text":"lapor","locale":"id-ID","value":{"a":[1,2.5e10,null,true]},
        "attachments":[{"contentType":"image/png","contentUrl":"data:image/png;base64,AAAA","name":"a.png"}],"replyToId":"x|1",
        "entities":[{"type":"Place","geo":{"type":"GeoCoordinates","latitude":-5.1,"longitude":103.9}}],
        "channelData":{"clientActivityID":"c1","postBack":false,"edits":"x|2","messageBack":{"displayText":"Ya"}}}
        """;

    private static readonly string[] Scraps = ["null", "[]", "{}", "\"\"", "-1", "1e999", "\"\\u0000\"", "\"\\udc00\"", "true", "[[[[", "}", ",", ":", "\\", "\"", "\u0001", "é"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Mutated_activities_never_fail_the_service(int seed)
    {
        await using var rig = await WebRig.Open();
        var random = new Random(seed);
        var codes = new HashSet<HttpStatusCode>();
        for (var round = 0; round < 200; round++)
        {
            var client = round % 20 == 0 ? await LineClient.Begin(rig) : null;
            var body = Mutate(random);
            codes.Add((await (client ?? await LineClient.Begin(rig)).PostRaw(body)).StatusCode);
        }

        Assert.Subset(new HashSet<HttpStatusCode> { HttpStatusCode.OK, HttpStatusCode.BadRequest }, codes);
        Assert.Equal(2, codes.Count);
        Assert.NotEqual("", await (await LineClient.Begin(rig)).Say("halo"));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Mutated_uploads_never_fail_the_service(int seed)
    {
        const string good = "--b\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{\"type\":\"message\",\"text\":\"nota\"}\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\nabc\r\n--b--\r\n";
        await using var rig = await WebRig.Open();
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var client = await LineClient.Begin(rig);
            var body = new ByteArrayContent(Encoding.UTF8.GetBytes(Cut(random, good)));
            body.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
            var answer = await client.Send(HttpMethod.Post, $"conversations/{client.Conversation}/upload", body);
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest });
        }

        Assert.NotEqual("", await (await LineClient.Begin(rig)).Say("halo"));
    }

    [Fact]
    public async Task Strange_headers_and_tokens_are_refused()
    {
        await using var rig = await WebRig.Open();
        foreach (var token in new[] { "é", "a b", new string('x', 8000), ".", "..", "e30.e30.e30", "Bearer", "\t" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{LineClient.Prefix}/conversations");
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
            try
            {
                Assert.InRange((int)(await rig.Http.SendAsync(request)).StatusCode, 400, 499);
            }
            catch (HttpRequestException)
            {
                // The client itself does not let such a header out.
            }
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(54)]
    [InlineData(55)]
    [InlineData(56)]
    [InlineData(57)]
    [InlineData(61)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(2000)]
    public async Task However_deep_an_activity_is_the_conversation_can_be_read_and_a_deep_one_is_refused(int levels)
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        var inner = string.Concat(Enumerable.Repeat("{\"a\":", levels - 1)) + "1" + new string('}', levels - 1);
        var posted = await client.PostRaw($$"""{"type":"message","text":"dalam","channelData":{{inner}}}""");
        Assert.Equal(levels <= 56 ? HttpStatusCode.OK : HttpStatusCode.BadRequest, posted.StatusCode);
        await client.Say("halo");
        var texts = (await client.Read())["activities"]!.AsArray().Select(activity => (string?)activity!["text"]).ToList();
        Assert.Equal(levels <= 56, texts.Contains("dalam"));
        Assert.Contains("halo", texts);
    }

    [Theory]
    [InlineData(62)]
    [InlineData(64)]
    public async Task A_deep_activity_that_an_earlier_version_kept_is_still_handed_out(int levels)
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", levels - 1)) + "1" + new string('}', levels - 1);
        await rig.Log.Append(client.Conversation, "in:lama", $$"""{"type":"message","text":"lama","channelData":{{deep}}}""", default);
        var answer = await client.Call(HttpMethod.Get, $"conversations/{client.Conversation}/activities");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"lama\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string Mutate(Random random)
    {
        var at = random.Next(Good.Length);
        return random.Next(4) switch
        {
            0 => Cut(random, Good),
            1 => Good[..at] + Scraps[random.Next(Scraps.Length)] + Good[at..],
            2 => Swap(random, Good),
            _ => Swap(random, Swap(random, Good)),
        };
    }

    private static string Cut(Random random, string text)
    {
        var from = random.Next(text.Length);
        return text.Remove(from, random.Next(Math.Min(40, text.Length - from)));
    }

    // Puts something of another kind in the place of one value.
    private static string Swap(Random random, string text)
    {
        var colons = Enumerable.Range(0, text.Length).Where(at => text[at] == ':').ToList();
        var from = colons[random.Next(colons.Count)] + 1;
        var to = text.IndexOfAny([',', '}'], from);
        return to < 0 ? text : text[..from] + Scraps[random.Next(9)] + text[to..];
    }
}
