using System.Threading.Channels;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Tests.Channels;

/// <summary>An inbox for the tests of channels: keeps what is accepted, once, and hands it to whoever waits for it.</summary>
public sealed class RecordingStore : IStore
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Lock _lock = new();
    private readonly Channel<Incoming> _stream = Channel.CreateUnbounded<Incoming>();
    private readonly HashSet<string> _known = [];
    private readonly List<Incoming> _accepted = [];
    private int _failures;

    /// <summary>Whether this process has whatever duty it asks for.</summary>
    public bool Leads { get; set; } = true;

    /// <summary>How often <see cref="Accept"/> was called and failed.</summary>
    public int Failed { get; private set; }

    /// <summary>How many messages came that had been kept before.</summary>
    public int Repeats { get; private set; }

    /// <summary>What was kept, in order.</summary>
    public IReadOnlyList<Incoming> Accepted
    {
        get
        {
            lock (_lock)
            {
                return [.. _accepted];
            }
        }
    }

    /// <summary>The next so many calls of <see cref="Accept"/> find the database gone.</summary>
    public void Fail(int times) => Volatile.Write(ref _failures, times);

    /// <summary>The next message that is kept.</summary>
    /// <exception cref="TimeoutException">None comes.</exception>
    public async Task<Incoming> Next()
    {
        using var end = new CancellationTokenSource(Patience);
        try
        {
            return await _stream.Reader.ReadAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException("no message was kept");
        }
    }

    public Task<int> Accept(IReadOnlyList<Incoming> incoming, CancellationToken stop)
    {
        lock (_lock)
        {
            if (_failures > 0)
            {
                _failures--;
                Failed++;
                throw new StoreUnavailable("the database is gone");
            }

            var fresh = incoming.Where(one => _known.Add($"{one.Chat.Channel}|{one.Id}")).ToList();
            Repeats += incoming.Count - fresh.Count;
            _accepted.AddRange(fresh);
            fresh.ForEach(one => _stream.Writer.TryWrite(one));
            return Task.FromResult(fresh.Count);
        }
    }

    public Task<bool> Lead(string duty, CancellationToken stop) => Task.FromResult(Leads);

    public Task Prepare(CancellationToken stop) => Task.CompletedTask;

    public Task Tidy(CancellationToken stop) => Task.CompletedTask;

    public Task<Work?> TakeUp(CancellationToken stop) => throw new NotSupportedException();

    public Task<Commitment> Commit(Work work, Outcome.Played played, CancellationToken stop) => throw new NotSupportedException();

    public Task SetAside(Work work, string why, Bubble apology, CancellationToken stop) => throw new NotSupportedException();

    public Task<IReadOnlyList<Sending>> TakeOut(string channel, int most, Priority lowest, CancellationToken stop) => throw new NotSupportedException();

    public Task Settle(IReadOnlyList<Settlement> settlements, CancellationToken stop) => throw new NotSupportedException();

    public Task<bool> PlanPage(int page, CancellationToken stop) => throw new NotSupportedException();

    public Task Wait(Station station, TimeSpan most, CancellationToken stop) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
