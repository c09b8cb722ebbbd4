using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Workers;

namespace KopBot.Tests.Workers;

public sealed class FloodTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(29)]
    public void Who_waits_for_answers_is_never_passed_over(int waiting) => Assert.Null(Flood.Answer(Work(waiting)));

    [Fact]
    public void At_the_edge_one_kind_sentence_is_said() =>
        Assert.Contains("Mohon tunggu", Assert.Single(Flood.Answer(Work(30))!.Bubbles).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData(31)]
    [InlineData(100)]
    public void Beyond_the_edge_there_is_silence_and_the_conversation_stays_as_it_is(int waiting)
    {
        var work = Work(waiting);
        var played = Flood.Answer(work)!;
        Assert.Empty(played.Bubbles);
        Assert.Empty(played.Effects);
        Assert.Same(work.Conversation, played.Conversation);
    }

    [Fact]
    public void That_somebody_blocked_the_bot_is_never_passed_over() => Assert.Null(Flood.Answer(Work(100, new Content.Reach(false))));

    private static Work Work(int waiting, Content? content = null)
    {
        var chat = new Address("telegram", "1");
        var incoming = new Incoming { Chat = chat, From = chat, Id = "1", At = default, Content = content ?? new Content.Text("halo") };
        return new(1, incoming, Conversation.New with { Koperasi = "K1" }, new Person("p", "", []), 1) { Waiting = waiting };
    }
}
