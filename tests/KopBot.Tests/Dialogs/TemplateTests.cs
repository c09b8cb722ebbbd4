using KopBot.Domain.Dialogs;

namespace KopBot.Tests.Dialogs;

public class TemplateTests
{
    private static string Fill(string template) => Template.Parse(template).Fill(new Scope()
        .With("nama", "Tani Makmur")
        .With("het", Named.Number(20000, "Rp20.000"))
        .With("ya", Named.Flag(true))
        .With("tidak", Named.Flag(false))
        .With("kosong", Named.List([]))
        .With("daftar", Named.List([new Scope().With("nama", "A"), new Scope().With("nama", "B")])));

    [Theory]
    [InlineData("Koperasi {nama}", "Koperasi Tani Makmur")]
    [InlineData("{stok} tabung", "- tabung")]
    [InlineData("{#het}HET {het}{/het}{^het}belum{/het}", "HET Rp20.000")]
    [InlineData("{#stok}ada{/stok}{^stok}belum{/stok}", "belum")]
    [InlineData("{#ya}1{/ya}{#tidak}2{/tidak}{^tidak}3{/tidak}", "13")]
    [InlineData("{#daftar}({nama}){/daftar}", "(A)(B)")]
    [InlineData("{#kosong}x{/kosong}{^kosong}tidak ada{/kosong}", "tidak ada")]
    [InlineData("{#ya}{#het}{nama}{/het}{/ya}", "Tani Makmur")]
    public void Names_and_sections_are_filled(string template, string text) => Assert.Equal(text, Fill(template));

    [Theory]
    [InlineData("{nama")]
    [InlineData("{#a}b")]
    [InlineData("{#a}b{/c}")]
    [InlineData("{/a}")]
    public void An_open_end_is_refused(string template) => Assert.Throws<FormatException>(() => Template.Parse(template));

    [Fact]
    public void A_template_tells_its_names() => Assert.Equal(["a", "b", "c"], Template.Parse("{a}{#b}{c}{/b}").Names);
}
