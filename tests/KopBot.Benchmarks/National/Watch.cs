using System.Diagnostics;
using KopBot.Benchmarks.Rig;

namespace KopBot.Benchmarks.National;

/// <summary>
/// Measures by the clock and by the processor, because on a machine that others use the clock says little. The processor time of a
/// private database server counts in steps of ten milliseconds.
/// </summary>
/// <param name="setting">The store, whose server is measured too.</param>
internal sealed class Watch(StoreSetting setting)
{
    private const int Times = 9;

    private TimeSpan Processor => Process.GetCurrentProcess().TotalProcessorTime;

    /// <summary>Does something once and prints how long it took.</summary>
    /// <param name="what">What it is.</param>
    /// <param name="act">Does it.</param>
    public async Task Once(string what, Func<Task> act)
    {
        var (own, server, begin) = (Processor, setting.Processor, Stopwatch.GetTimestamp());
        await act();
        Console.WriteLine($"{what}: {Stopwatch.GetElapsedTime(begin).TotalMilliseconds:N0} ms{Used(own, server, 1)}");
    }

    /// <summary>Does something several times and prints the median.</summary>
    /// <param name="what">What it is.</param>
    /// <param name="act">Does it.</param>
    public async Task Often(string what, Func<Task> act)
    {
        var all = new List<double>();
        await act();
        var (own, server) = (Processor, setting.Processor);
        for (var time = 0; time < Times; time++)
        {
            var begin = Stopwatch.GetTimestamp();
            await act();
            all.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        var sorted = all.Order().ToList();
        Console.WriteLine($"{what}: {sorted[Times / 2]:N1} ms ({sorted[0]:N1} to {sorted[^1]:N1}){Used(own, server, Times)}");
    }

    private string Used(TimeSpan own, TimeSpan server, int times) =>
        $", processor {(Processor - own).TotalMilliseconds / times:N0} ms here" +
        (setting.Kind == "postgres" ? $" and {(setting.Processor - server).TotalMilliseconds / times:N0} ms in the server" : "");
}
