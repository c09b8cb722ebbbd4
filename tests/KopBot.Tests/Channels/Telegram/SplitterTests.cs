using System.Text;
using KopBot.Channels.Telegram;

namespace KopBot.Tests.Channels.Telegram;

/// <summary>Long words are cut where a person would cut them.</summary>
public sealed class SplitterTests
{
    [Theory]
    [InlineData("aaaa bbbb", 9, "aaaa bbbb")]
    [InlineData("aaaa bbbb", 8, "aaaa|bbbb")]
    [InlineData("aaaa bbbb", 4, "aaaa|bbbb")]
    [InlineData("aa bb\ncc dd", 8, "aa bb|cc dd")]
    [InlineData("aa\nbb\n\ncc dd", 9, "aa\nbb|cc dd")]
    [InlineData("aaaaaaaaaa", 4, "aaaa|aaaa|aa")]
    [InlineData("a bbbbbbbb", 6, "a bbbb|bbbb")]
    [InlineData("😀😀😀", 2, "😀😀|😀")]
    [InlineData("   ", 2, "")]
    [InlineData("a    b", 2, "a|b")]
    public void Words_are_cut_at_the_best_border(string text, int most, string parts) =>
        Assert.Equal(parts, string.Join('|', Splitter.Split(RichText.Read(text), most).Select(part => part.Plain)));

    [Fact]
    public void An_emoji_of_several_code_points_stays_whole()
    {
        const string Family = "👨‍👩‍👧";
        Assert.Equal([Family, Family], Splitter.Split(RichText.Read(Family + Family), 8).Select(part => part.Plain));
    }

    [Fact]
    public void Bold_goes_on_in_the_next_part()
    {
        var parts = Splitter.Split(RichText.Read("*aaaa bbbb* cc"), 6);
        Assert.Equal(["<b>aaaa</b>", "<b>bbbb</b>", "cc"], parts.Select(part => part.ToHtml()));
    }

    [Fact]
    public void Whatever_is_cut_nothing_is_lost_and_no_part_is_too_long()
    {
        var dice = new Random(11);
        for (var round = 0; round < 3000; round++)
        {
            var text = Draw(dice);
            var most = dice.Next(1, 20);
            var parts = Splitter.Split(RichText.Read(text), most).Select(part => part.Plain).ToList();
            Assert.All(parts, part => Assert.InRange(part.EnumerateRunes().Count(), 1, most));
            Assert.All(parts, part => Assert.DoesNotContain('\uFFFD', part));
            Assert.All(parts, part => Assert.False(string.IsNullOrWhiteSpace(part)));
            Assert.Equal(Naked(RichText.Read(text).Plain), Naked(string.Concat(parts)));
        }
    }

    private static string Naked(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static string Draw(Random dice)
    {
        string[] pieces = ["a", "bb", " ", " ", "\n", "\n\n", "*c*", "😀", "👨‍👩‍👧", "e\u0301", "&", "<"];
        var text = new StringBuilder();
        for (var left = dice.Next(40); left > 0; left--)
        {
            text.Append(pieces[dice.Next(pieces.Length)]);
        }

        return text.ToString();
    }
}
