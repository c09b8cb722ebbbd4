using System.Collections.Concurrent;
using System.Diagnostics;
using KopBot.Tests.Channels.Telegram.Fake;
using KopBot.Tests.People;

namespace KopBot.Benchmarks.Rig;

/// <summary>
/// An announcement through the real process to a Telegram server that enforces its limits (30 bubbles a second, one a second for each
/// chat), while some people go on asking. Told are the pace of the announcement, its refusals, and how long the askers waited.
/// </summary>
internal static class AnnounceRun
{
    private const double Rate = 30;
    private const double Paced = Rate * 4 / 5;
    private const int Askers = 12;
    private const string Words = "Rapat koordinasi besok pukul 9 di kantor dinas.";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(4);

    /// <summary>Measures and prints.</summary>
    public static async Task Run(RigOptions options)
    {
        using var store = await StoreSetting.Make(options.Store);
        await using var telegram = await FakeTelegram.Start(new() { Validate = false, Remember = false });
        await using var kopbot = await KopBotProcess.Start(store.Folder, $"Store={store.Setting}", $"Dialogs={options.DialogFolder()}", "Demo=true",
            "Channels:Web:Enabled=false", $"Channels:Telegram:Token={telegram.Bot.Token}", $"Channels:Telegram:ApiRoot={telegram.Root}");
        var everyone = Enumerable.Range(1000, options.People).ToList();
        await Parallel.ForEachAsync(everyone, new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (nomor, _) => await Say(telegram, nomor, $"/start DEMO-{nomor}"));
        var officer = await Officer(telegram);
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System);

        telegram.Bot.Rates.Limits = new RateLimits();
        using var over = new CancellationTokenSource();
        var waits = new ConcurrentQueue<double>();
        var asking = Enumerable.Range(1, Askers).Select(asker => Ask(telegram, 900_000 + asker, waits, over.Token)).ToList();
        officer.Say("kirim");
        var heard = await Task.WhenAll(everyone.Select(nomor => Hear(telegram, nomor, options)));
        await over.CancelAsync();
        await Task.WhenAll(asking);
        Tell([.. heard.Order()], [.. waits.Order()], telegram.Bot.Rates);
    }

    private static async Task<SimulatedPerson> Officer(FakeTelegram telegram)
    {
        var officer = await Say(telegram, 1, "/start DEMO-DINAS");
        foreach (var words in (string[])["kirim pengumuman", Words, "semua pengurus", "sekarang"])
        {
            officer.Say(words);
            await officer.Next();
        }

        return officer;
    }

    private static async Task<SimulatedPerson> Say(FakeTelegram telegram, int nomor, string words)
    {
        var person = telegram.Person(nomor);
        person.Say(words);
        await person.Next(TimeSpan.FromMinutes(2));
        return person;
    }

    private static async Task<long> Hear(FakeTelegram telegram, int nomor, RigOptions options)
    {
        var person = telegram.Person(nomor);
        while (true)
        {
            var bubble = await person.Next(TimeSpan.FromSeconds((options.People / Paced * 2) + 60));
            if (bubble.Text.Contains(Words, StringComparison.Ordinal))
            {
                return bubble.At.UtcTicks;
            }
        }
    }

    private static async Task Ask(FakeTelegram telegram, int nomor, ConcurrentQueue<double> waits, CancellationToken over)
    {
        var person = telegram.Person(nomor);
        while (!over.IsCancellationRequested)
        {
            var begin = Stopwatch.GetTimestamp();
            person.Say("menu");
            await person.Next(TimeSpan.FromMinutes(1));
            waits.Enqueue(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            await Task.Delay(Pause * (0.5 + Random.Shared.NextDouble()), TimeProvider.System, CancellationToken.None);
        }
    }

    private static void Tell(List<long> heard, List<double> waits, Rates rates)
    {
        var seconds = TimeSpan.FromTicks(heard[^1] - heard[0]).TotalSeconds;
        var pace = (heard.Count - 1) / seconds;
        Console.WriteLine($"announcement: {heard.Count} bubbles in {seconds:0.0} s, {pace:0.00} a second; {Paced} are allowed beside the replies' reserve ({100 * (pace - Paced) / Paced:+0.0;-0.0} %)");
        Console.WriteLine($"refused with 429: {rates.Refused}; sent too early: {rates.Violations.Count}");
        Console.WriteLine($"replies beside it: {waits.Count}, p50 {waits[waits.Count / 2]:0} ms, p99 {waits[(int)(waits.Count * 0.99)]:0} ms, the longest {waits[^1]:0} ms (aim under 1,000)");
    }
}
