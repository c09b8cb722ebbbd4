using System.Diagnostics;
using KopBot.Benchmarks.Rig;
using KopBot.Domain.Koperasi;
using KopBot.Storage;

namespace KopBot.Benchmarks.National;

/// <summary>The archive at the size of the nation: everything brought in, the recap, and an announcement to everybody planned.</summary>
internal static class NationalRun
{
    private const int Times = 7;
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Measures and prints.</summary>
    public static async Task Run(RigOptions options)
    {
        using var setting = await StoreSetting.Make(options.Store);
        await using var store = Stores.Open(setting.Setting);
        await store.Prepare(None);
        var nation = new Nation(options.Koperasi);
        Console.WriteLine($"{setting.Kind}, {options.Koperasi:N0} koperasi, {nation.Reported:N0} reports, {options.Koperasi * Nation.PeopleEach:N0} people");
        await BringIn(store, nation);
        await Ask(store);
        await Announce(store, options.Koperasi * Nation.PeopleEach);
        Console.WriteLine($"resident: {Environment.WorkingSet / 1024 / 1024} MB");
    }

    private static async Task BringIn(IDatabase store, Nation nation)
    {
        await Timed("regions", () => store.SaveRegions(nation.Regions, None));
        await Timed("koperasi and reports", async () =>
        {
            foreach (var piece in nation.Directory)
            {
                await store.Apply(piece, None);
            }
        });
        await Timed("people with roles", async () =>
        {
            foreach (var (people, _) in nation.People)
            {
                await store.SavePeople(people, None);
            }
        });
        await Timed("their numbers, shared in chat", async () =>
        {
            foreach (var (_, phones) in nation.People)
            {
                await store.Apply(phones, None);
            }
        });
    }

    private static async Task Ask(IDatabase store)
    {
        await Often("recap of all (aim 300 ms)", () => store.Find(new RekapOf("lapor", Nation.Periode, "", 10), None));
        await Often("recap of a province", () => store.Find(new RekapOf("lapor", Nation.Periode, "10", 10), None));
        await Often("recap of a kabupaten", () => store.Find(new RekapOf("lapor", Nation.Periode, "10.02", 10), None));
        await Often("koperasi by a misspelt name", () => store.Find(new KoperasiLike($"kdmp {Nation.Name(777)}".Remove(8, 1), "", "", 5), None));
        await Often("whom an announcement reaches", () => store.Find(new JangkauanOf(new() { Roles = [RoleKinds.Pengurus] }), None));
    }

    private static async Task Announce(IDatabase store, int people)
    {
        var all = new Pengumuman("semua", "Halo", null, new() { Roles = [RoleKinds.Pengurus] }) { Oleh = "P1", Chat = new("telegram", "1"), Pada = DateTimeOffset.UnixEpoch };
        await store.Apply([new PlanPengumuman(all)], None);
        var longest = TimeSpan.Zero;
        await Timed($"announcement to {people:N0} planned (aim 10,000 ms)", async () =>
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
        await Often("100 of it taken out", () => store.TakeOut("telegram", 100, Priority.Announcement, None));
    }

    private static async Task Often(string what, Func<Task> act)
    {
        var all = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            var begin = Stopwatch.GetTimestamp();
            await act();
            all.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        var sorted = all.Order().ToList();
        Console.WriteLine($"{what}: {sorted[Times / 2]:N1} ms (the first {all[0]:N1}, the fastest {sorted[0]:N1}, the slowest {sorted[^1]:N1})");
    }

    private static async Task Timed(string what, Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        await act();
        var used = Process.GetCurrentProcess().TotalProcessorTime - before;
        Console.WriteLine($"{what}: {watch.Elapsed.TotalMilliseconds:N0} ms, {used.TotalMilliseconds:N0} ms of processor");
    }
}
