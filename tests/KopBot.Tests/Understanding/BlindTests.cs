using KopBot.Domain.Understanding;

namespace KopBot.Tests.Understanding;

/// <summary>Judges the matcher by sentences it never saw, written in another manner than the examples.</summary>
public class BlindTests
{
    [Fact]
    public void No_blind_sentence_is_an_example()
    {
        var examples = Trained.Examples.Select(one => one.Text.ToLowerInvariant()).ToHashSet();

        Assert.DoesNotContain(Trained.Blind, one => examples.Contains(one.Text.ToLowerInvariant()));
    }

    [Fact]
    public void Nine_of_ten_sentences_come_first_and_thirty_nine_of_forty_among_three()
    {
        var ranked = Trained.Blind.Select(one => (one.Intent, Understood: Trained.Matcher.Rank(one.Text, one.Role))).ToList();

        Assert.InRange(Share(ranked, one => one.Understood.Ranked[0].Intent == one.Intent), 0.9, 1);
        Assert.InRange(Share(ranked, one => one.Understood.Ranked.Take(3).Any(offer => offer.Intent == one.Intent)), 0.975, 1);
    }

    [Fact]
    public void What_is_acted_on_is_nearly_always_right()
    {
        var acted = Trained.Blind.Select(one => (one.Intent, Understood: Trained.Matcher.Rank(one.Text, one.Role)))
            .Where(one => one.Understood.Decision == Decision.Go).ToList();

        Assert.InRange(acted.Count, Trained.Blind.Count * 7 / 10, Trained.Blind.Count);
        Assert.InRange(Share(acted, one => one.Understood.Ranked[0].Intent == one.Intent), 0.97, 1);
    }

    private static double Share<T>(IReadOnlyCollection<T> all, Func<T, bool> right) => all.Count(right) / (double)all.Count;
}
