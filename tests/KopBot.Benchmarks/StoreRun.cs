using System.Diagnostics;
using System.Threading.Channels;
using KopBot.Benchmarks.Rig;
using KopBot.Channels;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Benchmarks;

/// <summary>
/// Whole turns against a store and nothing else: accept in the batches in which a poll brings them, take up, read the draft, commit
/// with one line of it and one bubble, take out, settle; simulated people answer as soon as they hear.
/// </summary>
internal static class StoreRun
{
    private const int People = 200;
    private static readonly CancellationToken None = CancellationToken.None;

    public static async Task Run(string[] args)
    {
        using var setting = await StoreSetting.Make(RigOptions.Read(args).Store);
        await using var store = Stores.Open(setting.Setting);
        await store.Prepare(None);
        foreach (var turns in (int[])[5_000, 40_000, 40_000])
        {
            var (rate, own, server) = await Turns(store, setting, turns, People);
            Console.WriteLine($"{turns} turns: {rate:N0}/s, {own:N0} us of processor each, {server:N0} us in the database server");
        }
    }

    /// <summary>Measures.</summary>
    /// <param name="store">The store.</param>
    /// <param name="setting">Where it is.</param>
    /// <param name="turns">How many turns.</param>
    /// <param name="people">How many people take part; at least this many turns.</param>
    /// <returns>Turns a second, and the processor time of each in microseconds: of this process, and of the database's server.</returns>
    public static async Task<(double Rate, double Own, double Server)> Turns(IDatabase store, StoreSetting setting, int turns, int people)
    {
        var ready = Channel.CreateUnbounded<int>();
        var said = new int[people];
        var left = turns;
        var id = $"{Guid.NewGuid():N}";
        for (var person = 0; person < people; person++)
        {
            ready.Writer.TryWrite(person);
        }

        var watch = Stopwatch.StartNew();
        var (cpu, server) = (Process.GetCurrentProcess().TotalProcessorTime, setting.Processor);
        using var over = new CancellationTokenSource();
        var workers = Enumerable.Range(0, 8).Select(_ => Task.Run(() => Work(store, over.Token))).Append(Task.Run(() => Send(store, ready, over.Token))).ToList();
        while (left > 0)
        {
            await ready.Reader.WaitToReadAsync();
            var batch = new List<Incoming>();
            while (batch.Count < 100 && left > 0 && ready.Reader.TryRead(out var person))
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

        for (var answered = 0; answered < people; answered++)
        {
            await ready.Reader.ReadAsync();
        }

        watch.Stop();
        await over.CancelAsync();
        await Task.WhenAll(workers);
        var used = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        return (turns / watch.Elapsed.TotalSeconds, used.TotalMicroseconds / turns, (setting.Processor - server).TotalMicroseconds / turns);
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
}
