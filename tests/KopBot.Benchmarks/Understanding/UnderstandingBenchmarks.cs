using BenchmarkDotNet.Attributes;
using KopBot.Domain.Understanding;

namespace KopBot.Benchmarks.Understanding;

/// <summary>What understanding one sentence costs, and training at the start.</summary>
[MemoryDiagnoser]
public class UnderstandingBenchmarks
{
    private readonly Corpus corpus = Corpus.Read();
    private Matcher matcher = null!;

    /// <summary>Trains the matcher that is measured.</summary>
    [GlobalSetup]
    public void Prepare() => matcher = Train();

    /// <summary>Training from all examples.</summary>
    [Benchmark]
    public Matcher Train() => Matcher.Train(corpus.Examples, corpus.Lexicon, IntentRoles.Everybody);

    /// <summary>A sentence of usual length.</summary>
    [Benchmark]
    public Understood Sentence() => matcher.Rank("pagi bu, brp harga gas melon skrg di koperasi", "publik");

    /// <summary>A sentence full of slips and unknown words.</summary>
    [Benchmark]
    public Understood Slips() => matcher.Rank("mintk infrmasi sayrat pendiraan kopersai desaa sukamkmur kecmatan wayngaras", "publik");
}
