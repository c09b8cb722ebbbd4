using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Demo;

/// <summary>
/// The invented world of the demo: a dinas of the size of Pesisir Barat with its regions, 96 koperasi, their reports of three months,
/// prices and stock of LPG, a pendamping, an officer, and announcements. It follows from the day alone; nothing in it is random.
/// </summary>
internal static class DemoWorld
{
    /// <summary>Fills an empty store; one that has the demo's first koperasi already is left as it is.</summary>
    /// <param name="database">The store.</param>
    /// <param name="lapor">The dialog of the monthly report, whose questions the invented reports answer.</param>
    /// <param name="dinas">The office, whose zone tells the day.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <param name="stop">Ends it.</param>
    public static async Task Seed(IDatabase database, Dialog? lapor, Dinas dinas, DateTimeOffset now, CancellationToken stop)
    {
        var first = (IReadOnlyList<ProfilKoperasi>)await database.Find(new KoperasiOf(Contoh.Koperasi(1).Id), stop);
        if (first.Count > 0)
        {
            return;
        }

        await database.SaveRegions(ContohWilayah.All.ToList(), stop);
        await database.SavePeople(People, stop);
        if (!await database.Apply([.. Effects(lapor, dinas, now)], stop))
        {
            throw new InvalidOperationException("The demo could not be seeded because the store has other data. Name another file with --Store=sqlite:other.db.");
        }

        // The invented announcements are over before anybody is there to get them.
        while (await database.PlanPage(Contoh.Seeded, stop))
        {
        }
    }

    private static readonly Person[] People =
    [
        new("contoh-pendamping", "Pendamping (contoh)", [new(RoleKinds.Pendamping, "", "18.13.01"), new(RoleKinds.Pendamping, "", "18.13.07")]),
        new("contoh-dinas", "Petugas dinas (contoh)", [new(RoleKinds.Dinas, "", ContohWilayah.Kabupaten)]),
    ];

    private static IEnumerable<Effect> Effects(Dialog? lapor, Dinas dinas, DateTimeOffset now)
    {
        var today = dinas.Day(now);
        for (var nomor = 1; nomor <= Contoh.Seeded; nomor++)
        {
            var koperasi = Contoh.Koperasi(nomor);
            yield return new SaveKoperasi(koperasi);
            foreach (var report in lapor is null ? [] : DemoReports.Of(koperasi, lapor, today))
            {
                yield return new FileLaporan(report);
            }

            if (koperasi.Gerai.Contains("lpg"))
            {
                yield return Price(koperasi, now);
            }
        }

        foreach (var pengumuman in Announcements(now))
        {
            yield return new PlanPengumuman(pengumuman);
        }
    }

    private static SetHarga Price(ProfilKoperasi koperasi, DateTimeOffset now)
    {
        var dice = new Dice(koperasi.Nomor, "harga");
        var harga = koperasi.Nomor % 31 == 0 ? 22_000 : 19_000 + (500 * dice.Below(3));
        var stok = koperasi.Nomor % 24 == 23 ? 0 : 5 + dice.Below(45);
        return new(koperasi.Id, "lpg-3kg", harga, stok, "contoh-dinas", now.AddHours(-3 - dice.Below(24 * 9)));
    }

    private static IEnumerable<Pengumuman> Announcements(DateTimeOffset now)
    {
        yield return Announcement("contoh:1", "Pelatihan pembukuan sederhana untuk bendahara diadakan bulan depan di Krui. Pendaftaran gratis lewat pendamping. (contoh)", now.AddDays(-20));
        yield return Announcement("contoh:2", "Mohon memperbarui data pengurus di SIMKOPDES sebelum akhir bulan. (contoh)", now.AddDays(-8));
    }

    private static Pengumuman Announcement(string id, string text, DateTimeOffset when) =>
        new(id, text, null, new Sasaran { Roles = [RoleKinds.Pengurus] }) { Oleh = "contoh-dinas", Chat = default, Pada = when };
}
