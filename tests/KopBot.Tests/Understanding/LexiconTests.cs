using KopBot.Domain.Understanding;

namespace KopBot.Tests.Understanding;

public class LexiconTests
{
    [Theory]
    [InlineData("brp berapa")]
    [InlineData("brp\t")]
    [InlineData("\tberapa")]
    [InlineData("a\tb\tc")]
    public void A_line_of_another_form_is_named_with_its_number_and_cure(string line)
    {
        var error = Assert.Throws<FormatException>(() => Lexicon.Read(["# judul", line], []));

        Assert.Contains("kata.tsv, line 2", error.Message);
        Assert.Contains("<TAB>", error.Message);
    }

    [Fact]
    public void Comments_and_empty_lines_say_nothing() => Lexicon.Read(["# brp", "", "  "], ["#"]);

    [Theory]
    [InlineData("Pagiii bapak2, gas 3kg brppp??", "gas 3kg berapa <?>")]
    [InlineData("dijual 25rb", "jual <uang>")]
    [InlineData("dijual Rp 30.000,-", "jual <uang>")]
    [InlineData("kode DEMO-7", "kode demo <kode>")]
    [InlineData("tahun 2025", "tahun <angka>")]
    [InlineData("ada ga", "ada <?>")]
    [InlineData("ga ada", "tidak ada")]
    [InlineData("pak", "pak")]
    [InlineData("/lapor", "lapor")]
    public void Chat_is_brought_to_one_spelling(string text, string words)
    {
        var lexicon = Lexicon.Read(["brp\tberapa", "ga\ttidak", "dijual\tjual", "pagi\t+", "bapak\t-"], []);

        Assert.Equal(words, string.Join(' ', new Spelling(lexicon).Words(text)));
    }

    [Theory]
    [InlineData("menyetorkan", "setor")]
    [InlineData("nyetorin", "setor")]
    [InlineData("disetornya", "setor")]
    [InlineData("penagihan", "tagih")]
    [InlineData("pembayaran", "bayar")]
    [InlineData("bulan", "bulan")]
    public void A_word_is_brought_to_a_known_root(string word, string root) =>
        Assert.Equal(root, new Stem(["setor", "tagih", "bayar"]).Of(word));

    [Theory]
    [InlineData("hrga", "harga")]
    [InlineData("kopersai", "koperasi")]
    [InlineData("pelathan", "pelatihan")]
    [InlineData("gsa", null)]
    [InlineData("jembatan", null)]
    public void A_slip_finds_the_nearest_known_word(string word, string? known) =>
        Assert.Equal(known, new Typos(new Dictionary<string, int> { ["harga"] = 3, ["koperasi"] = 9, ["pelatihan"] = 2, ["gas"] = 5 }).Nearest(word));
}
