using KopBot.Tests.Channels.Telegram.Fake;
using KopBot.Tests.People;

namespace KopBot.Benchmarks.Rig;

/// <summary>
/// What the real process keeps in memory while very many conversations are open: everybody binds, begins a report, answers its first
/// question and stops there.
/// </summary>
internal static class MemoryRun
{
    private const int AtOnce = 200;
    private const int Steps = 10;
    private static readonly string[] Said = ["lapor", "nihil"];

    /// <summary>Measures and prints.</summary>
    public static async Task Run(RigOptions options)
    {
        using var store = await StoreSetting.Make(options.Store);
        await using var telegram = await FakeTelegram.Start(new() { Validate = false, Remember = false });
        await using var kopbot = await KopBotProcess.Start(store.Folder, $"Store={store.Setting}", $"Dialogs={options.DialogFolder()}", "Demo=true",
            "Channels:Web:Enabled=false", $"Channels:Telegram:Token={telegram.Bot.Token}", $"Channels:Telegram:ApiRoot={telegram.Root}");
        Print(store.Kind, 0, kopbot.Memory);
        var highest = 0L;
        foreach (var some in Enumerable.Range(1000, options.Conversations).Chunk(Math.Max(1, options.Conversations / Steps)))
        {
            await Parallel.ForEachAsync(some, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (nomor, _) => await Open(telegram, nomor));
            highest = Math.Max(highest, kopbot.Memory);
            Print(store.Kind, some[^1] - 999, kopbot.Memory);
        }

        Console.WriteLine($"the most: {highest / 1024 / 1024} MB (aim 250 MB with 100,000)");
    }

    private static async Task Open(FakeTelegram telegram, int nomor)
    {
        var person = telegram.Person(nomor);
        foreach (var words in Said.Prepend($"/start DEMO-{nomor}"))
        {
            person.Say(words);
            await person.Next(TimeSpan.FromMinutes(2));
        }
    }

    private static void Print(string store, int open, long memory) =>
        Console.WriteLine($"{store}, {open:N0} open conversations: {memory / 1024 / 1024} MB resident");
}
