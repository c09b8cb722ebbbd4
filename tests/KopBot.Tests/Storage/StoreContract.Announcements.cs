using KopBot.Channels;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Tests.Requires;

namespace KopBot.Tests.Storage;

public abstract partial class StoreContract
{
    private const string Officer = "telegram:99";

    [StoreFact]
    public async Task An_announcement_reaches_each_person_once_and_reports_to_its_sender()
    {
        await Crowd(7);
        await Do(Officer, new PlanPengumuman(Announcement("U1", new() { Roles = [RoleKinds.Pengurus] })));
        await PlanAll(3);
        var sent = await SendAll();
        Assert.Equal(Enumerable.Range(100, 7).Select(n => $"telegram:{n}"), Announced(sent).Select(each => each.Chat.ToString()).Order());
        var journey = Assert.Single(await Find(new PengumumanBy("P1", 5)));
        Assert.Equal(("selesai", 7, 7, 0), (journey.Status, journey.Jumlah, journey.Terkirim, journey.Gagal));
        var news = sent.Where(each => each.Chat.ToString() == Officer).ToList();
        Assert.All(news, each => Assert.Equal("kirim:U1", each.Bubble.Slot));
        Assert.Equal("Pengumuman selesai dikirim: 7 dari 7 orang menerima.", news[^1].Bubble.Text);
        Assert.NotNull(news[^1].Edits);
        Assert.False(await Store.PlanPage(10, None));
    }

    [StoreFact]
    public async Task Planning_goes_on_after_a_restart_where_it_stopped()
    {
        await Crowd(7);
        await Do(Officer, new PlanPengumuman(Announcement("U1", new())));
        Assert.True(await Store.PlanPage(3, None));
        await Restart();
        await PlanAll(3);
        var chats = Announced(await SendAll()).Select(each => each.Chat.ToString()).ToList();
        Assert.Equal(7, chats.Count);
        Assert.Equal(7, chats.Distinct().Count());
    }

    [StoreFact]
    public async Task An_announcement_leaves_when_its_time_has_come_and_not_before()
    {
        await Crowd(1);
        await Do(Officer, new PlanPengumuman(Announcement("U1", new()) with { Pada = Time.GetUtcNow().AddHours(1) }));
        Assert.False(await Store.PlanPage(10, None));
        Time.Advance(TimeSpan.FromMilliseconds(3_599_999));
        Assert.False(await Store.PlanPage(10, None));
        Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(await Store.PlanPage(10, None));
    }

    [StoreFact]
    public async Task A_stopped_announcement_is_neither_planned_nor_sent_any_further()
    {
        await Crowd(9);
        await Do(Officer, new PlanPengumuman(Announcement("U1", new())));
        await Store.PlanPage(6, None);
        await Settle((await Out(1, Priority.Announcement)).First(each => each.Priority == Priority.Reply), new SendResult.Sent("1"));
        var two = await Out(2);
        await Do(Officer, new StopPengumuman("U1", "P1", Time.GetUtcNow()));
        foreach (var sending in two)
        {
            await Settle(sending, new SendResult.Sent("1"));
        }

        Assert.Empty(Announced(await SendAll()));
        await Restart();
        await PlanAll(3);
        Assert.Empty(Announced(await SendAll()));
        var journey = Assert.Single(await Find(new PengumumanBy("P1", 5)));
        Assert.Equal(("dihentikan", 2, 0), (journey.Status, journey.Terkirim, journey.Gagal));
    }

    [StoreFact]
    public async Task Replies_leave_before_reminders_and_reminders_before_announcements()
    {
        await Crowd(2);
        await Do(Officer, new PlanPengumuman(Announcement("U1", new())), new PlanPengumuman(Announcement("R1", new()) with { Oleh = "", Chat = default }));
        await PlanAll(10);
        await Answer("telegram:100", "balasan");
        Assert.Equal([Priority.Reply, Priority.Reply], (await Out(100, Priority.Reply)).Select(each => each.Priority));
        var next = Assert.Single(await Out(100, Priority.Reminder));
        Assert.Equal(("telegram:101", "Isi R1"), (next.Chat.ToString(), next.Bubble.Text));
        await Restart();
        Assert.Equal([Priority.Reply, Priority.Reply, Priority.Reminder], (await Out()).Select(each => each.Priority));
    }

    [StoreFact]
    public async Task Within_one_chat_the_reply_leaves_before_the_announcement_that_waited_longer()
    {
        await Crowd(1);
        await Do(Officer, new PlanPengumuman(Announcement("U1", new()) with { Chat = default }));
        await PlanAll(10);
        await Answer("telegram:100", "balasan");
        Assert.Equal(["balasan", "Isi U1"], (await SendAll()).Select(each => each.Bubble.Text));
    }

    [StoreFact]
    public async Task Who_cannot_be_reached_is_counted_and_the_announcement_still_ends()
    {
        await Crowd(4);
        await Do(Officer, new PlanPengumuman(Announcement("U1", new())));
        await PlanAll(10);
        await Answer("telegram:103", "x");
        await Accept(Message("telegram:102", new Content.Reach(false)));
        await Store.Commit((await Store.TakeUp(None))!, Played([], new SetReach(At("telegram:102"), false, "blokir")), None);
        var texts = new List<string>();
        while (await Out() is { Count: > 0 } some)
        {
            texts.AddRange(some.Select(each => each.Bubble.Text));
            await Store.Settle([.. some.Select(each => new Settlement(each, each.Chat.Id == "101" || each.Bubble.Text == "x"
                ? new SendResult.Never("diblokir", each.Bubble.Text == "x") : new SendResult.Sent("1")))], None);
        }

        await PlanAll(10);
        var journey = Assert.Single(await Find(new PengumumanBy("P1", 5)));
        Assert.Equal(("selesai", 4, 1, 3), (journey.Status, journey.Jumlah, journey.Terkirim, journey.Gagal));
        texts.AddRange((await SendAll()).Select(each => each.Bubble.Text));
        Assert.Equal("Pengumuman selesai dikirim: 1 dari 4 orang menerima. 3 orang tidak dapat dihubungi.", texts[^1]);
    }

    [StoreFact]
    public async Task Progress_is_told_at_most_every_three_seconds()
    {
        await Crowd(5);
        await Do(Officer, new PlanPengumuman(Announcement("U1", new())));
        await PlanAll(1);
        Assert.Single(await SendOne());
        foreach (var seconds in (int[])[1, 1, 1])
        {
            Time.Advance(TimeSpan.FromSeconds(seconds));
            Assert.Empty(await SendOne());
        }

        Assert.Equal("kirim:U1", Assert.Single(await SendOne()).Bubble.Slot);

        async Task<IReadOnlyList<Sending>> SendOne()
        {
            var taken = await Out(1);
            await Settle(taken[0], new SendResult.Sent("1"));
            return [.. taken.Where(each => each.Bubble.Slot is not null)];
        }
    }

    [StoreFact]
    public async Task An_announcement_is_meant_for_roles_regions_and_those_who_did_not_report()
    {
        await Store.SavePeople(
        [
            new("A", "A", [Pengurus("K1", "18.13.01.1005")]) { Phone = "+62A" },
            new("B", "B", [Pengurus("K2", "18.13.02.2001")]) { Phone = "+62B" },
            new("C", "C", [new(RoleKinds.Pendamping, "", "18.13.01")]) { Phone = "+62C" },
            new("D", "D", [Pengurus("K3", "18.1.01.2001")]) { Phone = "+62D", Subscribed = false },
            new("E", "E", []) { Phone = "+62E" },
        ], None);
        await Store.Apply([new SaveKoperasi(Profil("K1", "Satu")), new SaveKoperasi(Profil("K2", "Dua")), new FileLaporan(Report("K1", "2025-09", 1))], None);
        await JoinAll("A", "B", "C", "D", "E");
        Assert.Equal("A,B,C", await Meant(new()));
        Assert.Equal("A,B", await Meant(new() { Roles = [RoleKinds.Pengurus] }));
        Assert.Equal("A,C", await Meant(new() { Wilayah = ["18.13.01"] }));
        Assert.Equal("A,B,C", await Meant(new() { Wilayah = ["18.13.01", "18.13.02.2001"] }));
        Assert.Equal("", await Meant(new() { Wilayah = ["18.1"] }));
        Assert.Equal("D", await Meant(new() { Wilayah = ["18.1"], OnlySubscribed = false }));
        Assert.Equal("B", await Meant(new() { Koperasi = ["K2"] }));
        Assert.Equal("B", await Meant(new() { BelumLapor = "2025-09" }));
        Assert.Equal("A,B", await Meant(new() { BelumLapor = "2025-08" }));
        Assert.Equal("E", await Meant(new() { Persons = ["E"] }));
        await Do("telegram:E", new SetSubscribed(At("telegram:E"), true));
        Assert.Equal("A,B,C,E", await Meant(new()));
        await Do("telegram:A", new SetSubscribed(At("telegram:A"), false));
        Assert.Equal("B,C,E", await Meant(new()));
    }

    // What the look-up counts is what the planner plans.
    private async Task<string> Meant(Sasaran sasaran)
    {
        var id = $"U{Time.GetUtcNow().Ticks}";
        Time.Advance(TimeSpan.FromSeconds(1));
        var reach = await Find(new JangkauanOf(sasaran));
        await Store.Apply([new PlanPengumuman(Announcement(id, sasaran) with { Chat = default })], None);
        await PlanAll(2);
        var sent = Announced(await SendAll()).Select(each => each.Chat.Id).Order().ToList();
        Assert.Equal(sent.Count, reach.Orang);
        return string.Join(',', sent);
    }

    private async Task JoinAll(params string[] people)
    {
        foreach (var person in people)
        {
            await Do($"telegram:{person}", new SavePhone(At($"telegram:{person}"), $"+62{person}", person));
        }
    }

    private async Task Crowd(int size)
    {
        for (var n = 100; n < 100 + size; n++)
        {
            await Do($"telegram:{n}", Binding($"telegram:{n}", Pengurus($"K{n}")), Binding($"telegram:{n}", Pengurus("K1")));
        }
    }

    private async Task PlanAll(int page)
    {
        for (var i = 0; await Store.PlanPage(page, None); i++)
        {
            Assert.True(i < 100, "Planning does not end.");
        }
    }

    private static IEnumerable<Sending> Announced(IEnumerable<Sending> sent) => sent.Where(each => each.Bubble.Text.StartsWith("Isi ", StringComparison.Ordinal));

    private Pengumuman Announcement(string id, Sasaran sasaran) => new(id, $"Isi {id}", null, sasaran)
    {
        Oleh = "P1", Chat = At(Officer), Pada = Time.GetUtcNow(),
    };
}
