using KopBot.Channels;
using KopBot.Channels.WhatsApp;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Tests.Requires;

namespace KopBot.Tests.Storage;

public abstract partial class StoreContract
{
    private const string Wati = "whatsapp:6281200000001";
    private const string Yuni = "whatsapp:6281200000002";
    private static readonly Price Utility = new("utility", "regular", true);

    [StoreFact]
    public async Task A_bubble_that_failed_after_it_was_sent_is_due_again()
    {
        var sending = await SentTo(Wati, "wamid.1");
        await Store.Note([Failed("wamid.1", new SendResult.Later(TimeSpan.FromSeconds(9), "131053"))], None);
        Time.Advance(TimeSpan.FromMilliseconds(8_999));
        Assert.Empty(await Out(channel: "whatsapp"));
        Time.Advance(TimeSpan.FromMilliseconds(1));
        var again = Assert.Single(await Out(channel: "whatsapp"));
        Assert.Equal((sending.Id, "halo juga", 2), (again.Id, again.Bubble.Text, again.Attempt));
        Assert.Empty(await Store.SentAs(["wamid.1"], None));
    }

    [StoreFact]
    public async Task A_failure_that_is_told_again_changes_nothing()
    {
        await SentTo(Wati, "wamid.1");
        var failed = Failed("wamid.1", new SendResult.Later(TimeSpan.Zero, "131053"));
        await Store.Note([failed, failed], None);
        await Settle(Assert.Single(await Out(channel: "whatsapp")), new SendResult.Sent("wamid.2"));
        await Store.Note([failed], None);
        Assert.Empty(await Out(channel: "whatsapp"));
        Assert.Equal("halo juga", Assert.Single(await Store.SentAs(["wamid.1", "wamid.2", "wamid.3"], None)).Value.Bubble.Text);
    }

    [StoreFact]
    public async Task A_bubble_that_failed_is_due_again_after_a_restart_too()
    {
        await SentTo(Wati, "wamid.1");
        await Store.Note([Failed("wamid.1", new SendResult.Later(TimeSpan.FromDays(9), "131047") { UntilHeard = true })], None);
        await Restart();
        Assert.Empty(await Out(channel: "whatsapp"));
        await Accept(Say(Wati, "halo lagi"));
        Assert.Equal(2, Assert.Single(await Out(channel: "whatsapp")).Attempt);
    }

    [StoreFact]
    public async Task An_address_that_cannot_be_reached_is_closed_by_a_late_failure()
    {
        await SentTo(Wati, "wamid.1");
        await Store.Note([Failed("wamid.1", new SendResult.Never("131026", Closed: true))], None);
        Assert.Empty(await Out(channel: "whatsapp"));
        Assert.Equal(0, (await Find(new JangkauanOf(new() { Persons = [Wati] }))).Orang);
    }

    [StoreFact]
    public async Task Receipts_move_a_bubble_forward_only_and_are_counted_once()
    {
        await SentTo(Wati, "wamid.1");
        await SentTo(Yuni, "wamid.2");
        Assert.Equal([Utility], await Store.Note([Told("wamid.1", Stage.Read, Utility), Told("wamid.1", Stage.Delivered, Utility), Told("wamid.1", Stage.Sent, Utility)], None));
        Assert.Empty(await Store.Note([Told("wamid.1", Stage.Read, Utility)], None));
        await Store.Note([Told("wamid.2", Stage.Sent, Utility)], None);
        await Store.Note([Told("wamid.2", Stage.Delivered, Utility), Told("wamid.2", Stage.Read, Utility), Told("tidak-ada", Stage.Read, Utility)], None);
        var day = DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);
        Assert.Equal([new Cost(day, Utility, 2)], await Store.Costs(day, day, None));
        Assert.Empty(await Store.Costs(day.AddDays(1), day.AddDays(9), None));
    }

    [StoreFact]
    public async Task Numbers_of_users_are_kept_and_brought_up_to_date()
    {
        await Store.Know(new Dictionary<string, string> { ["ID.1"] = "6281", ["ID.2"] = "6282" }, None);
        await Store.Know(new Dictionary<string, string> { ["ID.1"] = "6289" }, None);
        Assert.Equal([new("ID.1", "6289"), new("ID.2", "6282")], (await Store.Numbers(["ID.1", "ID.2", "ID.3"], None)).OrderBy(one => one.Key));
    }

    [StoreFact]
    public async Task A_person_moves_with_roles_conversation_and_what_waits()
    {
        await Do(Wati, Binding(Wati, Pengurus("K1")));
        var state = new Conversation { Koperasi = "K1" };
        await Store.Commit(await Take(Wati), new(state, [new() { Text = "tunggu" }], []), None);
        await Store.Move(At(Wati), At(Yuni), Time.GetUtcNow(), None);
        await Store.Move(At(Wati), At(Yuni), Time.GetUtcNow(), None);
        Assert.Equal($"{Yuni}: tunggu", $"{(await Out(channel: "whatsapp")).Select(one => $"{one.Chat}: {one.Bubble.Text}").Single()}");
        var work = await Take(Yuni);
        Assert.Equal(("K1", "K1"), (work.Conversation.Koperasi, Assert.Single(work.Person.Roles).Koperasi));
        Assert.Empty((await Who(Wati)).Roles);
    }

    [StoreFact]
    public async Task Nobody_moves_who_wrote_from_the_old_address_since()
    {
        await Do(Wati, Binding(Wati, Pengurus("K1")));
        var before = Time.GetUtcNow() - TimeSpan.FromSeconds(1);
        await Store.Move(At(Wati), At(Yuni), before, None);
        Assert.Single((await Who(Wati)).Roles);
        Assert.Empty((await Who(Yuni)).Roles);
    }

    [StoreFact]
    public async Task So_many_are_written_to_first_within_any_day_and_no_more()
    {
        for (var n = 0; n < 3; n++)
        {
            Assert.Null(await Store.Reach(At($"whatsapp:{n}"), 3, None));
            Time.Advance(TimeSpan.FromHours(1));
        }

        var free = Time.GetUtcNow() + TimeSpan.FromHours(21);
        Assert.Equal(free, await Store.Reach(At("whatsapp:9"), 3, None));
        Assert.Null(await Store.Reach(At("whatsapp:0"), 3, None));
        Assert.Null(await Store.Reach(At("whatsapp:9"), 4, None));
        Assert.Equal(free, await Store.Reach(At("whatsapp:8"), 4, None));
        Time.Advance(TimeSpan.FromHours(21));
        Assert.Null(await Store.Reach(At("whatsapp:8"), 4, None));
        Assert.Equal(free + TimeSpan.FromHours(1), await Store.Reach(At("whatsapp:7"), 4, None));
    }

    [StoreFact]
    public async Task Who_writes_while_a_bubble_is_under_way_is_not_kept_waiting()
    {
        await Answer(Wati, "a1");
        Time.Advance(TimeSpan.FromHours(30));
        var sending = Assert.Single(await Out(channel: "whatsapp"));
        await Accept(Say(Wati, "halo?"));
        await Settle(sending, new SendResult.Later(TimeSpan.FromDays(30), "jendela") { UntilHeard = true });
        Assert.Equal(Time.GetUtcNow(), Assert.Single(await Out(channel: "whatsapp")).LastHeard);
    }

    private async Task<Sending> SentTo(string address, string bubble)
    {
        await Answer(address, "halo juga");
        var sending = Assert.Single(await Out(channel: "whatsapp"));
        await Settle(sending, new SendResult.Sent(bubble));
        return sending;
    }

    private Receipt Told(string bubble, Stage stage, Price price) => new(bubble, stage, Time.GetUtcNow(), price);

    private Receipt Failed(string bubble, SendResult verdict) => new(bubble, Stage.Failed, Time.GetUtcNow(), Verdict: verdict);
}
