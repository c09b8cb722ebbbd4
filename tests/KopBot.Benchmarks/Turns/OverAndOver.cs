using System.Diagnostics;
using KopBot.Domain.Turns;

namespace KopBot.Benchmarks.Turns;

/// <summary>Plays one turn over and over and prints processor time and allocations, a thousand koperasi beside a hundred thousand.</summary>
internal static class OverAndOver
{
    public static void Run(int turns)
    {
        foreach (var koperasi in (int[])[1_000, 100_000])
        {
            var bench = new Bench(koperasi);
            Measure(turns / 5, () => bench.Play("250rb"));
            foreach (var words in (string[])["250rb", "ringkasan", "harga gas berapa?"])
            {
                Tell(koperasi, words, Measure(turns, () => bench.Play(words)));
            }

            Tell(koperasi, "(a button)", Measure(turns, bench.Press));
        }
    }

    private static void Tell(int koperasi, string turn, (double Micros, double Bytes) cost) =>
        Console.WriteLine($"{koperasi,8} koperasi  {turn,-20} {cost.Micros,8:0.0} µs CPU  {cost.Bytes,8:0} bytes");

    private static (double Micros, double Bytes) Measure(int turns, Func<Outcome> play)
    {
        var (cpu, bytes) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetTotalAllocatedBytes());
        for (var turn = 0; turn < turns; turn++)
        {
            play();
        }

        return ((Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMicroseconds / turns, (double)(GC.GetTotalAllocatedBytes() - bytes) / turns);
    }
}
