using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Tests.Requires;

namespace KopBot.Tests.Storage;

public abstract partial class StoreContract
{
    private const string Key = "lapor/K1/2025-09";

    [StoreFact]
    public async Task Two_pens_write_one_draft_and_a_stale_version_clashes()
    {
        var ani = await Take(Ani);
        var budi = await Take(Budi);
        Assert.Equal(Commitment.Done, await Store.Commit(ani, Played([], Lines(0, "a", "b")), None));
        Assert.Equal(Commitment.Clash, await Store.Commit(budi, Played(["hilang"], Lines(0, "x")), None));
        Assert.Equal(Commitment.Clash, await Store.Commit(budi, Played(["hilang"], Lines(1, "x")), None));
        Assert.Equal(Commitment.Clash, await Store.Commit(budi, Played(["hilang"], Lines(3, "x")), None));
        Assert.Equal(Commitment.Done, await Store.Commit(budi, Played(["jadi"], Lines(2, "c")), None));
        await Restart();
        var draft = await Find(new DraftOf(Key));
        Assert.Equal(["a", "b", "c"], draft.Log.Select(line => line.Value));
        Assert.Equal(["telegram:2: jadi"], await Texts());
        Assert.Empty((await Find(new DraftOf("lapor/K2/2025-09"))).Log);
    }

    [StoreFact]
    public async Task A_first_line_with_a_version_that_is_not_there_clashes() =>
        Assert.Equal(Commitment.Clash, await Store.Commit(await Take(Ani), Played([], Lines(1, "x")), None));

    [StoreFact]
    public async Task Of_a_refused_turn_nothing_is_kept()
    {
        await Do(Ani, new FileLaporan(Report("K1", "2025-09", 1)));
        var work = await Take(Ani);
        var refused = new Outcome.Played(Conversation.New with { Koperasi = "K9" }, [new() { Text = "hilang" }],
        [
            Lines(0, "a"), new SaveKoperasi(Profil("K9", "Koperasi Sembilan")), new OpenTiket(Ticket("REG-1")),
            new FileLaporan(Report("K1", "2025-09", 1)),
        ]);
        Assert.Equal(Commitment.Clash, await Store.Commit(work, refused, None));
        Assert.Empty((await Find(new DraftOf(Key))).Log);
        Assert.Empty(await Find(new KoperasiOf("K9")));
        Assert.Empty(await Find(new TiketOf("REG-1")));
        Assert.Empty(await Texts());
        Assert.Equal(Commitment.Done, await Store.Commit(work, Played(["ada"]), None));
        Assert.Equal(["telegram:1: ada"], await Texts());
        Assert.Equal("", (await Take(Ani)).Conversation.Koperasi);
    }

    [StoreFact]
    public async Task An_effect_that_throws_takes_nobody_else_with_it()
    {
        var broken = await Take(Ani);
        var good = await Take(Budi);
        var commits = new[]
        {
            Store.Commit(broken, Played(["hilang"], Lines(0, "a"), new SaveUndangan(new("A", new(null!, "", ""), Time.GetUtcNow()), "", Time.GetUtcNow())), None),
            Store.Commit(good, Played(["ada"]), None),
        };
        await Assert.ThrowsAnyAsync<Exception>(() => commits[0]);
        Assert.Equal(Commitment.Done, await commits[1]);
        Assert.Equal(["telegram:2: ada"], await Texts());
        await Store.SetAside(broken, "rusak", new() { Text = "Maaf" }, None);
        Assert.Equal(["telegram:1: Maaf"], await Texts());
    }

    [StoreFact]
    public async Task Turns_that_end_side_by_side_each_end_by_their_own_right()
    {
        await Accept([.. Enumerable.Range(100, 60).Select(each => Say($"telegram:{each}", "satu"))]);
        await Accept([.. Enumerable.Range(100, 60).Select(each => Say($"telegram:{each}", "dua"))]);
        var works = new List<Work>();
        while (await Store.TakeUp(None) is { } work)
        {
            works.Add(work);
        }

        Assert.Equal(60, works.Count);
        var gone = works.Where((_, at) => at % 7 is 3).ToList();
        foreach (var work in gone)
        {
            Assert.Equal(Commitment.Done, await Store.Commit(work, Played(["satu"]), None));
        }

        // A turn in ten writes to a place of a draft that it did not see; every third writes to a draft of its own; the rest only answers.
        Effect[] Writes(int at) => at % 10 is 5 ? [Own(at, 4)] : at % 3 is 0 ? [Own(at, 0), new SaveKoperasi(Profil($"K{at}", "Koperasi Bersama"))] : at % 3 is 1 ? [Own(at, 0)] : [];
        var ends = await Task.WhenAll(works.Select((work, at) => Store.Commit(work, Played([$"satu {at}", $"dua {at}"], Writes(at)), None)));
        Assert.Equal(works.Select((_, at) => at % 7 is 3 ? Commitment.Lost : at % 10 is 5 ? Commitment.Clash : Commitment.Done), ends);

        var heard = (await SendAll()).ToLookup(sending => sending.Chat, sending => sending.Bubble.Text);
        foreach (var (at, work) in works.Index())
        {
            string[] expected = at % 7 is 3 ? ["satu"] : at % 10 is 5 ? [] : [$"satu {at}", $"dua {at}"];
            Assert.Equal(expected, heard[work.Incoming.Chat]);
            Assert.Equal(ends[at] is Commitment.Done && at % 3 is not 2 ? 1 : 0, (await Find(new DraftOf($"lapor/K{at}/2025-09"))).Log.Count);
        }
    }

    private Append Own(int at, int version) => Lines(version, "a") with { Key = $"lapor/K{at}/2025-09" };

    [StoreFact]
    public async Task A_version_of_a_report_is_filed_once_and_none_is_left_out()
    {
        await Do(Ani, new FileLaporan(Report("K1", "2025-09", 1)));
        var work = await Take(Budi);
        Assert.Equal(Commitment.Clash, await Store.Commit(work, Played([], new FileLaporan(Report("K1", "2025-09", 1))), None));
        Assert.Equal(Commitment.Clash, await Store.Commit(work, Played([], new FileLaporan(Report("K1", "2025-09", 3))), None));
        Assert.Equal(Commitment.Done, await Store.Commit(work, Played([], new FileLaporan(Report("K1", "2025-09", 2))), None));
        Assert.Equal([2, 1], (await Find(new LaporanOf("lapor", "K1", "2025-09"))).Select(report => report.Versi));
    }

    [StoreFact]
    public async Task A_code_binds_one_person_and_no_second_one()
    {
        await Do(Budi, new SaveUndangan(new("ABC123", Pengurus("K1"), Time.GetUtcNow().AddDays(7)), "P1", Time.GetUtcNow()));
        var ani = await Take(Ani);
        var budi = await Take(Budi);
        Assert.Equal(Commitment.Done, await Store.Commit(ani, Played([], Binding(Ani, Pengurus("K1"), "ABC123")), None));
        Assert.Equal(Commitment.Clash, await Store.Commit(budi, Played([], Binding(Budi, Pengurus("K1"), "ABC123")), None));
        Assert.True(Assert.Single(await Find(new UndanganOf("ABC123"))).Terpakai);
        await Store.Commit(budi, Played([]), None);
        Assert.Empty((await Who(Budi)).Roles);
        Assert.Equal([Pengurus("K1")], (await Who(Ani)).Roles);
    }

    [StoreFact]
    public async Task A_code_of_the_demo_binds_again_and_again()
    {
        var code = new Undangan("DEMO-7", Pengurus("K7"), Time.GetUtcNow().AddDays(7)) { Berulang = true };
        await Do(Ani, new SaveUndangan(code, "P1", Time.GetUtcNow()), Binding(Ani, Pengurus("K7"), "DEMO-7"));
        await Do(Budi, Binding(Budi, Pengurus("K7"), "DEMO-7"));
        await Do(Budi, Binding(Budi, Pengurus("K8"), "DEMO-8"));
        await Do(Ani, Binding(Ani, Pengurus("K8"), "DEMO-8"));
        Assert.Equal(["K7", "K8"], (await Who(Ani)).Roles.Select(role => role.Koperasi).Order());
    }

    [StoreFact]
    public async Task A_ticket_moves_only_from_the_status_that_the_turn_saw()
    {
        await Do(Ani, new OpenTiket(Ticket("REG-7")));
        var work = await Take(Budi);
        var move = new MoveTiket("REG-7", "Diterima", "Selesai", "Sudah.", "P2", Time.GetUtcNow());
        Assert.Equal(Commitment.Clash, await Store.Commit(work, Played([], move with { From = "Ditolak" }), None));
        Assert.Equal(Commitment.Clash, await Store.Commit(work, Played([], move with { Nomor = "REG-8" }), None));
        Assert.Equal(Commitment.Done, await Store.Commit(work, Played([], move), None));
        var ticket = Assert.Single(await Find(new TiketOf("reg-7")));
        Assert.Equal(("Selesai", "Sudah."), (ticket.Status, ticket.Catatan));
        Assert.Equal(Commitment.Clash, await Store.Commit(await Take(Budi), Played([], new OpenTiket(Ticket("reg-7"))), None));
    }

    protected Append Lines(int version, params string[] values) =>
        new(Key, version, [.. values.Select(value => new Entry { Move = Move.Answer, Question = "q", Value = value, At = Time.GetUtcNow() })]);

    protected static ProfilKoperasi Profil(string id, string nama, string wilayah = "18.13.01.1005") =>
        new(id, long.Parse(id[1..]), nama, wilayah);

    protected Tiket Ticket(string nomor, string oleh = "P1") => new(nomor, "daftar-koperasi", "Diterima")
    {
        Oleh = oleh, Alamat = At(Ani), Isi = [new("Nama", "Ani")], Pada = Time.GetUtcNow(),
    };

    protected Laporan Report(string koperasi, string periode, int versi, decimal omzet = 1_000_000) => new("lapor", koperasi, periode, versi)
    {
        TandaTerima = $"LPR-{koperasi}-{periode}",
        Wilayah = "18.13.01.1005",
        Oleh = "P1",
        OlehNama = "Bu Ani",
        Pada = Time.GetUtcNow(),
        Jawaban =
        [
            new("omzet", $"{omzet}", "1jt", "Bu Ani") { Parts = new Dictionary<string, decimal> { [""] = omzet } },
            new("anggota_masuk", "L=1;P=2", "L1 P2", "Pak Budi") { Parts = new Dictionary<string, decimal> { ["l"] = 1, ["p"] = 2.5m } },
            new("catatan", null, "ga tau", "Bu Ani") { Unknown = true, Note = versi > 1 ? "memang begitu" : null },
        ],
    };
}
