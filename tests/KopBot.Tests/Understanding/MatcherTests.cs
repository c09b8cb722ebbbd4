using KopBot.Domain.Understanding;

namespace KopBot.Tests.Understanding;

public class MatcherTests
{
    [Theory]
    [InlineData("brp harga gas melon skrg bu", "publik", "harga-lpg")]
    [InlineData("kok lpg mahal amat di warung", "publik", "aduan-lpg")]
    [InlineData("minimal berapa orang buat mendirikan koperasi?", "publik", "daftar-koperasi")]
    [InlineData("Pagi bu, mau setor laporan bulan kemarin ya", "pengurus", "lapor")]
    [InlineData("gas ado dak yuk", "publik", "stok-lpg")]
    [InlineData("siapa aja yg blm lapor bln ini", "dinas", "rekap")]
    [InlineData("👍", "publik", "ya")]
    public void Plain_wishes_are_acted_on(string text, string role, string intent)
    {
        var understood = Trained.Matcher.Rank(text, role);

        Assert.Equal(intent, understood.Ranked[0].Intent);
        Assert.Equal(Decision.Go, understood.Decision);
    }

    [Fact]
    public void The_word_lapor_means_a_report_to_a_pengurus_and_a_complaint_to_a_buyer()
    {
        Assert.Equal("lapor", Trained.Matcher.Rank("lapor", "pengurus").Ranked[0].Intent);
        Assert.Equal("aduan-lpg", Trained.Matcher.Rank("lapor pak, gas dijual 30 ribu", "publik").Ranked[0].Intent);
        Assert.Equal("aduan-lpg", Trained.Matcher.Rank("lapor pak, gas di warung dijual 30 ribu", "pengurus").Ranked[0].Intent);
        Assert.NotEqual(Decision.Go, Trained.Matcher.Rank("lapor", "publik").Decision);
    }

    [Fact]
    public void What_a_role_may_not_start_is_never_started_for_it()
    {
        foreach (var (_, _, text) in Trained.Blind)
        {
            var understood = Trained.Matcher.Rank(text, "publik");
            Assert.True(understood.Decision != Decision.Go || Trained.Roles.Allows(understood.Ranked[0].Intent, "publik"), text);
        }
    }

    [Fact]
    public void Scores_fall_and_add_up_to_no_more_than_one()
    {
        foreach (var (_, role, text) in Trained.Blind)
        {
            var scores = Trained.Matcher.Rank(text, role).Ranked.Select(one => one.Score).ToList();
            Assert.Equal(Matcher.Listed, scores.Count);
            Assert.Equal(scores.OrderDescending(), scores);
            Assert.InRange(scores.Sum(), 0, 1.0001);
        }
    }

    [Theory]
    [InlineData(new[] { 0.5, 0.02, 0.019 }, 2)]
    [InlineData(new[] { 0.3, 0.2, 0.2, 0.1 }, 3)]
    [InlineData(new[] { 0.01 }, 1)]
    [InlineData(new double[0], 0)]
    public void At_most_three_dialogs_are_offered_and_none_that_is_hardly_likely(double[] scores, int offered) =>
        Assert.Equal(offered, new Understood([.. scores.Select(score => new Ranked("a", score))], Decision.Choose).Offers.Count());

    [Fact]
    public void Training_twice_gives_the_same_matcher()
    {
        var again = Matcher.Train(Trained.Examples, Trained.Words, Trained.Roles);
        foreach (var (_, role, text) in Trained.Blind)
        {
            Assert.Equal(Trained.Matcher.Rank(text, role).Ranked, again.Rank(text, role).Ranked);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\0\u0001")]
    [InlineData("ξενία 龍馬")]
    [InlineData("🧿🧿🧿")]
    [InlineData("\ud83d")]
    [InlineData("xqzt vbnkw pfflrg")]
    public void What_says_nothing_is_left_to_a_human(string text) =>
        Assert.Equal(Decision.Human, Trained.Matcher.Rank(text, null).Decision);

    [Fact]
    public void A_text_of_ten_megabytes_is_read_at_its_beginning_only()
    {
        var text = "harga gas 3 kg berapa " + new string('x', 10_000_000);

        Assert.Equal("harga-lpg", Trained.Matcher.Rank(text, "publik").Ranked[0].Intent);
    }

    [Fact]
    public void Without_examples_everything_is_left_to_a_human() =>
        Assert.Equal(Decision.Human, Matcher.Train([], Lexicon.Empty, IntentRoles.Everybody).Rank("harga gas", null).Decision);

    [Fact]
    public void A_sentence_that_the_dinas_attaches_is_understood_from_then_on()
    {
        const string text = "mau nebus kupon wadai";
        Assert.NotEqual("layanan", Trained.Matcher.Rank(text, null).Ranked[0].Intent);

        var taught = Matcher.Train(Trained.Examples.Append(new Example("layanan", text)), Trained.Words, Trained.Roles);

        Assert.Equal("layanan", taught.Rank(text, null).Ranked[0].Intent);
    }
}
