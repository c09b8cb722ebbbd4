using KopBot.Domain.Koperasi;
using KopBot.Tests.Requires;

namespace KopBot.Tests.Storage;

public abstract partial class StoreContract
{
    [StoreFact]
    public async Task Reports_come_back_newest_first_and_only_in_their_newest_version()
    {
        await Store.Apply(
        [
            new FileLaporan(Report("K1", "2025-07", 1)), new FileLaporan(Report("K1", "2025-08", 1)), new FileLaporan(Report("K1", "2025-08", 2, 7)),
            new FileLaporan(Report("K1", "2025-09", 1)), new FileLaporan(Report("K2", "2025-08", 1)),
        ], None);
        Assert.Equal(["2025-09/1", "2025-08/2", "2025-07/1"], Names(await Find(new LaporanBefore("lapor", "K1", "", 9))));
        Assert.Equal(["2025-08/2"], Names(await Find(new LaporanBefore("lapor", "K1", "2025-09", 1))));
        Assert.Empty(await Find(new LaporanBefore("lapor", "K1", "2025-07", 9)));
        Assert.Empty(await Find(new LaporanBefore("triwulan", "K1", "", 9)));
        Assert.Equal(["2025-08/2"], Names(await Find(new LaporanByReceipt("lpr-k1-2025-08"))));
        Assert.Empty(await Find(new LaporanByReceipt("LPR-X")));

        static IEnumerable<string> Names(IEnumerable<Laporan> reports) => reports.Select(report => $"{report.Periode}/{report.Versi}");
    }

    [StoreFact]
    public async Task A_report_comes_back_as_it_was_sent()
    {
        var sent = Report("K1", "2025-09", 1) with { Nihil = true, Channel = "web" };
        await Store.Apply([new FileLaporan(sent)], None);
        var found = Assert.Single(await Find(new LaporanOf("lapor", "K1", "2025-09")));
        Assert.Equal(sent with { Jawaban = [] }, found with { Jawaban = [] });
        Assert.Equal(sent.Jawaban.Select(Shown), found.Jawaban.Select(Shown));
        Assert.Empty(await Find(new LaporanOf("lapor", "K2", "2025-09")));

        static string Shown(Jawaban answer) =>
            $"{answer with { Parts = new Dictionary<string, decimal>() }}".Replace(answer.Parts.GetType().ToString(), "") + string.Join(',', answer.Parts);
    }

    [StoreFact]
    public async Task A_recap_counts_every_koperasi_once_and_adds_the_newest_versions()
    {
        await Store.Apply(
        [
            new SaveKoperasi(Profil("K1", "Cempaka")), new SaveKoperasi(Profil("K2", "Anggrek")), new SaveKoperasi(Profil("K3", "Dahlia")),
            new SaveKoperasi(Profil("K4", "Beringin") with { Status = "tidak aktif" }), new SaveKoperasi(Profil("K5", "Edelweis", "18.1.01.1001")),
            new SaveKoperasi(Profil("K6", "Flamboyan") with { Status = "" }),
            new FileLaporan(Report("K1", "2025-09", 1, 100)), new FileLaporan(Report("K1", "2025-09", 2, 250.5m)),
            new FileLaporan(Report("K2", "2025-09", 1, 9_000_000_000_000) with { Nihil = true }), new FileLaporan(Report("K4", "2025-09", 1, 3)),
            new FileLaporan(Report("K3", "2025-08", 1, 1000)), new FileLaporan(Report("K5", "2025-09", 1, 40)),
        ], None);
        var recap = await Find(new RekapOf("lapor", "2025-09", "18.13", 10));
        Assert.Equal((5, 3, 2, 1, 1), (recap.Terdaftar, recap.Wajib, recap.Masuk, recap.Nihil, recap.Bercatatan));
        Assert.Equal((3, 1, 1), (recap.Status["aktif"], recap.Status["tidak aktif"], recap.Status[""]));
        Assert.Equal((9_000_000_000_253.5m, 3m, 7.5m), (recap.Totals["omzet"], recap.Totals["anggota_masuk.l"], recap.Totals["anggota_masuk.p"]));
        Assert.Equal(["Dahlia"], recap.Belum.Select(koperasi => koperasi.Nama));
        Assert.Equal(["Anggrek", "Beringin", "Cempaka"], recap.Sudah.Select(koperasi => koperasi.Nama));
        Assert.Equal(6, (await Find(new RekapOf("lapor", "2025-09", "", 1))).Terdaftar);
        Assert.Equal(["Anggrek", "Beringin"], (await Find(new RekapOf("lapor", "2025-09", "", 2))).Sudah.Select(koperasi => koperasi.Nama));
        var empty = await Find(new RekapOf("lapor", "2030-01", "99", 5));
        Assert.Equal((0, 0, 0), (empty.Terdaftar, empty.Belum.Count, empty.Totals.Count));
    }

    [StoreFact]
    public async Task A_koperasi_is_found_by_name_by_desa_and_with_a_slip_of_the_pen()
    {
        await Store.SaveRegions(ContohWilayah.All.ToList(), None);
        await Store.Apply([.. Enumerable.Range(1, 96).Select(n => new SaveKoperasi(Contoh.Koperasi(n)))], None);
        var wanted = Contoh.Koperasi(3);
        var desa = ContohWilayah.Of(wanted.Wilayah).Name;
        var name = wanted.Nama.Replace("(contoh)", "").Trim();
        Assert.Equal(wanted.Id, (await Like(name))[0].Id);
        Assert.Contains(wanted.Id, (await Like(desa)).Select(koperasi => koperasi.Id));
        Assert.Equal(wanted.Id, (await Like(name.Remove(name.Length - 3, 1)))[0].Id);
        Assert.Empty(await Like("zzzzqqqq"));
        Assert.Empty(await Like("!!!"));
        Assert.Equal(50, (await Like("")).Count);
        Assert.All(await Find(new KoperasiLike("", "18.13.03", "", 50)), koperasi => Assert.StartsWith("18.13.03.", koperasi.Wilayah));
        Assert.Equal(3, (await Find(new KoperasiLike("koperasi", "", "", 3))).Count);
        Assert.Equal(wanted.Id, Assert.Single(await Find(new KoperasiOf(wanted.Id))).Id);
        Assert.Equal(wanted.Gerai, Assert.Single(await Find(new KoperasiOf(wanted.Id))).Gerai);
        Assert.Empty(await Find(new KoperasiOf("K5000")));

        Task<IReadOnlyList<ProfilKoperasi>> Like(string words) => Find(new KoperasiLike(words, "", "18.13.01", 50));
    }

    [StoreFact]
    public async Task Of_equal_names_the_nearest_comes_first_and_a_new_name_replaces_the_old()
    {
        await Store.Apply(
        [
            new SaveKoperasi(Profil("K1", "Koperasi Tani Makmur", "18.13.01.1005")), new SaveKoperasi(Profil("K2", "Koperasi Tani Makmur", "18.13.02.2001")),
        ], None);
        Assert.Equal(["K2", "K1"], (await Find(new KoperasiLike("kdmp tani makmr", "", "18.13.02", 5))).Select(koperasi => koperasi.Id));
        Assert.Equal(["K1"], (await Find(new KoperasiLike("tani makmur", "18.13.01", "", 5))).Select(koperasi => koperasi.Id));
        await Store.Apply([new SaveKoperasi(Profil("K1", "Koperasi Nelayan Jaya"))], None);
        Assert.Equal(["K2"], (await Find(new KoperasiLike("tani makmur", "", "", 5))).Select(koperasi => koperasi.Id));
        Assert.Equal(["K1"], (await Find(new KoperasiLike("nelayan", "", "", 5))).Select(koperasi => koperasi.Id));
    }

    [StoreFact]
    public async Task Prices_are_found_from_the_region_outwards_the_newest_first()
    {
        await Store.Apply(
        [
            .. new[] { ("K1", "18.13.01.1005"), ("K2", "18.13.01.1008"), ("K3", "18.13.02.2001"), ("K4", "18.1.01.1001"), ("K5", "18.13.01.1005") }
                .Select(pair => new SaveKoperasi(Profil(pair.Item1, pair.Item1, pair.Item2))),
            Price("K1", 19_000, null, -5), Price("K2", 19_500, 4, -1), Price("K3", 20_000, 0, 0), Price("K4", 1, 1, 0), Price("K5", null, 7, -2),
        ], None);
        Assert.Equal(["K5", "K1", "K2", "K3"], await Near("18.13.01.1005", 9));
        Assert.Equal(["K2", "K5", "K1"], await Near("18.13.01", 3));
        Assert.Equal(["K3", "K2", "K5", "K1"], await Near("18.13", 9));
        Assert.Equal(5, (await Near("", 9)).Count);
        Assert.Empty(await Near("32.01", 9));
        await Store.Apply([Price("K1", null, 3, -1), Price("K1", 18_000, null, -9)], None);
        var told = Assert.Single(await Find(new HargaAt("K1")));
        Assert.Equal((19_000L, 3L, Time.GetUtcNow().AddHours(-5)), (told.Harga!.Value, told.Stok!.Value, told.HargaPada!.Value));
        Assert.Null(Assert.Single(await Find(new HargaAt("K5"))).HargaPada);

        SetHarga Price(string koperasi, long? harga, long? stok, int hours) => new(koperasi, "lpg-3kg", harga, stok, "P1", Time.GetUtcNow().AddHours(hours));

        async Task<List<string>> Near(string wilayah, int most) =>
            [.. (await Find(new HargaNear("lpg-3kg", wilayah, most))).Select(price => price.Koperasi.Id)];
    }

    [StoreFact]
    public async Task Tickets_of_a_person_come_newest_first()
    {
        await Do(Ani, new OpenTiket(Ticket("REG-1", Ani)));
        Time.Advance(TimeSpan.FromHours(1));
        await Do(Ani, new OpenTiket(Ticket("REG-2", Ani) with { Jenis = "aduan" }), new OpenTiket(Ticket("REG-3", Budi)));
        Assert.Equal(["REG-2", "REG-1"], (await Find(new TiketBy(Ani, "", 5))).Select(ticket => ticket.Nomor));
        Assert.Equal(["REG-1"], (await Find(new TiketBy(Ani, "daftar-koperasi", 5))).Select(ticket => ticket.Nomor));
        await Do(Ani, Binding(Ani, Pengurus("K1")));
        var person = await Who(Ani);
        Assert.NotEqual(Ani, person.Id);
        var moved = await Find(new TiketBy(person.Id, "", 1));
        Assert.Equal(("REG-2", person.Id), (moved[0].Nomor, moved[0].Oleh));
        Assert.Equal(Ticket("X").Isi, moved[0].Isi);
    }

    [StoreFact]
    public async Task Wrong_codes_are_counted_for_an_hour()
    {
        Assert.Equal([0, 0], await Find(new WrongCodes(At(Ani))));
        await Do(Ani, new NoteWrongCode(At(Ani), Time.GetUtcNow()), new NoteWrongCode(At(Ani), Time.GetUtcNow()));
        Assert.Equal([2, 2], await Find(new WrongCodes(At(Ani))));
        Assert.Equal([0, 2], await Find(new WrongCodes(At(Budi))));
        Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal([0, 0], await Find(new WrongCodes(At(Ani))));
    }

    [StoreFact]
    public async Task What_was_not_understood_is_counted_until_it_is_taught()
    {
        var now = Time.GetUtcNow();
        await Do(Ani, new NoteBelumDipahami("gas melon", "publik", now), new NoteBelumDipahami("sisa", "publik", now), new NoteBelumDipahami("gas melon", "publik", now));
        Assert.Equal([new("gas melon", "publik", 2), new("sisa", "publik", 1)], await Find(new BelumDipahami(5)));
        Assert.Single(await Find(new BelumDipahami(1)));
        await Do(Ani, new Teach(["gas melon"], "harga-lpg", "P1", now), new Teach(["sisa"], "", "P1", now));
        Assert.Empty(await Find(new BelumDipahami(5)));
        Assert.Equal([KeyValuePair.Create("gas melon", "harga-lpg")], await Store.Taught(None));
    }

    [StoreFact]
    public async Task Announcements_are_shown_to_those_for_whom_they_were_meant()
    {
        await Do(Ani, Binding(Ani, Pengurus("K1", "18.13.01.1005")));
        await Do(Officer,
            new PlanPengumuman(Announcement("U1", new())), new PlanPengumuman(Announcement("U2", new() { Wilayah = ["18.13.02"] })),
            new PlanPengumuman(Announcement("U3", new() { Roles = [RoleKinds.Pengurus], Wilayah = ["18.13.01"] })),
            new PlanPengumuman(Announcement("U4", new()) with { Oleh = "" }));
        var person = await Who(Ani);
        Assert.Equal(["U3", "U1"], (await Find(new PengumumanFor(person.Id, 5))).Select(each => each.Pengumuman.Id));
        Assert.Equal(["U1"], (await Find(new PengumumanFor("siapa", 5))).Select(each => each.Pengumuman.Id));
        Assert.Equal(["U3", "U2"], (await Find(new PengumumanBy("P1", 2))).Select(each => each.Pengumuman.Id));
    }
}
