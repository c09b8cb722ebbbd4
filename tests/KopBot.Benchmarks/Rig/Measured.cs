namespace KopBot.Benchmarks.Rig;

/// <summary>What one run of the rig gave.</summary>
/// <param name="Name">Who was measured.</param>
/// <param name="Turns">How many messages were answered.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Answers">How long each answer took, in milliseconds.</param>
/// <param name="Processor">The processor time of the bot's process.</param>
/// <param name="Memory">Its resident memory at the end, in bytes.</param>
internal sealed record Measured(string Name, int Turns, TimeSpan Took, IReadOnlyList<double> Answers, TimeSpan Processor, long Memory)
{
    /// <summary>The processor time of the database's server.</summary>
    public TimeSpan Server { get; init; }

    /// <summary>Turns a second.</summary>
    public double Rate => Turns / Took.TotalSeconds;

    /// <summary>Prints a table with the ratio of each to the first.</summary>
    public static void Print(IReadOnlyList<Measured> all)
    {
        Console.WriteLine($"{"",-28}{"turns",8}{"turns/s",10}{"ratio",8}{"p50 ms",9}{"p95 ms",9}{"p99 ms",9}{"CPU s",8}{"ms each",9}{"db CPU s",10}{"RSS MB",8}");
        foreach (var one in all)
        {
            var sorted = one.Answers.Order().ToList();
            Console.WriteLine($"{one.Name,-28}{one.Turns,8}{one.Rate,10:0}{one.Rate / all[0].Rate,8:0.00}{At(sorted, 0.5),9:0.0}{At(sorted, 0.95),9:0.0}" +
                $"{At(sorted, 0.99),9:0.0}{one.Processor.TotalSeconds,8:0.0}{one.Processor.TotalMilliseconds / one.Turns,9:0.00}{one.Server.TotalSeconds,10:0.0}{one.Memory / 1024 / 1024,8}");
        }
    }

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[(int)((sorted.Count - 1) * share)];
}
