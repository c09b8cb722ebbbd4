using KopBot.Channels.Web;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Tests.Requires;

namespace KopBot.Tests.Storage;

public abstract partial class StoreContract
{
    [StoreFact]
    public async Task Somebody_new_is_known_by_the_address_and_the_name_shown()
    {
        var person = (await Take(Ani)).Person;
        Assert.Equal((Ani, "Nama " + Ani, "", true), (person.Id, person.Name, person.Phone, person.Subscribed));
        Assert.Empty(person.Roles);
    }

    [StoreFact]
    public async Task A_person_keeps_identity_and_name_over_several_roles()
    {
        await Do(Ani, Binding(Ani, Pengurus("K1")));
        var first = await Who(Ani);
        await Do(Ani, Binding(Ani, Pengurus("K2")) with { Nama = "Lain" });
        var second = await Who(Ani);
        Assert.Equal((first.Id, "Nama " + Ani), (second.Id, second.Name));
        Assert.DoesNotContain(Ani, first.Id);
        Assert.Equal(["K1", "K2"], second.Roles.Select(role => role.Koperasi).Order());
    }

    [StoreFact]
    public async Task Two_addresses_with_one_verified_number_are_one_person()
    {
        await Store.SavePeople([new("B7", "Bu Siti", [Pengurus("K7")]) { Phone = "+62811" }], None);
        await Do(Ani, Binding(Ani, Pengurus("K1")), new OpenTiket(Ticket("REG-1", Ani)));
        await Do(Ani, new SavePhone(At(Ani), "+62811", "Siti"));
        await Do("web:5", new SavePhone(At("web:5"), "+62811", "Siti"));
        var (phone, web) = (await Who(Ani), await Who("web:5"));
        Assert.Equal(("B7", "B7", "Bu Siti", "+62811"), (phone.Id, web.Id, phone.Name, phone.Phone));
        Assert.Equal(["K1", "K7"], phone.Roles.Select(role => role.Koperasi).Order());
    }

    [StoreFact]
    public async Task A_number_of_WhatsApp_is_the_person_who_was_imported_with_it()
    {
        const string before = "whatsapp:6281100000001", after = "whatsapp:6281100000002";
        Assert.Empty((await Who(before)).Roles);
        await Store.SavePeople(
            [new("B7", "Bu Siti", [Pengurus("K7")]) { Phone = "+6281100000001" }, new("B8", "Pak Budi", [Pengurus("K8")]) { Phone = "+6281100000002" }], None);
        Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(("B7", "B8"), ((await Who(before)).Id, (await Who(after)).Id));
        Assert.Equal([Pengurus("K7")], (await Who(before)).Roles);
        Assert.Empty((await Who("telegram:6281100000002")).Roles);
    }

    [StoreFact]
    public async Task A_person_is_found_by_the_verified_number()
    {
        await Store.SavePeople([new("B7", "Bu Siti", [Pengurus("K7"), Pengurus("K8")]) { Phone = "+62811" }], None);
        var person = Assert.Single(await Find(new PersonOf("+62811")));
        Assert.Equal(("B7", "Bu Siti", "+62811"), (person.Id, person.Name, person.Phone));
        Assert.Equal([Pengurus("K7"), Pengurus("K8")], person.Roles);
        Assert.Empty(await Find(new PersonOf("+62812")));
        Assert.Empty(await Find(new PersonOf("")));
    }

    [StoreFact]
    public async Task Wrong_codes_are_counted_by_address_and_by_channel()
    {
        NoteWrongCode Wrong(string from) => new(At(from), Time.GetUtcNow());
        await Store.Apply([Wrong("web:1"), Wrong("web:1"), Wrong("web:2"), Wrong("webs:2"), Wrong(Ani)], None);
        Assert.Equal([2, 3], await Find(new WrongCodes(At("web:1"))));
        Assert.Equal([0, 3], await Find(new WrongCodes(At("web:3"))));
        Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal([0, 0], await Find(new WrongCodes(At("web:1"))));
    }

    [StoreFact]
    public async Task Tickets_that_wait_are_found_until_somebody_was_reminded_of_them()
    {
        var then = Time.GetUtcNow();
        await Store.Apply([.. Enumerable.Range(1, 4).Select(day => new OpenTiket(Ticket($"REG-{day}") with { Pada = then.AddDays(day) }))], None);
        var waiting = new TiketMenunggu("daftar-koperasi", "Diterima", then.AddDays(2), then.AddDays(3), "ingat:", 10);
        Assert.Equal(["REG-2", "REG-3"], (await Find(waiting)).Select(tiket => tiket.Nomor));
        await Store.Apply([new PlanPengumuman(new("ingat:REG-2", "Isi", null, new()) { Oleh = "", Chat = default, Pada = then })], None);
        Assert.Equal(["REG-3"], (await Find(waiting)).Select(tiket => tiket.Nomor));
        Assert.Equal(["REG-1"], (await Find(waiting with { Dari = then, Most = 1 })).Select(tiket => tiket.Nomor));
        Assert.Empty(await Find(waiting with { Status = "Selesai" }));
    }

    [StoreFact]
    public async Task A_role_holds_from_its_beginning_until_its_end()
    {
        await Store.SavePeople([new("B7", "Bu Siti", [Pengurus("K7"), Pengurus("K8")]) { Phone = "+62811" }], None);
        await Do(Ani, new SavePhone(At(Ani), "+62811", "Siti"));
        await Store.SavePeople([new("lain", "Bu Siti", [Pengurus("K8")]) { Phone = "+62811" }], None);
        Assert.Equal([Pengurus("K8")], (await Who(Ani)).Roles);
        await Do(Budi, Binding(Budi, Pengurus("K1")) with { Pada = Time.GetUtcNow().AddDays(1) });
        Assert.Empty((await Who(Budi)).Roles);
        Time.Advance(TimeSpan.FromDays(1));
        Assert.Single((await Who(Budi)).Roles);
    }

    [StoreFact]
    public async Task What_is_kept_of_a_person_is_shown()
    {
        await Store.Apply([new SaveKoperasi(Profil("K1", "Koperasi Satu"))], None);
        await Do(Ani, new SavePhone(At(Ani), "+62811", "Siti"), Binding(Ani, Pengurus("K1")), new SetSubscribed(At(Ani), false));
        var person = await Who(Ani);
        Assert.False(person.Subscribed);
        await Do(Ani, new OpenTiket(Ticket("REG-1", person.Id)), new FileLaporan(Report("K1", "2025-09", 1) with { Oleh = person.Id }));
        var kept = (await Find(new DataOf(person.Id))).Select(pair => $"{pair.Key}: {pair.Value}");
        Assert.Equal(
        [
            "Nama: Nama telegram:1", "Nomor telepon: +62811", "Peran: bendahara Koperasi Satu", "Saluran: telegram:1", "Pengumuman: tidak mau dikirimi",
            "Permintaan: REG-1", "Laporan yang dikirim: LPR-K1-2025-09",
        ], kept);
        Assert.Equal(["Nama", "Saluran"], (await Find(new DataOf((await Who(Budi)).Id))).Select(pair => pair.Key));
        Assert.Empty(await Find(new DataOf("siapa")));
    }

    [StoreFact]
    public async Task Who_asks_to_be_forgotten_is_forgotten_and_the_report_stays_without_the_name()
    {
        await Store.Apply([new SaveKoperasi(Profil("K1", "Koperasi Satu"))], None);
        await Do(Ani, new SavePhone(At(Ani), "+62811", "Bu \"Ani\""), Binding(Ani, Pengurus("K1")) with { Nama = "Bu Ani" });
        var person = await Who(Ani);
        var report = Report("K1", "2025-09", 1) with { Oleh = person.Id, OlehNama = person.Name };
        report = report with { Jawaban = [.. report.Jawaban.Select(answer => answer.By == "Bu Ani" ? answer with { By = person.Name } : answer)] };
        var line = new Entry { Move = Move.Answer, Question = "q", Value = "1", By = person.Id, ByName = person.Name };
        await Do(Ani, new OpenTiket(Ticket("REG-1", person.Id)), new FileLaporan(report), new Append(Key, 0, [line, line with { By = "P2", ByName = "Pak Budi" }]));
        await Store.Commit(await Take(Ani), new Outcome.Played(Conversation.New with { Koperasi = "K1" }, [new() { Text = "Selesai" }], [new Forget(At(Ani))]), None);
        Assert.Equal(["telegram:1: Selesai"], await Texts());
        Assert.Empty(await Find(new DataOf(person.Id)));
        Assert.Empty(await Find(new TiketOf("REG-1")));
        var stays = Assert.Single(await Find(new LaporanOf("lapor", "K1", "2025-09")));
        Assert.Equal(("", "", "|Pak Budi|"), (stays.Oleh, stays.OlehNama, string.Join('|', stays.Jawaban.Select(answer => answer.By))));
        Assert.Equal([("", ""), ("P2", "Pak Budi")], (await Find(new DraftOf(Key))).Log.Select(entry => (entry.By, entry.ByName)));
        var again = await Take(Ani);
        Assert.Equal((Ani, "", 0), (again.Person.Id, again.Conversation.Koperasi, again.Person.Roles.Count));
    }

    [StoreFact]
    public async Task The_registry_gives_back_what_was_brought_in()
    {
        await Store.SaveRegions(ContohWilayah.All.ToList(), None);
        await Store.SaveRegions([new("18", "Lampung Baru", 1)], None);
        await Store.Apply([.. Enumerable.Range(1, 30).Select(n => new SaveKoperasi(Contoh.Koperasi(n)))], None);
        await Store.Apply([new FileLaporan(Report("K1", "2025-09", 1)), new FileLaporan(Report("K1", "2025-09", 2)), new FileLaporan(Report("K2", "2025-08", 1))], None);
        await Store.SavePeople([new("B1", "Bu Satu", [Pengurus("K1")]) { Phone = "+621" }, new("B2", "Pak Dua", [])], None);
        await Restart();
        var regions = await Store.Regions(None);
        Assert.Equal((ContohWilayah.All.Count, "Lampung Baru"), (regions.Count, regions.Find("18")!.Name));
        Assert.Equal(30, await Store.Koperasi("", None).CountAsync());
        Assert.Equal(Contoh.Koperasi(1).Nama, (await Store.Koperasi(Contoh.Koperasi(1).Wilayah, None).SingleAsync()).Nama);
        Assert.Equal(["K2 1", "K1 2"], await Store.Laporan("lapor", "", "", None).Select(each => $"{each.Koperasi} {each.Versi}").ToListAsync());
        Assert.Equal("K2", (await Store.Laporan("lapor", "2025-08", "", None).SingleAsync()).Koperasi);
        var people = await Store.People("", None).ToListAsync();
        Assert.Equal(["B1 +621 1", "B2  0"], people.Select(person => $"{person.Id} {person.Phone} {person.Roles.Count}"));
        Assert.Equal("B1", (await Store.People("18.13", None).SingleAsync()).Id);
    }

    [StoreFact]
    public async Task Effects_outside_a_turn_are_applied_all_or_none()
    {
        Assert.False(await Store.Apply([new SaveKoperasi(Profil("K1", "Satu")), new FileLaporan(Report("K1", "2025-09", 2))], None));
        Assert.Empty(await Find(new KoperasiOf("K1")));
        var reminder = Announcement("ingat:1", new()) with { Oleh = "", Chat = default };
        Assert.True(await Store.Apply([new PlanPengumuman(reminder)], None));
        Assert.False(await Store.Apply([new PlanPengumuman(reminder)], None));
    }

    [StoreFact]
    public async Task The_same_file_is_kept_once()
    {
        var first = await Store.Keep(new byte[] { 1, 2, 3 }, "a.jpg", "image/jpeg", None);
        var second = await Store.Keep(new byte[] { 1, 2, 3 }, "b.jpg", "image/jpeg", None);
        Assert.Equal((first.Hash, 3L), (second.Hash, second.Size));
        Assert.Equal("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81", first.Hash);
        await Restart();
        Assert.Equal(new byte[] { 1, 2, 3 }, await Store.Open(first.Hash, None));
        Assert.Null(await Store.Open(new string('0', 64), None));
    }

    [StoreFact]
    public async Task A_file_is_forgotten_after_30_days_unless_an_answer_or_an_announcement_refers_to_it()
    {
        var (idle, answered, reported, announced, sent) = (await Keep(1), await Keep(2), await Keep(3), await Keep(4), await Keep(5));
        var line = new Append("lapor/K1/2025-09", 0, [new() { Move = Move.Answer, Question = "bukti", Value = $"file:{answered.Hash}:b.jpg" }, Words("file:"), Words("file:a:b")]);
        await Do(Ani, line);
        var report = Report("K1", "2025-09", 1);
        await Store.Apply([new FileLaporan(report with { Jawaban = [new("bukti", $"file:{reported.Hash}:b.jpg", "", "")] })], None);
        await Store.Apply([new PlanPengumuman(Announcement("U1", new()) with { File = announced })], None);
        Time.Advance(TimeSpan.FromDays(29));
        await Store.Apply([new Notify(new(), new() { Text = "", File = sent })], None);
        Time.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        await Store.Tidy(None);
        Assert.Null(await Store.Open(idle.Hash, None));
        foreach (var kept in new[] { answered, reported, announced, sent })
        {
            Assert.NotNull(await Store.Open(kept.Hash, None));
        }

        Time.Advance(TimeSpan.FromDays(30));
        await Store.Tidy(None);
        Assert.Null(await Store.Open(sent.Hash, None));

        Task<FileRef> Keep(byte content) => Store.Keep(new[] { content }, "b.jpg", "image/jpeg", None);
        Entry Words(string words) => new() { Move = Move.Answer, Question = "kendala", Value = words };
    }

    [StoreFact]
    public async Task A_transcript_grows_in_order_and_keeps_each_key_once()
    {
        Assert.Equal(new WebPlace(1, true), await Store.Append("c1", "in:1", "{\"a\":1}", None));
        Assert.Equal(new WebPlace(2, true), await Store.Append("c1", "out:1", "{}", None));
        Assert.Equal(new WebPlace(1, false), await Store.Append("c1", "in:1", "{\"a\":2}", None));
        Assert.Equal(new WebPlace(1, true), await Store.Append("c2", "in:1", "{}", None));
        await Restart();
        Assert.Equal([new(1, "{\"a\":1}"), new(2, "{}")], await Store.Read("c1", 0, 10, None));
        Assert.Equal([new(2, "{}")], await Store.Read("c1", 1, 10, None));
        Assert.Single(await Store.Read("c1", 0, 1, None));
        Assert.Equal((2L, 0L), (await Store.End("c1", None), await Store.End("c9", None)));
        var places = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Store.Append("c3", $"k{n % 20}", "{}", None)));
        Assert.Equal(Enumerable.Range(1, 20).Select(n => (long)n), places.Select(place => place.Sequence).Distinct().Order());
        Assert.Equal(20, places.Count(place => place.New));
    }

    [StoreFact]
    public async Task Tidying_takes_away_what_is_old_and_nothing_else()
    {
        await Answer(Ani, "lama");
        await SendAll();
        await Store.Append("c1", "k", "{}", None);
        await Store.Append("", "k", "{}", None);
        Time.Advance(TimeSpan.FromDays(91));
        await Answer(Ani, "baru");
        await Store.Tidy(None);
        Assert.Equal((0L, 1L), (await Store.End("c1", None), await Store.End("", None)));
        Assert.Equal(["telegram:1: baru"], await Texts());
    }

    [StoreFact]
    public async Task One_process_has_the_lead() => Assert.True(await Store.Lead("poll", None));
}
