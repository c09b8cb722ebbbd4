using System.Diagnostics;
using KopBot.Benchmarks.Rig;
using KopBot.Domain.Koperasi;
using KopBot.Storage;

namespace KopBot.Benchmarks.National;

/// <summary>The archive at the size of the nation: everything brought in, the recap, and an announcement to everybody planned.</summary>
internal static class NationalRun
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Measures and prints.</summary>
    public static async Task Run(RigOptions options)
    {
        using var setting = await StoreSetting.Make(options.Store);
        var nation = new Nation(options.Koperasi);
        Console.WriteLine($"{setting.Kind}, {options.Koperasi:N0} koperasi, {nation.Reported:N0} reports, {options.Koperasi * Nation.PeopleEach:N0} people");
        var watch = new Watch(setting);
        await using (var import = Stores.Open(setting.Setting))
        {
            await import.Prepare(None);
            await BringIn(import, nation, watch);
        }

        await using var store = Stores.Open(setting.Setting);
        await store.Prepare(None);
        await Ask(store, watch);
        await Announce(store, watch, options.Koperasi * Nation.PeopleEach);
        Console.WriteLine($"resident: {Environment.WorkingSet / 1024 / 1024} MB");
    }

    private static async Task BringIn(IDatabase store, Nation nation, Watch watch)
    {
        await watch.Once("regions", () => store.SaveRegions(nation.Regions, None));
        await watch.Once("koperasi and reports", async () =>
        {
            foreach (var piece in nation.Directory)
            {
                await store.Apply(piece, None);
            }
        });
        await watch.Once("people with roles", async () =>
        {
            foreach (var (people, _) in nation.People)
            {
                await store.SavePeople(people, None);
            }
        });
        await watch.Once("their numbers, shared in chat", async () =>
        {
            foreach (var (_, phones) in nation.People)
            {
                await store.Apply(phones, None);
            }
        });
    }

    private static async Task Ask(IDatabase store, Watch watch)
    {
        await watch.Often("recap of all (aim 300 ms)", () => store.Find(new RekapOf("lapor", Nation.Periode, "", 10), None));
        await watch.Often("recap of a province", () => store.Find(new RekapOf("lapor", Nation.Periode, "10", 10), None));
        await watch.Often("recap of a kabupaten", () => store.Find(new RekapOf("lapor", Nation.Periode, "10.02", 10), None));
        await watch.Often("koperasi by a misspelt name", () => store.Find(new KoperasiLike($"kdmp {Nation.Name(777)}".Remove(8, 1), "", "", 5), None));
        await watch.Often("whom an announcement reaches", () => store.Find(new JangkauanOf(new() { Roles = [RoleKinds.Pengurus] }), None));
    }

    private static async Task Announce(IDatabase store, Watch watch, int people)
    {
        var all = new Pengumuman("semua", "Halo", null, new() { Roles = [RoleKinds.Pengurus] }) { Oleh = "P1", Chat = new("telegram", "1"), Pada = DateTimeOffset.UnixEpoch };
        await store.Apply([new PlanPengumuman(all)], None);
        var longest = TimeSpan.Zero;
        await watch.Once($"announcement to {people:N0} planned (aim 10,000 ms)", async () =>
        {
            var begin = Stopwatch.GetTimestamp();
            while (await store.PlanPage(1_000, None))
            {
                var took = Stopwatch.GetElapsedTime(begin);
                longest = took > longest ? took : longest;
                begin = Stopwatch.GetTimestamp();
            }
        });
        Console.WriteLine($"  its longest page: {longest.TotalMilliseconds:N0} ms");
        await watch.Often("100 of it taken out", () => store.TakeOut("telegram", 100, Priority.Announcement, None));
    }
}
