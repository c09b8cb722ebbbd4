using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KopBot.Channels;
using KopBot.Domain.Turns;

namespace KopBot.Tests.Channels.Web;

public sealed partial class WebContractTests : ChannelContract
{
    private WebRig _rig = null!;
    private LineClient _sari = null!;
    private object _said = null!;
    private JsonNode _shown = null!;
    private string _watermark = "";

    protected override IChannel Channel => _rig.Channel;

    protected override Address Person => new("web", _sari.Conversation);

    public override async Task InitializeAsync()
    {
        _rig = await WebRig.Open(Store);
        _sari = await LineClient.Begin(_rig, "dl_sari");
    }

    public override async Task DisposeAsync() => await _rig.DisposeAsync();

    protected override Task Say(string words) => Post(new { type = "message", text = words, channelData = new { clientActivityID = Guid.NewGuid() } });

    protected override async Task<bool> Repeat()
    {
        await Post(_said);
        return true;
    }

    protected override async Task<bool> SendOddity()
    {
        await Post(new { type = "message", attachments = new[] { new { contentType = "audio/ogg", contentUrl = "https://suara.example/1.ogg" } } });
        return true;
    }

    protected override Task Press(string label)
    {
        var action = _shown["suggestedActions"]!["actions"]!.AsArray().Single(one => (string)one!["title"]! == label)!;
        return Post(new { type = "message", text = (string)action["text"]!, value = (string)action["value"]! });
    }

    protected override async Task<IReadOnlyList<string>> Seen()
    {
        var set = await _sari.Read(_watermark);
        _watermark = (string)set["watermark"]!;
        var bubbles = set["activities"]!.AsArray().Where(one => (string)one!["from"]!["role"]! == "bot").ToList();
        _shown = bubbles[^1]!;
        return [.. bubbles.Select(one => string.Join('\n', Labels(one!).Prepend(Plain((string)one!["text"]!))))];
    }

    protected override bool BreakNextSend() => false;

    private static IEnumerable<string> Labels(JsonNode activity) =>
        (activity["suggestedActions"]?["actions"]?.AsArray() ?? []).Select(action => (string)action!["title"]!);

    private static string Plain(string markdown) => Escaped().Replace(markdown.Replace("**", "").Replace("  \n", "\n"), "$1");

    private async Task Post(object activity)
    {
        _said = activity;
        while (!(await _sari.Post(activity)).IsSuccessStatusCode)
        {
            // The page repeats until it is taken.
        }
    }

    [GeneratedRegex(@"\\([!-/:-@[-`{-~])")]
    private static partial Regex Escaped();
}
