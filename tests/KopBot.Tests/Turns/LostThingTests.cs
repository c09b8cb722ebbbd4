using KopBot.Dialogs;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Tests.Turns;

/// <summary>Files that did not arrive, or arrived empty: the person is asked to send them once more.</summary>
public class LostThingTests
{
    private static readonly Lazy<Knowledge> Known = new(() =>
        DialogFolder.Load(Path.Combine(Sources.Root, "dialogs"), new Dinas { Wilayah = "18.13" }, RegionTree.Empty, false, []));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void An_empty_file_is_no_evidence_and_is_asked_for_again(long size, bool again)
    {
        var text = Say(new Content.Sent(new(new string('a', 64), "foto.jpg", "image/jpeg", size)));
        Assert.Equal(again, text.Contains("kosong. Mohon dikirim sekali lagi", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_got_lost_on_the_way_is_asked_for_again_and_a_sticker_is_not(bool again)
    {
        var text = Say(new Content.Other("kiriman itu") { Again = again });
        Assert.Equal(again, text.Contains("Mohon dikirim sekali lagi", StringComparison.Ordinal));
        Assert.Equal(!again, text.Contains("Mohon diketik", StringComparison.Ordinal));
    }

    private static string Say(Content content)
    {
        var from = new Address("telegram", "7");
        var facts = new Facts { Now = new(2025, 10, 23, 2, 0, 0, TimeSpan.Zero), Person = new Person("P7", "Bu Rina", []) };
        var incoming = new Incoming { Chat = from, From = from, Id = "1", At = facts.Now, Content = content };
        return Assert.IsType<Outcome.Played>(Turn.Play(Known.Value, Conversation.New, facts, incoming)).Bubbles[0].Text;
    }
}
