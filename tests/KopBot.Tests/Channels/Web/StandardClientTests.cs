using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using KopBot.Domain.Turns;
using KopBot.Tests.Requires;

namespace KopBot.Tests.Channels.Web;

/// <summary>The npm package botframework-directlinejs against the channel.</summary>
public sealed class StandardClientTests
{
    [NodeFact]
    public async Task The_standard_client_talks_over_the_socket_and_reconnects_with_its_watermark()
    {
        await using var rig = await Echoing();
        var token = await Token(rig);

        var first = await Talk(new { domain = Domain(rig), token, say = new[] { "lapor", "12 juta" }, expect = 4 });
        await LineTo(rig, first).Say("sementara terputus");
        var back = new
        {
            domain = Domain(rig),
            token = (string)first["token"]!,
            conversationId = (string)first["conversationId"]!,
            watermark = (string)first["watermark"]!,
            say = new[] { "lanjut" },
            expect = 4,
        };
        var second = await Talk(back);

        Assert.Equal(["12 juta", "lapor", "re: 12 juta", "re: lapor"], Texts(first).Order());
        Assert.All(first["told"]!.AsArray(), id => Assert.Contains(first["came"]!.AsArray(), one => (string)one!["id"]! == (string)id!));
        Assert.Equal(["lanjut", "re: lanjut", "re: sementara terputus", "sementara terputus"], Texts(second).Order());
    }

    [NodeFact]
    public async Task The_standard_client_talks_by_polling()
    {
        await using var rig = await Echoing();

        var talked = await Talk(new { domain = Domain(rig), token = await Token(rig), webSocket = false, say = new[] { "halo" }, expect = 2 });

        Assert.Equal(["halo", "re: halo"], Texts(talked));
        Assert.Equal("c-halo", (string)talked["came"]![0]!["channelData"]!["clientActivityID"]!);
    }

    [NodeFact]
    public async Task An_expired_token_is_told_to_the_standard_client_as_such()
    {
        await using var rig = await Echoing();
        var token = await Token(rig);
        await Talk(new { domain = Domain(rig), token, say = new[] { "halo" }, expect = 2 });
        rig.Time.Advance(TimeSpan.FromMinutes(31));

        var talked = await Talk(new { domain = Domain(rig), token, conversationId = "x", webSocket = false, say = Array.Empty<string>(), expect = 1 });

        Assert.Contains((string)talked["error"]!, new[] { "ExpiredToken", "FailedToConnect" });
    }

    private static string Domain(WebRig rig) => $"{rig.Root}directline".Replace("//directline", "/directline");

    private static async Task<WebRig> Echoing()
    {
        var rig = await WebRig.Open();
        rig.Bot = incoming => [new() { Text = $"re: {((Content.Text)incoming.Content).Words}" }];
        return rig;
    }

    private static async Task<string> Token(WebRig rig) => (string)(await LineClient.Json(
        await rig.Http.PostAsJsonAsync("/directline/tokens/generate", new { user = new { id = "dl_budi" } })))["token"]!;

    private static LineClient LineTo(WebRig rig, JsonObject talked) =>
        new(rig, (string)talked["token"]!) { Conversation = (string)talked["conversationId"]! };

    private static IEnumerable<string> Texts(JsonObject talked) => talked["came"]!.AsArray().Select(one => (string)one!["text"]!);

    private static async Task<JsonObject> Talk(object asked)
    {
        var start = new ProcessStartInfo("node", ["talk.cjs", JsonSerializer.Serialize(asked)])
        {
            WorkingDirectory = NodeFactAttribute.Folder,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return JsonNode.Parse(said.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])!.AsObject();
    }
}
