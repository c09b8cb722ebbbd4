using BenchmarkDotNet.Attributes;
using KopBot.Dialogs;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Domain.Understanding;

namespace KopBot.Benchmarks.Understanding;

/// <summary>What understanding one sentence costs, and training at the start.</summary>
[MemoryDiagnoser]
public class UnderstandingBenchmarks
{
    private readonly Corpus corpus = Corpus.Read();
    private Matcher matcher = null!;
    private Knowledge known = null!;
    private Phrase phrase = null!;

    /// <summary>Trains the matcher that is measured.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        matcher = Train();
        known = DialogFolder.Load(Path.Combine(Corpus.Root, "dialogs"), new Dinas(), RegionTree.Empty, false, []);
        phrase = known.Matcher.Hear("minimal berapa orang bikin koperasi pak");
    }

    /// <summary>Reading the folder of dialogs and learning all of it.</summary>
    [Benchmark]
    public Knowledge Load() => DialogFolder.Load(Path.Combine(Corpus.Root, "dialogs"), new Dinas(), RegionTree.Empty, false, []);

    /// <summary>Training from all examples.</summary>
    [Benchmark]
    public Matcher Train() => Matcher.Train(corpus.Examples, corpus.Lexicon, IntentRoles.Everybody);

    /// <summary>A sentence of usual length.</summary>
    [Benchmark]
    public Understood Sentence() => matcher.Rank("pagi bu, brp harga gas melon skrg di koperasi", "publik");

    /// <summary>The answer to a question, the sentence being cut already.</summary>
    [Benchmark]
    public Asked? Answer() => known.Questions!.Find(phrase, "", null).FirstOrDefault();

    /// <summary>Cutting, spelling and weighing a sentence, once a message.</summary>
    [Benchmark]
    public Phrase Hear() => known.Matcher.Hear("pagi bu, brp harga gas melon skrg di koperasi");

    /// <summary>A sentence full of slips and unknown words.</summary>
    [Benchmark]
    public Understood Slips() => matcher.Rank("mintk infrmasi sayrat pendiraan kopersai desaa sukamkmur kecmatan wayngaras", "publik");
}
