using System.Diagnostics;

namespace KopBot.Benchmarks.Turns;

/// <summary>Plays one turn over and over and prints processor time and allocations, a thousand koperasi beside a hundred thousand.</summary>
internal static class OverAndOver
{
    public static void Run(int turns)
    {
        foreach (var koperasi in (int[])[1_000, 100_000])
        {
            var bench = new Bench(koperasi);
            Measure(bench, turns / 5, "250rb");
            foreach (var words in (string[])["250rb", "ringkasan", "harga gas berapa?"])
            {
                var (micros, bytes) = Measure(bench, turns, words);
                Console.WriteLine($"{koperasi,8} koperasi  {words,-20} {micros,8:0.0} µs CPU  {bytes,8:0} bytes");
            }
        }
    }

    private static (double Micros, double Bytes) Measure(Bench bench, int turns, string words)
    {
        var (cpu, bytes) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetTotalAllocatedBytes());
        for (var turn = 0; turn < turns; turn++)
        {
            bench.Play(words);
        }

        return ((Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMicroseconds / turns, (double)(GC.GetTotalAllocatedBytes() - bytes) / turns);
    }
}
