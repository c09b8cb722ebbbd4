using KopBot.Domain.Dialogs;
using KopBot.Domain.Dialogs.Kinds;
using KopBot.Domain.Reading;

namespace KopBot.Tests.Reading;

public class ScaleTests
{
    private static Asking Asking(params decimal[] history) => new() { Today = ReadCases.Today, History = history };

    private static string[] Asked(Kind kind, string words, Asking asking) => [.. Assert.IsType<Reading<string>.Ask>(kind.Read(words, asking)).Candidates];

    private static string Read(Kind kind, string words, Asking asking) => Assert.IsType<Reading<string>.Ok>(kind.Read(words, asking)).Value;

    [Fact]
    public void A_value_a_thousand_times_too_small_is_asked_about_with_the_probable_one_first() =>
        Assert.Equal(["12000000", "12000"], Asked(new RupiahKind(), "12rb", Asking(11_000_000, 12_500_000, 9_000_000)));

    [Fact]
    public void A_value_a_thousand_times_too_large_is_asked_about() =>
        Assert.Equal(["12000000", "12000000000"], Asked(new RupiahKind(), "12 M", Asking(11_000_000)));

    [Fact]
    public void A_value_ten_times_off_is_asked_about()
    {
        Assert.Equal(["12000000", "120000000"], Asked(new RupiahKind(), "120jt", Asking(11_000_000)));
        Assert.Equal(["12000000", "1200000"], Asked(new RupiahKind(), "1,2jt", Asking(11_000_000)));
        Assert.Equal(["45", "450"], Asked(new NumberKind(), "450", Asking(44)));
    }

    [Theory]
    [InlineData("12jt")]
    [InlineData("4jt")]
    [InlineData("27jt")]
    public void A_value_of_the_usual_size_is_taken(string words) => Assert.EndsWith("000000", Read(new RupiahKind(), words, Asking(11_000_000)));

    [Fact]
    public void Small_counts_raise_no_alarm() => Assert.Equal("10", Read(new NumberKind(), "10", Asking(1)));

    [Fact]
    public void A_short_amount_is_enlarged_to_the_size_of_the_history()
    {
        Assert.Equal(["12500000"], Asked(new RupiahKind(), "12,5", Asking(11_000_000)));
        Assert.Equal(["18500"], Asked(new RupiahKind(), "18,5", Asking(19_000)));
        Assert.Equal(["20000000", "20"], Asked(new RupiahKind(), "20", Asking(15_000_000)));
    }

    [Fact]
    public void The_neighbours_and_then_the_typical_value_stand_in_for_a_history()
    {
        Assert.Equal(["20000000", "20"], Asked(new RupiahKind(), "20", new Asking { Today = ReadCases.Today, Neighbours = 18_000_000, Typical = 20_000 }));
        Assert.Equal(["20000", "20"], Asked(new RupiahKind(), "20", new Asking { Today = ReadCases.Today, Typical = 20_000 }));
        Assert.Equal(["18500000"], Asked(new RupiahKind(), "18,5", new Asking { Today = ReadCases.Today, Typical = 10_000_000 }));
    }

    [Fact]
    public void A_loss_is_only_taken_where_a_loss_may_be()
    {
        Assert.Equal("-500000", Read(new SignedRupiahKind(), "rugi 500rb", Asking()));
        Assert.Equal(["500000"], Asked(new RupiahKind(), "-500rb", Asking()));
    }

    [Fact]
    public void A_range_offers_both_ends_to_tap() => Assert.Equal(["50", "60"], Asked(new NumberKind(), "50 sd 60", Asking()));

    [Fact]
    public void A_number_of_other_things_is_asked_about()
    {
        Assert.Equal("12", Read(new NumberKind(), "12 org", Asking() with { Unit = "orang" }));
        Assert.Equal(["12"], Asked(new NumberKind(), "12 tabung", Asking() with { Unit = "orang" }));
        Assert.IsType<Reading<string>.No>(new NumberKind().Read("2,5", Asking() with { Unit = "orang" }));
    }
}
