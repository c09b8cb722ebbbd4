using System.Collections.Concurrent;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Tests.Workers;

/// <summary>A store that does what a test says, and remembers what it was told. It keeps nothing else.</summary>
internal sealed class ScriptedStore : IStore, IArchive
{
    private readonly SemaphoreSlim _settled = new(0);

    /// <summary>How the next commits end, one after the other; then all are done.</summary>
    public Queue<Func<Commitment>> Commitments { get; } = new();

    /// <summary>The bubbles that wait, in order; one for each address is given out at a time.</summary>
    public List<Sending> Waiting { get; } = [];

    /// <summary>What waits to be taken up.</summary>
    public ConcurrentQueue<Work> Inbox { get; } = new();

    public ConcurrentQueue<Outcome.Played> Committed { get; } = new();

    public ConcurrentQueue<(string Why, Bubble Apology)> Aside { get; } = new();

    public ConcurrentQueue<Settlement> Settled { get; } = new();

    /// <summary>With what settling throws.</summary>
    public Func<Settlement, bool> Unsettled { get; set; } = _ => false;

    public ConcurrentQueue<int> Groups { get; } = new();

    public ConcurrentQueue<Lookup> Asked { get; } = new();

    public Func<Lookup, object> Answer { get; set; } = lookup => throw new InvalidOperationException($"unexpected {lookup}");

    /// <summary>How many bubbles every draw said had left without being drawn for.</summary>
    public ConcurrentQueue<int> Spent { get; } = new();

    /// <summary>What is at hand without being asked for.</summary>
    public Func<Lookup, object?> AtHand { get; set; } = _ => null;

    public object? Known(Lookup lookup) => AtHand(lookup);

    public Task<Commitment> Commit(Work work, Outcome.Played played, CancellationToken stop)
    {
        var end = Commitments.TryDequeue(out var next) ? next() : Commitment.Done;
        if (end == Commitment.Done)
        {
            Committed.Enqueue(played);
        }

        return Task.FromResult(end);
    }

    public Task SetAside(Work work, string why, Bubble apology, CancellationToken stop)
    {
        Aside.Enqueue((why, apology));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<object>> Find(IReadOnlyList<Lookup> lookups, CancellationToken stop)
    {
        foreach (var lookup in lookups)
        {
            Asked.Enqueue(lookup);
        }

        return Task.FromResult<IReadOnlyList<object>>([.. lookups.Select(Answer)]);
    }

    public Task<IReadOnlyList<Sending>> TakeOut(string channel, int most, Priority lowest, CancellationToken stop)
    {
        lock (Waiting)
        {
            var taken = Waiting.Where(sending => sending.Priority <= lowest).OrderBy(sending => sending.Priority).Take(most).ToList();
            taken.ForEach(sending => Waiting.Remove(sending));
            return Task.FromResult<IReadOnlyList<Sending>>(taken);
        }
    }

    public Task<int> Draw(string channel, double rate, int spent, int most, CancellationToken stop)
    {
        Spent.Enqueue(spent);
        return Task.FromResult(most);
    }

    public Task Settle(IReadOnlyList<Settlement> settlements, CancellationToken stop)
    {
        Groups.Enqueue(settlements.Count);
        if (settlements.Any(Unsettled))
        {
            throw new InvalidOperationException("a row that cannot be settled");
        }

        foreach (var settlement in settlements)
        {
            Settled.Enqueue(settlement);
            _settled.Release();
        }

        return Task.CompletedTask;
    }

    /// <summary>Waits until that many more are settled.</summary>
    public async Task UntilSettled(int count)
    {
        for (; count > 0; count--)
        {
            Assert.True(await _settled.WaitAsync(TimeSpan.FromSeconds(20)), "nothing more is settled");
        }
    }

    public async Task Wait(Station station, TimeSpan most, CancellationToken stop)
    {
        await Task.Yield();
        stop.ThrowIfCancellationRequested();
    }

    public Task Prepare(CancellationToken stop) => throw new NotSupportedException();

    public Task<int> Accept(IReadOnlyList<Incoming> incoming, CancellationToken stop) => throw new NotSupportedException();

    public Task<Work?> TakeUp(CancellationToken stop) => Task.FromResult(Inbox.TryDequeue(out var work) ? work : null);

    public Task<bool> PlanPage(int page, CancellationToken stop) => throw new NotSupportedException();

    public Task<bool> Lead(string duty, CancellationToken stop) => throw new NotSupportedException();

    public Task Tidy(CancellationToken stop) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => default;
}
