using KopBot.Commands;

namespace KopBot.Tests.Commands;

public sealed class LinesTests
{
    [Theory]
    [InlineData("2,5jt", "2,5jt")]
    [InlineData("", "")]
    [InlineData("""{"text":"2,5jt"}""", "2,5jt")]
    [InlineData("""{"text":"harga gas \"melon\"","reply":"lama"}""", "harga gas \"melon\"")]
    [InlineData("""{"text":5}""", """{"text":5}""")]
    [InlineData("""{"kata":"halo"}""", """{"kata":"halo"}""")]
    [InlineData("{nama}", "{nama}")]
    public void A_line_is_itself_or_the_text_in_its_JSON(string line, string text) => Assert.Equal(text, Lines.Text(line));
}
