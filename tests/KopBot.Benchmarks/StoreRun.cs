using System.Diagnostics;
using System.Threading.Channels;
using KopBot.Channels;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Benchmarks;

/// <summary>
/// Whole turns against a store and nothing else: accept in the batches in which a poll brings them, take up, read the draft, commit
/// with one line of it and one bubble, take out, settle; simulated people answer as soon as they hear. Then the archive at the
/// size of the nation.
/// </summary>
public static class StoreRun
{
    private const int People = 200;
    private static readonly CancellationToken None = CancellationToken.None;

    public static async Task Run(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("kopbot-bench-");
        var setting = args.FirstOrDefault() ?? $"sqlite:{folder.FullName}/bench.db";
        await using (var store = Stores.Open(setting))
        {
            await store.Prepare(None);
            foreach (var turns in (int[])[5_000, 40_000, 40_000])
            {
                await Turns(store, turns);
            }

            await Nation(store, args.Contains("small") ? 2_000 : 80_000);
        }

        folder.Delete(true);
    }

    private static async Task Turns(IDatabase store, int turns)
    {
        var ready = Channel.CreateUnbounded<int>();
        var said = new int[People];
        var left = turns;
        var id = $"{Guid.NewGuid():N}";
        for (var person = 0; person < People; person++)
        {
            ready.Writer.TryWrite(person);
        }

        var watch = Stopwatch.StartNew();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        using var over = new CancellationTokenSource();
        var workers = Enumerable.Range(0, 8).Select(_ => Task.Run(() => Work(store, over.Token))).Append(Task.Run(() => Send(store, ready, over.Token))).ToList();
        while (left > 0)
        {
            await ready.Reader.WaitToReadAsync();
            var batch = new List<Incoming>();
            while (batch.Count < 100 && ready.Reader.TryRead(out var person))
            {
                left--;
                batch.Add(new()
                {
                    Chat = new("telegram", $"{person}"), From = new("telegram", $"{person}"), Id = $"{id}{person}-{said[person]++}",
                    At = DateTimeOffset.UnixEpoch, Bubble = "7", Name = "Bu Ani", Content = new Content.Text("2,5jt"),
                });
            }

            await store.Accept(batch, None);
        }

        for (var answered = 0; answered < People; answered++)
        {
            await ready.Reader.ReadAsync();
        }

        watch.Stop();
        await over.CancelAsync();
        await Task.WhenAll(workers);
        var used = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        Console.WriteLine($"{turns} turns: {turns / watch.Elapsed.TotalSeconds:N0}/s, {used.TotalMicroseconds / turns:N0} us of processor each");
    }

    private static async Task Work(IDatabase store, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            if (await store.TakeUp(None) is not { } work)
            {
                await store.Wait(Station.Inbox, TimeSpan.FromMilliseconds(50), None);
                continue;
            }

            var lookup = new DraftOf($"lapor/K{work.Incoming.From.Id}/{int.Parse(work.Incoming.Id[(work.Incoming.Id.IndexOf('-') + 1)..]) / 12}-{work.Incoming.Id[..8]}");
            var draft = (Draft)await store.Find(lookup, None);
            var line = new Entry { Move = Move.Answer, Question = "omzet", Value = "2500000", Raw = "2,5jt", By = "P1", ByName = "Bu Ani", Channel = "telegram", At = work.Incoming.At };
            await store.Commit(work, new(work.Conversation, [new() { Text = "Dicatat *Rp2.500.000*. Berapa simpanan wajib bulan ini?", Buttons = [new("Nihil", "a:1")] }],
                [new Append(lookup.Key, draft.Log.Count, [line])]), None);
        }
    }

    private static async Task Send(IDatabase store, Channel<int> ready, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var taken = await store.TakeOut("telegram", 100, Priority.Announcement, None);
            if (taken.Count == 0)
            {
                await store.Wait(Station.Outbox, TimeSpan.FromMilliseconds(50), None);
                continue;
            }

            foreach (var sending in taken)
            {
                ready.Writer.TryWrite(int.Parse(sending.Chat.Id));
            }

            await store.Settle([.. taken.Select(sending => new Settlement(sending, new SendResult.Sent("1")))], None);
        }
    }

    private static async Task Nation(IDatabase store, int koperasi)
    {
        await Timed($"{koperasi} koperasi, regions", () => store.SaveRegions(
            [.. Enumerable.Range(0, koperasi).Select(n => new Region(Code(n), $"Desa {Name(n)}", 4))], None));
        await Timed("koperasi and reports", async () =>
        {
            foreach (var some in Enumerable.Range(0, koperasi).Chunk(2_000))
            {
                await store.Apply([.. some.SelectMany(Effects)], None);
            }
        });
        await Timed("3 people each", async () =>
        {
            foreach (var some in Enumerable.Range(0, koperasi * 3).Chunk(5_000))
            {
                await store.SavePeople([.. some.Select(n => new Person($"P{n:000000}", $"Bu {n}", [new(RoleKinds.Pengurus, $"K{n / 3}", Code(n / 3))]) { Phone = $"+62{n}" })], None);
                await store.Apply([.. some.Select(n => new SavePhone(new("telegram", $"p{n}"), $"+62{n}", ""))], None);
            }
        });
        for (var i = 0; i < 3; i++)
        {
            await Timed("recap of all", () => store.Find(new RekapOf("lapor", "2025-09", "", 10), None));
            await Timed("recap of a kabupaten", () => store.Find(new RekapOf("lapor", "2025-09", "10.02", 10), None));
            await Timed("koperasi by a misspelt name", () => store.Find(new KoperasiLike($"kdmp {Name(777)}".Remove(8, 1), "", "", 5), None));
            await Timed("whom an announcement reaches", () => store.Find(new JangkauanOf(new() { Roles = [RoleKinds.Pengurus] }), None));
        }

        var all = new Pengumuman("semua", "Halo", null, new() { Roles = [RoleKinds.Pengurus] }) { Oleh = "P1", Chat = new("telegram", "1"), Pada = DateTimeOffset.UnixEpoch };
        await store.Apply([new PlanPengumuman(all)], None);
        await Timed("announcement planned", async () =>
        {
            while (await store.PlanPage(1_000, None))
            {
            }
        });
        await Timed("first 100 of it taken out", () => store.TakeOut("telegram", 100, Priority.Announcement, None));
    }

    private static IEnumerable<Effect> Effects(int n)
    {
        yield return new SaveKoperasi(new($"K{n}", n + 1, $"Koperasi Desa Merah Putih {Name(n)}", Code(n)) { Status = n % 10 == 0 ? "tidak aktif" : "aktif" });
        if (n % 7 != 0)
        {
            yield return new FileLaporan(new("lapor", $"K{n}", "2025-09", 1)
            {
                TandaTerima = $"LPR-{n}", Wilayah = Code(n), Oleh = "P1", Pada = DateTimeOffset.UnixEpoch,
                Jawaban = [.. Enumerable.Range(0, 12).Select(q => new Jawaban($"pertanyaan_{q}", "1000", "seribu", "Bu Ani") { Parts = new Dictionary<string, decimal> { [""] = 1000 + n } })],
            });
        }
    }

    private static string Code(int n) => $"{10 + (n / 10_000)}.{n / 400 % 25:00}.{n / 20 % 20:00}.{2000 + (n % 20)}";

    private static string Name(int n) => string.Concat(new[] { "suka", "mulya", "way ", "ratu ", "jaya", "sari ", "tanjung ", "batu ", "karang", "indah" }
        .Where((_, i) => (n >> i & 1) == 1)) + " " + (char)('a' + (n % 26)) + (char)('a' + (n / 26 % 26)) + (char)('a' + (n / 676 % 26)) + "o";

    private static async Task Timed(string what, Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        await act();
        var used = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        Console.WriteLine($"{what}: {watch.Elapsed.TotalMilliseconds:N0} ms, {used.TotalMilliseconds:N0} ms of processor");
    }
}
