using System.Diagnostics;
using KopBot.Benchmarks.National;
using KopBot.Benchmarks.Rig;
using KopBot.Benchmarks.Turns;
using KopBot.Storage;

namespace KopBot.Benchmarks;

/// <summary>The cost of a turn with a thousand, ten thousand and a hundred thousand koperasi, villages and conversations.</summary>
internal static class GrowthRun
{
    private const int People = 200;
    private const int StoreTurns = 20_000;
    private const int Plays = 5_000;
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Measures and prints the table.</summary>
    public static async Task Run(RigOptions options)
    {
        Console.WriteLine($"{"koperasi and conversations",28}{"the turn, us",14}{"in the store, us",18}{"in its server, us",19}{"turns/s of the store",22}");
        await Measure(options, Sizes[0], StoreTurns / 4);
        foreach (var size in Sizes)
        {
            var (play, rate, own, server) = await Measure(options, size, StoreTurns);
            Console.WriteLine($"{size,28:N0}{play,14:0}{own,18:0}{server,19:0}{rate,22:0}");
        }
    }

    private static async Task<(double Play, double Rate, double Own, double Server)> Measure(RigOptions options, int size, int turns)
    {
        using var setting = await StoreSetting.Make(options.Store);
        var nation = new Nation(size);
        await using (var import = Stores.Open(setting.Setting))
        {
            await import.Prepare(None);
            await import.SaveRegions(nation.Regions, None);
            foreach (var piece in nation.Directory)
            {
                await import.Apply(piece, None);
            }

            await StoreRun.Turns(import, setting, size, size);
        }

        await using var store = Stores.Open(setting.Setting);
        await store.Prepare(None);
        await StoreRun.Turns(store, setting, People * 10, People);
        var (rate, own, server) = await StoreRun.Turns(store, setting, turns, People);
        return (Play(size), rate, own, server);
    }

    private static double Play(int koperasi)
    {
        var bench = new Bench(koperasi);
        var begin = TimeSpan.Zero;
        for (var turn = -Plays; turn < Plays; turn++)
        {
            begin = turn == 0 ? Process.GetCurrentProcess().TotalProcessorTime : begin;
            bench.Play("250rb");
        }

        return (Process.GetCurrentProcess().TotalProcessorTime - begin).TotalMicroseconds / Plays;
    }
}
