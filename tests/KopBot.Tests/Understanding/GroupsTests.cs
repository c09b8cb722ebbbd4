using KopBot.Domain.Understanding;

namespace KopBot.Tests.Understanding;

public class GroupsTests
{
    [Fact]
    public void Sentences_that_say_the_same_fall_into_one_group_the_biggest_first()
    {
        string[] sentences =
        [
            "sertifikat halal urusnya dimana", "ada beasiswa anak anggota?", "urus sertifikat halal gimana", "sertipikat halal dmn ngurusnya",
            "beasiswa anak anggota ada ga", "mesin giling padi rusak",
        ];

        var groups = Groups.Of(sentences, Trained.Words);

        Assert.Equal([3, 2, 1], groups.Select(group => group.Sentences.Count));
        Assert.All(groups[0].Sentences, sentence => Assert.Contains("halal", sentence));
        Assert.All(groups, group => Assert.Contains(group.Representative, group.Sentences));
    }

    [Fact]
    public void Every_sentence_is_in_exactly_one_group()
    {
        var sentences = Trained.Blind.Select(one => one.Text).ToList();

        Assert.Equal(sentences.Order(), Groups.Of(sentences, Trained.Words).SelectMany(group => group.Sentences).Order());
    }

    [Fact]
    public void No_sentence_gives_no_group() => Assert.Empty(Groups.Of([], Lexicon.Empty));

    [Fact]
    public void Empty_sentences_do_not_break_the_grouping() => Assert.Equal(3, Groups.Of(["", "🧿", ""], Lexicon.Empty).Sum(group => group.Sentences.Count));
}
