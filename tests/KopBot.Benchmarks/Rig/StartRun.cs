using System.Diagnostics;
using KopBot.Tests.Channels.Telegram.Fake;
using KopBot.Tests.People;

namespace KopBot.Benchmarks.Rig;

/// <summary>How long it takes from the start of the process to the first answer: somebody wrote over Telegram while nothing ran.</summary>
internal static class StartRun
{
    private const int Times = 5;

    /// <summary>Measures and prints: a new demo each time, and the same store once more.</summary>
    public static async Task Run(RigOptions options)
    {
        for (var time = 0; time < Times; time++)
        {
            using var store = await StoreSetting.Make(options.Store);
            var first = await Measure(options, store, 1);
            var again = await Measure(options, store, 2);
            Console.WriteLine($"{store.Kind}: first answer {first.TotalSeconds:0.00} s after the start with an empty store, {again.TotalSeconds:0.00} s after the next start (aim 2 s)");
        }
    }

    private static async Task<TimeSpan> Measure(RigOptions options, StoreSetting store, int person)
    {
        await using var telegram = await FakeTelegram.Start(new() { Validate = false, Remember = false });
        var asking = telegram.Person(person);
        asking.Say("halo, harga gas berapa ya");
        var begin = Stopwatch.GetTimestamp();
        var starting = KopBotProcess.Start(store.Folder, $"Store={store.Setting}", $"Dialogs={options.DialogFolder()}", "Demo=true",
            $"Channels:Telegram:Token={telegram.Bot.Token}", $"Channels:Telegram:ApiRoot={telegram.Root}");
        await asking.Next(TimeSpan.FromMinutes(1));
        var took = Stopwatch.GetElapsedTime(begin);
        await using var kopbot = await starting;
        return took;
    }
}
