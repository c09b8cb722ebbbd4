using System.Collections.Concurrent;
using System.Diagnostics;
using KopBot.Tests.Channels.Telegram.Fake;
using KopBot.Tests.People;

namespace KopBot.Benchmarks.Rig;

/// <summary>
/// Latency at a steady rate: so many people that think between their messages that the given rate comes about, while an
/// announcement to all of them goes out at the channel's pace.
/// </summary>
internal static class Pace
{
    private const string Words = "Rapat koordinasi besok pukul 9 di kantor dinas.";

    // Replies use the channel's rate up; so many bubbles a second are left beside them for the announcement.
    private const int Beside = 100;

    /// <summary>Measures and prints.</summary>
    public static async Task Run(RigOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("kopbot-pace").FullName;
        await using var telegram = await FakeTelegram.Start(new() { Validate = false, Remember = false });
        var store = options.Store.Length > 0 ? options.Store : $"sqlite:{Path.Combine(folder, "pace.db")}";
        await using var kopbot = await KopBotProcess.Start(folder, $"Store={store}", $"Dialogs={options.DialogFolder()}", "Demo=true",
            "Channels:Web:Enabled=false", $"Channels:Telegram:Token={telegram.Bot.Token}", $"Channels:Telegram:ApiRoot={telegram.Root}",
            $"Channels:Telegram:Rate={options.Rate + Beside}");
        await Parallel.ForEachAsync(Enumerable.Range(1000, options.People), new ParallelOptions { MaxDegreeOfParallelism = 50 },
            async (nomor, _) => await Bind(telegram, nomor));

        var announced = new ConcurrentQueue<long>();
        var answers = new ConcurrentQueue<double>();
        await Announce(telegram);
        var (processor, begin) = (kopbot.Processor, Stopwatch.GetTimestamp());
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(options.Seconds));
        await Task.WhenAll(Enumerable.Range(1000, options.People).Select(nomor => Write(telegram, nomor, options, announced, answers, end.Token)));
        var took = Stopwatch.GetElapsedTime(begin);
        Measured.Print([new($"{answers.Count / took.TotalSeconds:0} messages/s", answers.Count, took, [.. answers], kopbot.Processor - processor, kopbot.Memory)]);
        Tell([.. announced.Order()]);
        Directory.Delete(folder, true);
    }

    private static async Task Bind(FakeTelegram telegram, int nomor)
    {
        var person = telegram.Person(nomor);
        person.Say($"/start DEMO-{nomor}");
        await person.Next(TimeSpan.FromMinutes(2));
    }

    private static async Task Announce(FakeTelegram telegram)
    {
        var officer = telegram.Person(1);
        officer.Say("/start DEMO-DINAS");
        await officer.Next();
        foreach (var words in (string[])["kirim pengumuman", Words, "semua pengurus", "sekarang", "kirim"])
        {
            officer.Say(words);
            await officer.Next();
        }
    }

    private static async Task Write(
        FakeTelegram telegram, int nomor, RigOptions options, ConcurrentQueue<long> announced, ConcurrentQueue<double> answers, CancellationToken end)
    {
        var dice = new Random(nomor);
        var pause = TimeSpan.FromSeconds((double)options.People / options.Rate);
        var bendahara = new Bendahara(telegram.Person(nomor), nomor)
        {
            Thinks = () => Task.Delay(pause * (0.5 + dice.NextDouble()), TimeProvider.System, end),
            Timed = took => answers.Enqueue(took.TotalMilliseconds),
            PassesOver = bubble =>
            {
                var isAnnouncement = bubble.Text.Contains(Words, StringComparison.Ordinal);
                if (isAnnouncement)
                {
                    announced.Enqueue(bubble.At.UtcTicks);
                }

                return isAnnouncement;
            },
        };
        try
        {
            while (true)
            {
                await bendahara.File(TimeProvider.System);
            }
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }
    }

    private static void Tell(IReadOnlyList<long> announced)
    {
        if (announced.Count > 1)
        {
            var seconds = TimeSpan.FromTicks(announced[^1] - announced[0]).TotalSeconds;
            Console.WriteLine($"announcement: {announced.Count} sent, {(announced.Count - 1) / seconds:0.00} a second; about {Beside} a second are left beside the replies");
        }
    }
}
