using System.Net.Http.Json;
using KopBot.Domain.Turns;
using KopBot.Tests.Requires;

namespace KopBot.Tests.Channels.Web;

/// <summary>The npm package botframework-webchat, on a page of another origin, against the channel.</summary>
public sealed class WebChatTests
{
    private const string Shows = "return document.querySelector('#webchat')?.innerText ?? ''";

    [WebChatFact]
    public async Task The_standard_control_shows_answers_presses_buttons_and_loses_no_message()
    {
        WebRig? rig = null;
        var bot = new PageBot(() => rig!.Files);
        await using var served = rig = await WebRig.Live(bot.Answer);
        var page = await Page(rig);
        using var visitor = new Visitor(new Uri(page), 500);
        Say(visitor, "/start DEMO-7");
        Sees(visitor, "Tulis lapor untuk mulai.");
        Assert.Equal("lapor", visitor.Script("return [...document.querySelectorAll('#webchat strong')].at(-1).textContent"));

        visitor.Click("[class*=suggested-action] button");
        Sees(visitor, "Anda menekan: lapor");
        Sees(visitor, "Mulai lapor");
        Say(visitor, "gambar");
        visitor.Await("the picture", () => visitor.Script("return [...document.querySelectorAll('#webchat img')].some(i => i.naturalWidth === 1)"));
        visitor.Picture("webchat");

        Assert.DoesNotContain("Send failed", (string)visitor.Script(Shows));
        Assert.Equal(["/start DEMO-7", "lapor", "gambar"], Said(rig));
        File.Delete(page);
    }

    private static void Say(Visitor visitor, string words) =>
        visitor.Type("#webchat [class*=send-box] input[type=text], #webchat [class*=send-box] textarea", words);

    private static void Sees(Visitor visitor, string words) =>
        visitor.Await($"\"{words}\"", () => ((string)visitor.Script(Shows)).Contains(words));

    private static IEnumerable<string> Said(WebRig rig) => rig.Store.Accepted.Select(one => one.Content switch
    {
        Content.Text text => text.Words,
        Content.Press press => press.Data,
        var other => other.ToString(),
    });

    private static async Task<string> Page(WebRig rig)
    {
        var answer = await rig.Http.PostAsJsonAsync("/directline/tokens/generate", new { user = new { id = "dl_budi" } });
        var token = (string)(await LineClient.Json(answer))["token"]!;
        var path = Path.Combine(Path.GetTempPath(), $"webchat-{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(path, $$"""
            <!doctype html><meta charset="utf-8"><script src="file://{{WebChatFactAttribute.Control}}"></script>
            <div id="webchat" style="height: 700px"></div>
            <script>WebChat.renderWebChat({
              directLine: WebChat.createDirectLine({ domain: "{{rig.Root}}directline", token: "{{token}}" }),
              locale: "id-ID",
            }, document.getElementById("webchat"));</script>
            """);
        return path;
    }
}
