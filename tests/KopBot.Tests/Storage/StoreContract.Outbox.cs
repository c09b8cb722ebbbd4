using KopBot.Channels;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Tests.Requires;

namespace KopBot.Tests.Storage;

public abstract partial class StoreContract
{
    [StoreFact]
    public async Task Bubbles_leave_in_order_and_one_at_a_time_per_address()
    {
        await Answer(Ani, "a1", "a2");
        await Answer(Budi, "b1");
        await Answer(Ani, "a3");
        var first = await Out();
        Assert.Equal(["a1", "b1"], first.Select(sending => sending.Bubble.Text));
        Assert.Empty(await Out());
        await Settle(first[0], new SendResult.Sent(null));
        Assert.Equal(["telegram:1: a2"], await Texts());
    }

    [StoreFact]
    public async Task A_bubble_answers_the_message_and_knows_when_it_was_heard()
    {
        var when = Time.GetUtcNow();
        await Answer(Ani, "a1");
        var sending = Assert.Single(await Out());
        Assert.Equal(("m1", when, 1, Priority.Reply), (sending.Answers, sending.LastHeard!.Value, sending.Attempt, sending.Priority));
        Assert.Null(sending.Edits);
    }

    [StoreFact]
    public async Task How_far_a_bubble_got_comes_back_with_the_next_try_and_after_a_restart()
    {
        await Answer(Ani, "a1");
        Assert.Null(Assert.Single(await Out()) is var first ? first.Begun : "");
        await Settle(first, new SendResult.Later(TimeSpan.Zero, "429") { Begun = "1:17" });
        var second = Assert.Single(await Out());
        Assert.Equal("1:17", second.Begun);
        await Settle(second, new SendResult.Later(TimeSpan.FromDays(1), "tutup") { Begun = "2:17", UntilHeard = true });
        await Restart();
        await Accept(Say(Ani, "halo"));
        var third = Assert.Single(await Out());
        Assert.Equal("2:17", third.Begun);
        await Settle(third, new SendResult.Later(TimeSpan.Zero, "x"));
        Assert.Null(Assert.Single(await Out()).Begun);
    }

    [StoreFact]
    public async Task What_was_not_sent_is_due_again_after_exactly_that_time()
    {
        await Answer(Ani, "a1", "a2");
        await Answer(Budi, "b1");
        var taken = await Out();
        await Settle(taken[0], new SendResult.Later(TimeSpan.FromSeconds(7), "429"));
        await Settle(taken[1], new SendResult.Sent("9"));
        Time.Advance(TimeSpan.FromMilliseconds(6_999));
        Assert.Empty(await Out());
        Time.Advance(TimeSpan.FromMilliseconds(1));
        var again = Assert.Single(await Out());
        Assert.Equal(("a1", 2), (again.Bubble.Text, again.Attempt));
        await Settle(again, new SendResult.Later(TimeSpan.FromHours(1), "429"));
        await Restart();
        Assert.Empty(await Out());
        Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(3, Assert.Single(await Out()).Attempt);
    }

    [StoreFact]
    public async Task A_whole_channel_waits_when_it_has_to_and_no_other_one()
    {
        await Answer(Ani, "a1");
        await Answer(Budi, "b1");
        await Answer("web:1", "w1");
        var first = (await Out(1))[0];
        await Settle(first, new SendResult.Later(TimeSpan.FromMinutes(10), "429", true));
        Assert.Empty(await Out());
        Assert.Single(await Out(channel: "web"));
        await Restart();
        Assert.Empty(await Out());
        Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(["a1", "b1"], (await Out()).Select(sending => sending.Bubble.Text).Order());
    }

    [StoreFact]
    public async Task What_waits_until_somebody_writes_is_due_when_they_do()
    {
        await Answer(Ani, "a1");
        await Settle(Assert.Single(await Out()), new SendResult.Later(TimeSpan.FromDays(20), "jendela") { UntilHeard = true });
        Time.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await Out());
        await Restart();
        await Accept(Message(Ani, new Content.Reach(true)));
        Assert.Empty(await Out());
        await Accept(Say(Ani, "halo"));
        var due = Assert.Single(await Out());
        Assert.Equal(("a1", Time.GetUtcNow()), (due.Bubble.Text, due.LastHeard));
    }

    [StoreFact]
    public async Task A_sending_that_nobody_settled_is_due_again_when_its_lease_is_over()
    {
        await Answer(Ani, "a1");
        var lost = Assert.Single(await Out());
        Time.Advance(TimeSpan.FromMinutes(5));
        var again = Assert.Single(await Out());
        Assert.Equal((lost.Id, 2), (again.Id, again.Attempt));
        await Settle(lost, new SendResult.Sent("9"));
        await Settle(again, new SendResult.Sent("9"));
        Assert.Empty(await Out());
    }

    [StoreFact]
    public async Task What_is_sent_is_not_sent_again_after_a_restart_and_what_is_not_is()
    {
        await Answer(Ani, "a1", "a2");
        await Settle(Assert.Single(await Out()), new SendResult.Sent("9"));
        await Restart();
        Assert.Equal(["telegram:1: a2"], await Texts());
    }

    [StoreFact]
    public async Task A_bubble_of_a_slot_replaces_the_one_before_even_after_a_restart()
    {
        await SlotTurn("satu");
        await Settle(Assert.Single(await Out()), new SendResult.Sent("77"));
        await Restart();
        await SlotTurn("dua");
        var second = Assert.Single(await Out());
        Assert.Equal(("dua", "77"), (second.Bubble.Text, second.Edits));
        await Settle(second, new SendResult.Sent("78"));
        await SlotTurn("tiga");
        Assert.Equal("78", Assert.Single(await Out()).Edits);

        async Task SlotTurn(string text) => await Store.Commit(
            await Take(Ani), new Outcome.Played(Conversation.New, [new() { Text = text, Slot = "kirim:7" }], []), None);
    }

    [StoreFact]
    public async Task A_bubble_comes_out_as_it_went_in()
    {
        var bubble = new Bubble
        {
            Text = "Rp2.500.000 \ud83d\ude00\n\"ya\"",
            Buttons = [new("Ya", "y:1"), new("Situs", "", "https://example.id/?a=b&c")],
            Numbered = true,
            File = new("ab", "a.pdf", "application/pdf", 12),
            AsksContact = true,
        };
        await Store.Commit(await Take(Ani), new Outcome.Played(Conversation.New, [bubble], []), None);
        await Restart();
        var found = Assert.Single(await Out()).Bubble;
        Assert.Equal(bubble.Buttons, found.Buttons);
        Assert.Equal(bubble with { Buttons = [] }, found with { Buttons = [] });
    }

    [StoreFact]
    public async Task A_closed_address_gets_nothing_more_until_somebody_writes_from_it()
    {
        await Do(Ani, Binding(Ani, Pengurus("K1")));
        await Answer(Ani, "a1", "a2");
        await Settle(Assert.Single(await Out()), new SendResult.Never("bot was blocked", Closed: true));
        Assert.Empty(await Out());
        await Do(Budi, new Notify(new() { Koperasi = ["K1"] }, new() { Text = "kabar" }));
        Assert.Empty(await Out());
        await Answer(Ani, "a3");
        await Do(Budi, new Notify(new() { Koperasi = ["K1"] }, new() { Text = "kabar lagi" }));
        Assert.Equal(["a3", "kabar lagi"], (await SendAll()).Select(sending => sending.Bubble.Text));
    }

    [StoreFact]
    public async Task Somebody_who_blocks_the_bot_is_marked_by_the_turn()
    {
        await Do(Ani, Binding(Ani, Pengurus("K1")));
        await Answer(Ani, "a1");
        await Accept(Message(Ani, new Content.Reach(false)));
        await Store.Commit((await Store.TakeUp(None))!, Played([], new SetReach(At(Ani), false, "diblokir")), None);
        await Do(Budi, new Notify(new() { Koperasi = ["K1"] }, new() { Text = "kabar" }));
        Assert.Empty(await Out());
        await Restart();
        Assert.Empty(await Out());
    }

    [StoreFact]
    public async Task What_can_never_be_sent_is_given_up_and_the_next_one_goes()
    {
        await Answer(Ani, "a1", "a2");
        await Settle(Assert.Single(await Out()), new SendResult.Never("terlalu panjang"));
        Assert.Equal(["telegram:1: a2"], await Texts());
    }

    [StoreFact]
    public async Task A_notice_goes_to_each_person_once_on_the_address_used_last()
    {
        var twin = "web:9";
        await Do(Ani, new SavePhone(At(Ani), "+62811", "Ani"), Binding(Ani, Pengurus("K1")), Binding(Ani, Pengurus("K2")));
        Time.Advance(TimeSpan.FromMinutes(5));
        await Do(twin, new SavePhone(At(twin), "+62811", "Ani"));
        await Do(Budi, Binding(Budi, Pengurus("K2")));
        var sasaran = new Sasaran { Koperasi = ["K1", "K2"] };
        var reach = await Find(new JangkauanOf(sasaran));
        Assert.Equal((2, 1, 1), (reach.Orang, reach.PerChannel["telegram"], reach.PerChannel["web"]));
        await Do("telegram:3", new Notify(sasaran, new() { Text = "putuskan" }));
        Assert.Equal([Budi, twin], (await SendAll()).Concat(await SendAll("web")).Select(sending => sending.Chat.ToString()));
        Time.Advance(TimeSpan.FromMinutes(5));
        await Answer(Ani);
        await Do("telegram:3", new Notify(sasaran with { Koperasi = ["K1"] }, new() { Text = "lagi" }));
        Assert.Equal(Ani, Assert.Single(await SendAll()).Chat.ToString());
    }

    [StoreFact]
    public async Task A_notice_reaches_somebody_who_is_known_by_the_address_only()
    {
        await Answer(Ani);
        await Do(Budi, new Notify(new() { Persons = [Ani] }, new() { Text = "jawaban" }));
        Assert.Equal(["telegram:1: jawaban"], await Texts());
    }
}
