using KopBot.Channels.Telegram;
using KopBot.Tests.Channels.Telegram.Fake;

namespace KopBot.Tests.Channels.Telegram;

/// <summary>Bold words, and the HTML that Telegram reads.</summary>
public sealed class RichTextTests
{
    [Theory]
    [InlineData("halo", "halo")]
    [InlineData("", "")]
    [InlineData("*halo*", "<b>halo</b>")]
    [InlineData("a *b c* d *e*", "a <b>b c</b> d <b>e</b>")]
    [InlineData("5 * 3 * 2", "5 * 3 * 2")]
    [InlineData("*a *b", "*a *b")]
    [InlineData("a* b*", "a* b*")]
    [InlineData("*a\nb*", "*a\nb*")]
    [InlineData("**", "**")]
    [InlineData("***", "***")]
    [InlineData("*", "*")]
    [InlineData("*a**b*", "<b>a</b><b>b</b>")]
    [InlineData("<b>&amp;", "&lt;b&gt;&amp;amp;")]
    [InlineData("*<a> & b*", "<b>&lt;a&gt; &amp; b</b>")]
    public void Pairs_of_stars_are_bold_and_everything_else_stands_for_itself(string text, string html) =>
        Assert.Equal(html, RichText.Read(text).ToHtml());

    [Fact]
    public void What_Telegram_reads_is_what_was_meant()
    {
        var dice = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var text = Draw(dice);
            var rich = RichText.Read(text);
            var (plain, entities) = HtmlParser.Parse(rich.ToHtml());
            Assert.Equal(rich.Plain, plain);
            Assert.Equal(rich.Bolds.Select(bold => (bold.From, bold.To - bold.From)), entities.Select(one => (one.Offset, one.Length)));
            Assert.Equal(text.Count(letter => letter is not '*'), plain.Count(letter => letter is not '*'));
        }
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("😀b", 2)]
    [InlineData("👨‍👩‍👧", 5)]
    public void The_length_is_that_of_code_points(string text, int length) => Assert.Equal(length, RichText.Read(text).Length);

    private static string Draw(Random dice)
    {
        const string Letters = "ab *\n<>&;😀";
        return string.Concat(Enumerable.Range(0, dice.Next(30)).Select(_ => dice.Next(10) is 9 ? "😀" : Letters[dice.Next(9)].ToString()));
    }
}
