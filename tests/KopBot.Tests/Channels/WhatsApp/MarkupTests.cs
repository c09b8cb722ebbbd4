using KopBot.Channels.WhatsApp;

namespace KopBot.Tests.Channels.WhatsApp;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("Nomor *LPR-7* sudah.", "*LPR-7")]
    [InlineData("*a* dan *b*", "*a *b")]
    [InlineData("5 * 3 * 2", "")]
    [InlineData("_x_ ~y~ `z` ```w```", "")]
    [InlineData("*tebal _bukan miring_*", "*tebal _\u200Abukan miring_")]
    [InlineData("nama_file_panjang.pdf a*b*c", "")]
    [InlineData("(_x_)", "")]
    public void Only_pairs_of_stars_stand_out(string text, string stretches)
    {
        Assert.Equal(stretches, string.Join(' ', Rendered.Stretches(Markup.Of(text))));
    }

    [Theory]
    [InlineData("> kutip")]
    [InlineData("* butir")]
    public void A_line_does_not_become_a_quote_or_a_list(string text)
    {
        Assert.NotEqual(text[0], Markup.Of(text)[0]);
        Assert.Equal(text, Markup.Of(text).TrimStart('\u200A'));
    }

    [Fact]
    public void Plain_words_stay_as_they_are()
    {
        const string Words = "Rp2.500.000 (dua juta) - harga < 5 & naik 10%\nhttps://a.test/b_c?d=e_f";
        Assert.Equal(Words, Markup.Of(Words));
    }

    [Fact]
    public void Nothing_is_lost_however_the_marks_stand()
    {
        var dice = new Random(5);
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, dice.Next(30)).Select(_ => "ab *_~`>\n-"[dice.Next(10)]));
            Assert.Equal(text, Markup.Of(text).Replace("\u200A", ""));
            Assert.DoesNotContain(Rendered.Stretches(Markup.Of(text)), stretch => stretch[0] is '_' or '~' or '`');
        }
    }
}
