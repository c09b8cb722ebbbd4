using KopBot.Channels;
using KopBot.Tests.Requires;

namespace KopBot.Tests.Storage;

/// <content>When somebody was last heard, on which the service window of WhatsApp hangs.</content>
public abstract partial class StoreContract
{
    private static readonly SendResult Unopened = new SendResult.Later(TimeSpan.FromDays(30), "131047") { UntilHeard = true };

    [StoreFact]
    public async Task A_fresh_word_soon_after_one_that_came_a_day_late_opens_the_window()
    {
        await Accept(Say(Wati, "halo") with { At = Time.GetUtcNow().AddHours(-25) });
        await Store.Commit((await Store.TakeUp(None))!, Played(["a1"]), None);
        await Settle(Assert.Single(await Out(channel: "whatsapp")), Unopened);
        Time.Advance(TimeSpan.FromSeconds(2));
        await Answer(Wati, "a2");
        var sent = await SendAll("whatsapp");
        Assert.Equal(["a1", "a2"], sent.Select(each => each.Bubble.Text));
        Assert.All(sent, each => Assert.Equal(Time.GetUtcNow(), each.LastHeard));
    }

    [StoreFact]
    public async Task Of_several_words_in_one_call_the_newest_counts()
    {
        await Accept(Say(Wati, "halo") with { At = Time.GetUtcNow().AddHours(-26) }, Say(Wati, "menu"));
        await Store.Commit((await Store.TakeUp(None))!, Played(["a1"]), None);
        Assert.Equal(Time.GetUtcNow(), Assert.Single(await Out(channel: "whatsapp")).LastHeard);
    }

    [StoreFact]
    public async Task An_older_word_that_comes_later_closes_no_window()
    {
        await SentTo(Wati, "wamid.1");
        Time.Advance(TimeSpan.FromMinutes(2));
        await Accept(Say(Wati, "lama") with { At = Time.GetUtcNow().AddHours(-30) });
        await Store.Commit((await Store.TakeUp(None))!, Played(["a2"]), None);
        Assert.Equal(Time.GetUtcNow().AddMinutes(-2), Assert.Single(await Out(channel: "whatsapp")).LastHeard);
    }

    [StoreFact]
    public async Task A_word_within_a_minute_of_the_last_frees_what_waits_for_it()
    {
        await Answer(Wati, "a1");
        await Settle(Assert.Single(await Out(channel: "whatsapp")), Unopened);
        Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Empty(await Out(channel: "whatsapp"));
        await Accept(Say(Wati, "halo?"));
        Assert.Equal(Time.GetUtcNow(), Assert.Single(await Out(channel: "whatsapp")).LastHeard);
    }

    [StoreFact]
    public Task A_word_within_a_minute_counts_that_came_while_the_bubble_was_under_way() => WordUnderWay(played: false);

    [StoreFact]
    public Task A_word_within_a_minute_counts_that_was_answered_while_the_bubble_was_under_way() => WordUnderWay(played: true);

    [StoreFact]
    public async Task What_is_refused_again_after_the_word_waits_for_the_next_one()
    {
        await Answer(Wati, "a1");
        var sending = Assert.Single(await Out(channel: "whatsapp"));
        Time.Advance(TimeSpan.FromSeconds(5));
        await Answer(Wati, "a2");
        await Settle(sending, Unopened);
        Time.Advance(TimeSpan.FromSeconds(5));
        await Settle(Assert.Single(await Out(channel: "whatsapp")), Unopened);
        Assert.Empty(await Out(channel: "whatsapp"));
        Time.Advance(TimeSpan.FromSeconds(5));
        await Answer(Wati, "a3");
        Assert.Equal(["a1", "a2", "a3"], (await SendAll("whatsapp")).Select(each => each.Bubble.Text));
    }

    [StoreFact]
    public Task Who_wrote_after_a_bubble_failed_is_not_kept_waiting_when_that_is_told_late() => WordAfterFailure(TimeSpan.FromSeconds(70));

    [StoreFact]
    public Task Who_wrote_within_a_minute_after_a_bubble_failed_is_not_kept_waiting_either() => WordAfterFailure(TimeSpan.FromSeconds(20));

    [StoreFact]
    public async Task An_answer_knows_its_own_word_even_within_a_minute_of_the_last()
    {
        await SentTo(Wati, "wamid.1");
        Time.Advance(TimeSpan.FromSeconds(20));
        Assert.Empty(await Out(channel: "whatsapp"));
        await Answer(Wati, "a2");
        Assert.Equal(Time.GetUtcNow(), Assert.Single(await Out(channel: "whatsapp")).LastHeard);
    }

    private async Task WordUnderWay(bool played)
    {
        await Answer(Wati, "a1");
        var before = Time.GetUtcNow();
        var sending = Assert.Single(await Out(channel: "whatsapp"));
        Time.Advance(TimeSpan.FromSeconds(5));
        await (played ? Answer(Wati, "a2") : Accept(Say(Wati, "halo?")));
        Time.Advance(TimeSpan.FromSeconds(5));
        await Settle(sending, Unopened);
        var again = Assert.Single(await Out(channel: "whatsapp"));
        Assert.Equal("a1", again.Bubble.Text);
        Assert.InRange(again.LastHeard!.Value, before.AddMilliseconds(1), Time.GetUtcNow());
    }

    private async Task WordAfterFailure(TimeSpan after)
    {
        await SentTo(Wati, "wamid.1");
        Time.Advance(TimeSpan.FromSeconds(10));
        var failed = Failed("wamid.1", Unopened);
        Time.Advance(after);
        await Answer(Wati);
        await Store.Note([failed], None);
        var again = Assert.Single(await Out(channel: "whatsapp"));
        Assert.Equal(("halo juga", 2), (again.Bubble.Text, again.Attempt));
        await Settle(again, new SendResult.Sent("wamid.2"));
        await Store.Note([failed with { Bubble = "wamid.2", At = Time.GetUtcNow().AddSeconds(1) }], None);
        Assert.Empty(await Out(channel: "whatsapp"));
    }
}
