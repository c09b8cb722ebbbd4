using KopBot.Channels.Web.Activities;

namespace KopBot.Tests.Channels.Web;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("Nomor *LPR-2025-09-K7*.", "Nomor **LPR-2025-09-K7**.")]
    [InlineData("*a* dan *b c*", "**a** dan **b c**")]
    [InlineData("3 * 4 * 5", @"3 \* 4 \* 5")]
    [InlineData("*tidak ditutup", @"\*tidak ditutup")]
    [InlineData("satu\ndua", "satu  \ndua")]
    [InlineData("satu\r\ndua", "satu  \ndua")]
    [InlineData("satu\n\ndua\n", "satu\n\ndua\n")]
    [InlineData("1. Simpanan\n2. Omzet", "1. Simpanan  \n2. Omzet")]
    [InlineData("simpanan_pokok dan _miring_", @"simpanan_pokok dan \_miring\_")]
    [InlineData("# bukan judul", @"\# bukan judul")]
    [InlineData("> bukan kutipan", @"\> bukan kutipan")]
    [InlineData("---", @"\---")]
    [InlineData("<b>x</b> 3 < 4", @"\<b>x\</b> 3 < 4")]
    [InlineData("[x](http://a)", @"\[x](http://a)")]
    [InlineData("a & b &amp;", @"a & b \&amp;")]
    [InlineData("`x` ~~y~~ \\", @"\`x\` \~\~y\~\~ \\")]
    [InlineData("", "")]
    public void Words_keep_their_look(string words, string markdown) => Assert.Equal(markdown, Markdown.Of(words));
}
