using Humanizer;
using KopBot.Domain.Writing;

namespace KopBot.Tests.Writing;

public class WritingTests
{
    private static readonly DateTimeOffset Now = new(2025, 10, 23, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "nol")]
    [InlineData(1, "satu")]
    [InlineData(10, "sepuluh")]
    [InlineData(11, "sebelas")]
    [InlineData(12, "dua belas")]
    [InlineData(20, "dua puluh")]
    [InlineData(100, "seratus")]
    [InlineData(107, "seratus tujuh")]
    [InlineData(1000, "seribu")]
    [InlineData(1001, "seribu satu")]
    [InlineData(11000, "sebelas ribu")]
    [InlineData(1000000, "satu juta")]
    [InlineData(2500000, "dua juta lima ratus ribu")]
    [InlineData(31256721, "tiga puluh satu juta dua ratus lima puluh enam ribu tujuh ratus dua puluh satu")]
    [InlineData(1000000000, "satu miliar")]
    [InlineData(-500000, "minus lima ratus ribu")]
    [InlineData(long.MinValue, "minus sembilan kuintiliun dua ratus dua puluh tiga kuadriliun tiga ratus tujuh puluh dua triliun tiga puluh enam miliar delapan ratus lima puluh empat juta tujuh ratus tujuh puluh lima ribu delapan ratus delapan")]
    public void Numbers_are_written_in_words(long number, string words) => Assert.Equal(words, Terbilang.Of(number));

    [Fact]
    public void Money_is_written_in_figures_and_words()
    {
        Assert.Equal("Rp2.500.000 (dua juta lima ratus ribu rupiah)", Figures.RupiahInWords(2_500_000));
        Assert.Equal("-Rp500.000", Figures.Rupiah(-500_000));
        Assert.Equal("Rp0", Figures.Rupiah(0));
        Assert.Equal("1.250,75", Figures.Of(1250.75m));
    }

    [Theory]
    [InlineData(999, "999")]
    [InlineData(1000, "1 ribu")]
    [InlineData(2500000, "2,5 juta")]
    [InlineData(999999, "1 juta")]
    [InlineData(1870000000, "1,87 miliar")]
    [InlineData(1200000000000, "1,2 triliun")]
    [InlineData(-18500, "-18,5 ribu")]
    public void Short_amounts_are_as_short_as_speech(long number, string text) => Assert.Equal(text, Figures.Short(number));

    [Fact]
    public void Dates_are_written_in_indonesian()
    {
        Assert.Equal("Kamis, 23 Oktober 2025", Dates.Long(new DateOnly(2025, 10, 23)));
        Assert.Equal("5 September 2025", Dates.Short(new DateOnly(2025, 9, 5)));
        Assert.Equal("Kamis, 23 Oktober 2025", new DateOnly(2025, 10, 23).ToString("D", Indonesian.Culture));
    }

    [Fact]
    public void Times_are_told_from_now()
    {
        Assert.Equal("2 hari yang lalu", Dates.Ago(Now.AddDays(-2), Now));
        Assert.Equal("kemarin", Dates.Ago(Now.AddDays(-1), Now));
        Assert.Equal("3 jam yang lalu", Dates.Ago(Now.AddHours(-3), Now));
        Assert.Equal("besok", Dates.Ago(new DateOnly(2025, 10, 24), new DateOnly(2025, 10, 23)));
        Assert.Equal("hari ini", Dates.Ago(new DateOnly(2025, 10, 23), new DateOnly(2025, 10, 23)));
        Assert.Equal("sekarang", Dates.Ago(Now, Now));
    }

    [Fact]
    public void Humanizer_speaks_indonesian()
    {
        Indonesian.Teach();
        Assert.Equal("dua ribu dua puluh lima", 2025.ToWords(Indonesian.Culture));
        Assert.Equal("ketiga", 3.ToOrdinalWords(Indonesian.Culture));
        Assert.Equal("2 jam", TimeSpan.FromHours(2).Humanize(culture: Indonesian.Culture));
    }

    [Theory]
    [InlineData(new string[0], "")]
    [InlineData(new[] { "A" }, "A")]
    [InlineData(new[] { "A", "B" }, "A dan B")]
    [InlineData(new[] { "A", "B", "C" }, "A, B, dan C")]
    public void Lists_end_with_dan(string[] items, string text) => Assert.Equal(text, Dates.List(items));
}
