using KopBot.Domain.Understanding;

namespace KopBot.Tests.Understanding;

public class ExampleDoubtTests
{
    [Fact]
    public void A_dialog_needs_eight_examples()
    {
        Assert.Equal("lapor", Assert.Single(ExampleDoubt.About(Named("lapor", 7), Lexicon.Empty, Nobody)).Intent);
        Assert.Empty(ExampleDoubt.About(Named("lapor", 8), Lexicon.Empty, Nobody));
    }

    [Fact]
    public void A_sentence_that_differs_only_in_spelling_cannot_be_an_example_of_two_dialogs()
    {
        List<Example> examples = [.. Named("lapor", 8), .. Named("sapa", 8), new("lapor", "brp harga gas"), new("sapa", "Berapa hargaaa gas?")];

        var doubt = Assert.Single(ExampleDoubt.About(examples, Lexicon.Read(["brp\tberapa"], []), Nobody));

        Assert.Equal(("sapa", "Berapa hargaaa gas?", "lapor"), (doubt.Intent, doubt.Text, doubt.Other));
        Assert.Contains("lapor", doubt.Say);
    }

    [Fact]
    public void The_examples_of_the_repository_leave_no_doubt() =>
        Assert.Empty(ExampleDoubt.About(Trained.Examples, Trained.Words, Nobody).Select(doubt => doubt.Say));

    [Fact]
    public void The_same_words_may_begin_dialogs_of_different_roles()
    {
        List<Example> examples = [.. Named("lapor", 8), .. Named("sapa", 8), new("lapor", "status"), new("sapa", "status")];
        Assert.Empty(ExampleDoubt.About(examples, Lexicon.Empty, intent => intent));
    }

    private static string Nobody(string intent) => "";

    private static List<Example> Named(string intent, int count) =>
        [.. Enumerable.Range(0, count).Select(number => new Example(intent, $"{intent}{(char)('a' + number)}x"))];
}
