using System.Collections.Concurrent;
using System.Diagnostics;
using KopBot.Tests.Channels.Telegram.Fake;
using KopBot.Tests.People;

namespace KopBot.Benchmarks.Rig;

/// <summary>
/// The whole way of a message: simulated people, a Telegram server in this process, the bot in a process of its own. The stateless
/// echo bot runs first on the same rig; its rate is the physical limit, and KopBot's is told as a share of it.
/// </summary>
internal static class EndToEnd
{
    private static readonly FakeOptions Fast = new() { Validate = false, Remember = false };

    /// <summary>Measures both and prints the table.</summary>
    public static async Task Run(RigOptions options)
    {
        var echo = await Echo(options);
        var kopbot = await KopBot(options);
        Measured.Print([echo, kopbot]);
    }

    private static async Task<Measured> Echo(RigOptions options)
    {
        await using var telegram = await FakeTelegram.Start(Fast);
        using var process = Process.Start(new ProcessStartInfo("dotnet",
            [typeof(EndToEnd).Assembly.Location, "echo", telegram.Root.ToString(), telegram.Bot.Token]) { RedirectStandardOutput = true })!;
        try
        {
            await process.StandardOutput.ReadLineAsync();
            var each = Math.Max(20, options.Reports * 12 / options.People);
            await Chat(telegram, options.People, each / 4, 0);
            process.Refresh();
            var (processor, begin) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
            var answers = await Chat(telegram, options.People, each, options.People);
            var took = Stopwatch.GetElapsedTime(begin);
            process.Refresh();
            return new("echo, stateless", answers.Count, took, answers, process.TotalProcessorTime - processor, process.WorkingSet64);
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task<List<double>> Chat(FakeTelegram telegram, int people, int messages, int first)
    {
        var answers = new ConcurrentBag<double>();
        await Task.WhenAll(Enumerable.Range(first, people).Select(id => Task.Run(async () =>
        {
            var person = telegram.Person(1 + id);
            for (var message = 0; message < messages; message++)
            {
                var begin = Stopwatch.GetTimestamp();
                Write(person, message);
                await person.Next();
                answers.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }
        })));
        return [.. answers];
    }

    // Three of four messages are presses, as among those of a bendahara.
    private static void Write(SimulatedPerson person, int message)
    {
        if (message % 4 > 0 && person.Seen is { } seen)
        {
            person.PressOn(seen.Number, EchoBot.Button, seen.At);
        }
        else
        {
            person.Say($"halo {message}");
        }
    }

    private static async Task<Measured> KopBot(RigOptions options)
    {
        using var store = await StoreSetting.Make(options.Store);
        await using var telegram = await FakeTelegram.Start(Fast);
        var replicas = new List<KopBotProcess>();
        try
        {
            for (var replica = 0; replica < options.Replicas; replica++)
            {
                replicas.Add(await KopBotProcess.Start(store.Folder, $"Store={store.Setting}", $"Dialogs={options.DialogFolder()}", "Demo=true",
                    "Channels:Web:Enabled=false", $"Channels:Telegram:Token={telegram.Bot.Token}", $"Channels:Telegram:ApiRoot={telegram.Root}"));
            }

            await Report(telegram, options.People, Math.Max(options.People, options.Reports / 4), 1000);
            var (processor, server, begin) = (Processor(replicas), store.Processor, Stopwatch.GetTimestamp());
            var answers = await Report(telegram, options.People, options.Reports, 1000 + options.Reports);
            var took = Stopwatch.GetElapsedTime(begin);
            var name = $"KopBot, {store.Kind}" + (replicas.Count > 1 ? $", {replicas.Count} replicas" : "");
            return new(name, answers.Count, took, answers, Processor(replicas) - processor, replicas.Sum(replica => replica.Memory))
            {
                Server = store.Processor - server,
            };
        }
        finally
        {
            foreach (var replica in replicas)
            {
                await replica.DisposeAsync();
            }
        }
    }

    private static TimeSpan Processor(List<KopBotProcess> replicas) => TimeSpan.FromTicks(replicas.Sum(replica => replica.Processor.Ticks));

    private static async Task<List<double>> Report(FakeTelegram telegram, int people, int reports, int first)
    {
        var answers = new ConcurrentBag<double>();
        var next = first;
        await Task.WhenAll(Enumerable.Range(0, people).Select(_ => Task.Run(async () =>
        {
            for (var nomor = Interlocked.Increment(ref next); nomor <= first + reports; nomor = Interlocked.Increment(ref next))
            {
                var bendahara = new Bendahara(telegram.Person(nomor), nomor) { Timed = took => answers.Add(took.TotalMilliseconds) };
                await bendahara.File(TimeProvider.System);
            }
        })));
        return [.. answers];
    }
}
