using KopBot.Channels;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Tests.Requires;

namespace KopBot.Tests.Storage;

public abstract partial class StoreContract
{
    [StoreFact]
    public async Task Announcements_go_on_when_very_many_wait_until_somebody_writes()
    {
        await WhatsAppCrowd(1_200);
        await Announce("U1");
        var tried = new HashSet<string>();
        while (await Out(channel: "whatsapp") is { Count: > 0 } some)
        {
            tried.UnionWith(some.Select(each => each.Chat.Id));
            await Store.Settle([.. some.Select(Unheard)], None);
        }

        Assert.Equal(1_200, tried.Count);
        await Accept(Say("whatsapp:62007", "halo"));
        Assert.Equal("Isi U1", Assert.Single(await Out(channel: "whatsapp")).Bubble.Text);
    }

    [StoreFact]
    public async Task A_role_that_a_replica_with_a_faster_clock_gave_holds_at_once()
    {
        await Do(Ani, Binding(Ani, Pengurus("K1")) with { Pada = Time.GetUtcNow().AddSeconds(2) });
        Assert.Equal([Pengurus("K1")], (await Who(Ani)).Roles);
        await Do(Ani, new SavePhone(At(Ani), "+62811", "Bu Ani"));
        Assert.Equal([Pengurus("K1")], Assert.Single(await Find(new PersonOf("+62811"))).Roles);
    }

    [StoreFact]
    public async Task What_waits_behind_a_stopped_announcement_waits_for_it_no_longer()
    {
        await WhatsAppCrowd(2);
        await Announce("U1");
        await Store.Settle([.. (await Out(channel: "whatsapp")).Select(Unheard)], None);
        await Announce("U2");
        Assert.Empty(await Out(channel: "whatsapp"));
        await Do(Officer, new StopPengumuman("U1", "P1", Time.GetUtcNow()));
        await PlanAll(1_000);
        Assert.Equal(["Isi U2", "Isi U2"], (await Out(channel: "whatsapp")).Select(each => each.Bubble.Text));
    }

    [StoreFact]
    public async Task A_row_of_a_stopped_announcement_that_was_under_way_holds_nobody_up()
    {
        await WhatsAppCrowd(1);
        await Announce("U1");
        var underWay = Assert.Single(await Out(channel: "whatsapp"));
        await Announce("U2");
        await Do(Officer, new StopPengumuman("U1", "P1", Time.GetUtcNow()));
        await PlanAll(1_000);
        await Store.Settle([Unheard(underWay)], None);
        Time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal("Isi U2", Assert.Single(await Out(channel: "whatsapp")).Bubble.Text);
    }

    [StoreFact]
    public async Task A_bubble_that_was_under_way_while_its_person_changed_the_number_is_sent_once()
    {
        await Answer(Wati, "tunggu");
        var underWay = Assert.Single(await Out(channel: "whatsapp"));
        await Store.Move(At(Wati), At(Yuni), Time.GetUtcNow(), None);
        await Settle(underWay, new SendResult.Sent("wamid.1"));
        await Answer(Yuni, "lalu");
        Assert.Equal(["lalu"], (await SendAll("whatsapp")).Select(each => each.Bubble.Text));
        Time.Advance(TimeSpan.FromMinutes(4));
        Assert.Empty(await Out(channel: "whatsapp"));
        await Restart();
        Assert.Empty(await Out(channel: "whatsapp"));
    }

    [StoreFact]
    public async Task A_bubble_that_failed_while_its_person_changed_the_number_goes_to_the_new_one()
    {
        await Answer(Wati, "tunggu");
        var underWay = Assert.Single(await Out(channel: "whatsapp"));
        await Store.Move(At(Wati), At(Yuni), Time.GetUtcNow(), None);
        await Settle(underWay, new SendResult.Later(TimeSpan.FromSeconds(9), "penuh"));
        Assert.Empty(await Out(channel: "whatsapp"));
        Time.Advance(TimeSpan.FromSeconds(9));
        var again = Assert.Single(await Out(channel: "whatsapp"));
        Assert.Equal((At(Yuni), "tunggu", 2), (again.Chat, again.Bubble.Text, again.Attempt));
    }

    [StoreFact]
    public async Task A_failure_that_is_told_after_its_announcement_was_stopped_holds_nobody_up()
    {
        await WhatsAppCrowd(2);
        await Announce("U1");
        await Settle(Assert.Single(await Out(most: 1, channel: "whatsapp")), new SendResult.Sent("wamid.1"));
        await Do(Officer, new StopPengumuman("U1", "P1", Time.GetUtcNow()));
        await PlanAll(1_000);
        await Store.Note([Failed("wamid.1", new SendResult.Later(TimeSpan.Zero, "131053"))], None);
        await PlanAll(1_000);
        await Announce("U2");
        Assert.Equal(["Isi U2", "Isi U2"], (await Out(channel: "whatsapp")).Select(each => each.Bubble.Text));
    }

    [StoreFact]
    public async Task A_zero_character_of_one_visitor_stops_nobody()
    {
        await Accept(Message("web:1", new Content.Text("a\0b")) with { Name = "x\0y" });
        var work = (await Store.TakeUp(None))!;
        Assert.Equal(("ab", "xy"), (Words(work), work.Incoming.Name));
        var bubble = new Bubble { Text = "tadi: a\0b", Slot = "s" };
        Assert.Equal(Commitment.Done, await Store.Commit(work, new Outcome.Played(Conversation.New, [bubble], []), None));
        await Answer("web:2", "halo");
        Assert.Equal(2, (await Out(channel: "web")).Count);
        await Restart();
        Assert.Equal(["halo", "tadi: ab"], (await SendAll("web")).Select(each => each.Bubble.Text).Order());
    }

    [StoreFact]
    public async Task What_looks_like_a_zero_character_stays_as_it_was_typed()
    {
        await Accept(Say(Ani, @"a\u0000b"));
        Assert.Equal(@"a\u0000b", Words((await Store.TakeUp(None))!));
    }

    [StoreFact]
    public async Task Opening_the_store_again_and_again_counts_no_attempt()
    {
        await Accept(Say(Ani, "satu"));
        for (var time = 0; time < 6; time++)
        {
            await Restart();
        }

        Assert.InRange((await Store.TakeUp(None))!.Attempt, 1, 2);
    }

    [StoreFact]
    public async Task A_message_that_ends_the_program_each_time_counts_every_attempt()
    {
        await Take(Ani);
        foreach (var attempt in (int[])[2, 3, 4])
        {
            await Restart();
            Assert.Equal(attempt, (await Store.TakeUp(None))!.Attempt);
        }
    }

    [StoreFact]
    public async Task A_stock_that_was_reckoned_from_another_one_clashes()
    {
        await Store.Apply([new SaveKoperasi(Profil("K1", "Satu"))], None);
        var (ani, budi) = (await Take(Ani), await Take(Budi));
        Assert.Equal(Commitment.Done, await Store.Commit(ani, Played([], Stock(10, 0)), None));
        Assert.Equal(Commitment.Clash, await Store.Commit(budi, Played(["hilang"], Stock(5, 0)), None));
        Assert.Equal(Commitment.Done, await Store.Commit(budi, Played([], Stock(15, 10) with { Pada = Time.GetUtcNow().AddSeconds(-9) }), None));
        Assert.Equal((15, Time.GetUtcNow()), (await Told()));
        await Do(Ani, Stock(3, null));
        Assert.Equal(3, (await Told()).Stok);

        SetHarga Stock(long left, long? before) => new("K1", "lpg-3kg", null, left, "P1", Time.GetUtcNow()) { StokDulu = before };

        async Task<(long Stok, DateTimeOffset Pada)> Told() =>
            Assert.Single(await Find(new HargaAt("K1"))) is var told ? (told.Stok!.Value, told.StokPada!.Value) : default;
    }

    [StoreFact]
    public async Task A_long_sentence_is_not_cut_within_a_letter()
    {
        var sentence = new string('a', 299) + "\ud83d\ude00 dan lagi";
        await Do(Ani, new NoteBelumDipahami(sentence, "publik", Time.GetUtcNow()));
        Assert.Equal(new string('a', 299), Assert.Single(await Find(new BelumDipahami(5))).Teks);
    }

    [StoreFact]
    public async Task An_announcement_to_those_who_did_not_report_is_shown_to_them_only()
    {
        await Store.Apply([new SaveKoperasi(Profil("K1", "Satu")), new SaveKoperasi(Profil("K2", "Dua")), new FileLaporan(Report("K1", "2025-09", 1))], None);
        await Do(Ani, Binding(Ani, Pengurus("K1")));
        await Do(Budi, Binding(Budi, Pengurus("K2")));
        Time.Advance(TimeSpan.FromHours(1));
        await Do(Officer, new PlanPengumuman(Announcement("U1", new() { BelumLapor = "2025-09" })), new PlanPengumuman(Announcement("U2", new() { BelumLapor = "2025-08" })));
        Time.Advance(TimeSpan.FromHours(1));
        await Store.Apply([new FileLaporan(Report("K2", "2025-09", 1))], None);
        Assert.Equal("U2", await Shown(Ani));
        Assert.Equal("U2,U1", await Shown(Budi));
        Assert.Equal("", await Shown("telegram:77"));

        async Task<string> Shown(string address) => string.Join(
            ',', (await Find(new PengumumanFor((await Who(address)).Id, 5))).Select(each => each.Pengumuman.Id));
    }

    private async Task WhatsAppCrowd(int size) => await Store.Apply(
        [.. Enumerable.Range(0, size).Select(n => Binding($"whatsapp:62{n:000}", Pengurus($"K{n}")))], None);

    private async Task Announce(string id)
    {
        await Store.Apply([new PlanPengumuman(Announcement(id, new()) with { Chat = default })], None);
        await PlanAll(1_000);
    }

    private static Settlement Unheard(Sending sending) => new(sending, new SendResult.Later(TimeSpan.FromDays(20), "jendela") { UntilHeard = true });
}
