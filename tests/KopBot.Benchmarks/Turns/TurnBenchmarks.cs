using BenchmarkDotNet.Attributes;
using KopBot.Domain.Reading;
using KopBot.Domain.Turns;

namespace KopBot.Benchmarks.Turns;

/// <summary>The cost of a turn, which must not grow with the number of koperasi and regions; and of its parts.</summary>
[MemoryDiagnoser]
public class TurnBenchmarks
{
    private Bench _bench = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Koperasi { get; set; }

    [GlobalSetup]
    public void Setup() => _bench = new Bench(Koperasi);

    [Benchmark(Baseline = true)]
    public Outcome An_answer() => _bench.Play("250rb");

    [Benchmark]
    public Outcome A_summary() => _bench.Play("ringkasan");

    [Benchmark]
    public Outcome A_question_in_the_middle() => _bench.Play("harga gas berapa?");
}

/// <summary>Reading alone.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private static readonly DateOnly Today = new(2025, 10, 23);

    [Benchmark(Baseline = true)]
    public string A_plain_number() => ReadCommand.ReadLine("rupiah", "2500000", Today);

    [Benchmark]
    public string Chat_spelling() => ReadCommand.ReadLine("rupiah", "2 stgh jt", Today);

    [Benchmark]
    public string Words() => ReadCommand.ReadLine("rupiah", "tiga puluh satu juta dua ratus lima puluh enam ribu tujuh ratus dua puluh satu", Today);

    [Benchmark]
    public string A_date() => ReadCommand.ReadLine("date", "Kamis, 04 September 2025", Today);
}
