using BenchmarkDotNet.Attributes;
using KopBot.Domain.Dialogs;

namespace KopBot.Benchmarks.Turns;

/// <summary>A walk through the answers of a report, which every turn begins with.</summary>
[MemoryDiagnoser]
public class JourneyBenchmarks
{
    private readonly Bench _bench = new(1_000);

    [Benchmark(Baseline = true)]
    public Journey A_walk() => _bench.Walk();

    [Benchmark]
    public Answers The_answers_that_hold() => _bench.Walked();
}
