using KopBot.Dialogs;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Tests.Turns;

public class GroupTests
{
    private static readonly Lazy<Knowledge> Known = new(() =>
        DialogFolder.Load(Path.Combine(Sources.Root, "dialogs"), new Dinas { Wilayah = "18.13" }, RegionTree.Empty, false, []));

    [Theory]
    [InlineData("data saya")]
    [InlineData("hapus data saya")]
    [InlineData("jadi anggota")]
    [InlineData("keanggotaan saya")]
    [InlineData("saya punya kode")]
    [InlineData("lapor")]
    [InlineData("pengaduan")]
    public void Personal_things_are_not_held_before_a_group(string words)
    {
        var played = Assert.IsType<Outcome.Played>(Say(words));
        var bubble = Assert.Single(played.Bubbles);
        Assert.Contains("obrolan pribadi", bubble.Text, StringComparison.Ordinal);
        Assert.NotNull(Known.Value.Find(Assert.Single(bubble.Buttons).Private!));
        Assert.Empty(played.Effects);
        Assert.Empty(played.Conversation.Stack);
    }

    [Fact]
    public void The_link_from_a_group_begins_what_was_wanted_there()
    {
        var from = new Address("telegram", "7");
        var facts = new Facts { Now = new(2025, 10, 23, 2, 0, 0, TimeSpan.Zero), Person = new Person("P7", "Bu Rina", []) };
        var incoming = new Incoming { Chat = from, From = from, Id = "1", At = facts.Now, Content = new Content.Text("/start pengaduan") };
        Assert.Equal("pengaduan", Assert.IsType<Outcome.Played>(Turn.Play(Known.Value, Conversation.New, facts, incoming)).Conversation.Stack[0].Dialog);
    }

    [Fact]
    public void A_public_question_is_answered_in_a_group() =>
        Assert.DoesNotContain("obrolan pribadi", Assert.IsType<Outcome.Played>(Say("minimal berapa orang bikin koperasi")).Bubbles[0].Text, StringComparison.Ordinal);

    private static Outcome Say(string words)
    {
        var from = new Address("telegram", "7");
        var facts = new Facts { Now = new(2025, 10, 23, 2, 0, 0, TimeSpan.Zero), Person = new Person("P7", "Bu Rina", [new Role(RoleKinds.Pengurus, "K7", "18.13.01.2001")]) };
        return Turn.Play(Known.Value, Conversation.New, facts, new Incoming
        {
            Chat = new Address("telegram", "-100"), From = from, Id = "1", At = facts.Now, Content = new Content.Text(words),
        });
    }
}
