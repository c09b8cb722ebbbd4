using System.Text.Json;
using KopBot.Domain.Understanding;

namespace KopBot.Tests.Understanding;

public class UnderstandLineTests
{
    [Fact]
    public void A_line_has_the_text_the_ranking_and_the_decision()
    {
        using var line = JsonDocument.Parse(UnderstandLine.Of(Trained.Matcher, "harga gas \"melon\" brp 🙏", "publik"));

        Assert.Equal(["text", "ranked", "decision"], line.RootElement.EnumerateObject().Select(part => part.Name));
        Assert.Equal("harga gas \"melon\" brp 🙏", line.RootElement.GetProperty("text").GetString());
        Assert.Equal("harga-lpg", line.RootElement.GetProperty("ranked")[0].GetProperty("intent").GetString());
        Assert.InRange(line.RootElement.GetProperty("ranked")[0].GetProperty("score").GetDouble(), 0.5, 1);
        Assert.Equal("go", line.RootElement.GetProperty("decision").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\tb\\\"")]
    [InlineData("\ud83d cut emoji")]
    public void Any_text_gives_one_line_of_valid_json(string text)
    {
        var line = UnderstandLine.Of(Trained.Matcher, text, null);

        Assert.DoesNotContain('\n', line);
        using var _ = JsonDocument.Parse(line);
    }
}
