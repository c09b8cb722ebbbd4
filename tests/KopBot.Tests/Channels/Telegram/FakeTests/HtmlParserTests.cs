using System.Text.Json;
using KopBot.Tests.Channels.Telegram.Fake;

namespace KopBot.Tests.Channels.Telegram.FakeTests;

/// <summary>The fake reads HTML as the real server does, judged by that server's own cases where they are at hand.</summary>
public sealed class HtmlParserTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string> { { "<b>a</b> &lt;", """{"text":"a <","entities":[{"type":"Bold","offset":0,"length":1}]}""" } };
            if (ApiSpec.Shared("specs/payloads/telegram/tdlib+td/entity-parse-cases.json") is { } path)
            {
                using var json = JsonDocument.Parse(File.ReadAllBytes(path));
                foreach (var one in json.RootElement.GetProperty("cases").EnumerateArray().Where(one => one.GetProperty("mode").GetString() is "HTML"))
                {
                    cases.Add(one.GetProperty("input").GetString()!, one.GetRawText());
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_of_the_real_server_comes_out_the_same(string input, string expected)
    {
        using var json = JsonDocument.Parse(expected);
        if (json.RootElement.TryGetProperty("error", out var error))
        {
            // The dates of tg-time are not read by the fake: KopBot never writes them.
            if (!error.GetString()!.Contains("date format"))
            {
                Assert.Equal("can't parse entities: " + error.GetString(), Assert.Throws<UnreadableFormat>(() => HtmlParser.Parse(input)).Message);
            }

            return;
        }

        var (text, entities) = HtmlParser.Parse(input);
        Assert.Equal(json.RootElement.GetProperty("text").GetString(), text);
        foreach (var entity in json.RootElement.GetProperty("entities").EnumerateArray().Where(one => one.GetProperty("type").GetString() is "Bold" or "Italic" or "Underline"))
        {
            var type = entity.GetProperty("type").GetString()!.ToLowerInvariant();
            Assert.Contains(new Entity(type, entity.GetProperty("offset").GetInt32(), entity.GetProperty("length").GetInt32()), entities);
        }
    }

    [Theory]
    [InlineData("<b>a", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("a < b", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("</b>", "Unexpected end tag at byte offset 0")]
    public void What_is_not_closed_is_refused(string html, string what) =>
        Assert.Equal("can't parse entities: " + what, Assert.Throws<UnreadableFormat>(() => HtmlParser.Parse(html)).Message);
}
