using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using KopBot.Benchmarks.Rig;
using KopBot.Channels;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Benchmarks.Stations;

/// <summary>
/// The stations of a message's trip against each store, for each message: a batch of messages comes in as a poll brings it, its turns
/// end side by side as in the worker, its bubbles go out and are settled together. Everything is durable.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(Here))]
public class StationBenchmarks
{
    private const int Batch = 200;
    private static readonly CancellationToken None = CancellationToken.None;
    private StoreSetting _setting = null!;
    private IDatabase _store = null!;
    private long _said;

    [Params("sqlite", "postgres")]
    public string Store { get; set; } = "";

    // Not asynchronous: nobody waits for these.
    [GlobalSetup]
    public void Open()
    {
        _setting = StoreSetting.Make(Store).GetAwaiter().GetResult();
        _store = Stores.Open(_setting.Setting);
        _store.Prepare(None).GetAwaiter().GetResult();
    }

    [GlobalCleanup]
    public void Close()
    {
        _store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _setting.Dispose();
    }

    [IterationSetup(Target = nameof(TakeUp_and_commit))]
    public void Said() => Accept().GetAwaiter().GetResult();

    [IterationSetup(Target = nameof(TakeOut_and_settle))]
    public void Played() => All().GetAwaiter().GetResult();

    [IterationCleanup]
    public void Rest()
    {
        TakeUp_and_commit().GetAwaiter().GetResult();
        TakeOut_and_settle().GetAwaiter().GetResult();
    }

    [Benchmark(OperationsPerInvoke = Batch)]
    public Task<int> Accept()
    {
        var first = Interlocked.Add(ref _said, Batch);
        return _store.Accept([.. Enumerable.Range(0, Batch).Select(person => new Incoming
        {
            Chat = new("telegram", $"{person}"), From = new("telegram", $"{person}"), Id = $"{first}-{person}",
            At = DateTimeOffset.UnixEpoch, Name = "Bu Ani", Content = new Content.Text("2,5jt"),
        })], None);
    }

    [Benchmark(OperationsPerInvoke = Batch)]
    public async Task TakeUp_and_commit()
    {
        var ends = new List<Task>();
        while (await _store.TakeUp(None) is { } work)
        {
            ends.Add(_store.Commit(work, new(work.Conversation, [new() { Text = "Dicatat *Rp2.500.000*.", Buttons = [new("Nihil", "a:1")] }], []), None));
        }

        await Task.WhenAll(ends);
    }

    [Benchmark(OperationsPerInvoke = Batch)]
    public async Task TakeOut_and_settle()
    {
        while (await _store.TakeOut("telegram", 64, Priority.Reply, None) is { Count: > 0 } taken)
        {
            await _store.Settle([.. taken.Select(sending => new Settlement(sending, new SendResult.Sent("1")))], None);
        }
    }

    private async Task All()
    {
        await Accept();
        await TakeUp_and_commit();
    }

    /// <summary>In this process, because a private server is started for it; one batch is one measurement.</summary>
    private sealed class Here : ManualConfig
    {
        public Here() => AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithStrategy(RunStrategy.Monitoring)
            .WithInvocationCount(1).WithUnrollFactor(1).WithWarmupCount(10).WithIterationCount(40));
    }
}
