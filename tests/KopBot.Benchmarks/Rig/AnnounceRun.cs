using System.Collections.Concurrent;
using System.Diagnostics;
using KopBot.Storage;
using KopBot.Tests.People;

namespace KopBot.Benchmarks.Rig;

/// <summary>
/// An announcement through the real process to a server that enforces its limits (Telegram: 30 bubbles a second, one a second for each
/// chat; WhatsApp: 80 a second, one in six seconds for each person), while some people go on asking. Told are the pace of the
/// announcement, its refusals, and how long the askers waited.
/// </summary>
internal static class AnnounceRun
{
    private const int Askers = 12;
    private const string Words = "Rapat koordinasi besok pukul 9 di kantor dinas.";

    /// <summary>Measures and prints.</summary>
    public static async Task Run(RigOptions options)
    {
        using var store = await StoreSetting.Make(options.Store);
        await using var provider = await Provider.Start(options.Channel);
        await using var kopbot = await KopBotProcess.Start(store.Folder,
            ["Demo=true", "Channels:Web:Enabled=false", $"Store={store.Setting}", $"Dialogs={options.DialogFolder()}", .. provider.Settings]);
        provider.Meet(kopbot.Url);
        var everyone = Enumerable.Range(1000, options.People).ToDictionary(nomor => nomor, provider.Phone);
        await Parallel.ForEachAsync(everyone, new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (one, _) => await Say(one.Value, $"/start DEMO-{one.Key}"));
        var officer = await Officer(provider);
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System);

        provider.Enforce();
        using var over = new CancellationTokenSource();
        var waits = new ConcurrentQueue<double>();

        // So seldom that nobody is written to more often than the channel allows for one person.
        var pause = TimeSpan.FromSeconds(options.Channel is "whatsapp" ? 8 : 4);
        var asking = Enumerable.Range(1, Askers).Select(asker => Ask(provider.Phone(900_000 + asker), pause, waits, over.Token)).ToList();
        officer.Say("kirim");
        var paced = Budget.PacedOf(provider.Rate);
        var heard = await Task.WhenAll(everyone.Values.Select(phone => Hear(phone, TimeSpan.FromSeconds((options.People / paced * 2) + 60))));
        await over.CancelAsync();
        await Task.WhenAll(asking);
        Tell([.. heard.Order()], [.. waits.Order()], paced);
        Console.WriteLine(provider.Refused);
    }

    private static async Task<IPhone> Officer(Provider provider)
    {
        var officer = provider.Phone(1);
        foreach (var words in (string[])["/start DEMO-DINAS", "kirim pengumuman", Words, "semua pengurus", "sekarang"])
        {
            await Say(officer, words);
        }

        return officer;
    }

    private static async Task Say(IPhone phone, string words)
    {
        phone.Say(words);
        await phone.Next(TimeSpan.FromMinutes(2));
    }

    private static async Task<long> Hear(IPhone phone, TimeSpan patience)
    {
        while (true)
        {
            var bubble = await phone.Next(patience);
            if (bubble.Text.Contains(Words, StringComparison.Ordinal))
            {
                return bubble.At.UtcTicks;
            }
        }
    }

    private static async Task Ask(IPhone phone, TimeSpan pause, ConcurrentQueue<double> waits, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var begin = Stopwatch.GetTimestamp();
            await Say(phone, "menu");
            waits.Enqueue(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            await Task.Delay(pause * (0.5 + Random.Shared.NextDouble()), TimeProvider.System, CancellationToken.None);
        }
    }

    private static void Tell(List<long> heard, List<double> waits, double paced)
    {
        var seconds = TimeSpan.FromTicks(heard[^1] - heard[0]).TotalSeconds;
        var pace = (heard.Count - 1) / seconds;
        Console.WriteLine($"announcement: {heard.Count} bubbles in {seconds:0.0} s, {pace:0.00} a second; {paced} are allowed beside the replies' reserve ({100 * (pace - paced) / paced:+0.0;-0.0} %)");
        Console.WriteLine($"replies beside it: {waits.Count}, p50 {waits[waits.Count / 2]:0} ms, p99 {waits[(int)(waits.Count * 0.99)]:0} ms, the longest {waits[^1]:0} ms (aim under 1,000)");
    }
}
