using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Workers;
using Microsoft.Extensions.Logging.Abstractions;

namespace KopBot.Tests.Simulation;

/// <summary>
/// One process of the service: the real trip of a message over a store that stops before and after every call. There it may be
/// overtaken by another replica, find the database gone, or die.
/// </summary>
internal sealed class Replica : IStore, IArchive
{
    private readonly Truth _truth;
    private readonly Fate _fate;
    private readonly Network _network;
    private readonly FakeTime _time;
    private readonly Patience _patience;
    private readonly TurnTrip _trip;

    public Replica(Truth truth, Fate fate, Network network, FakeTime time, PlayTurn play)
    {
        (_truth, _fate, _network, _time) = (truth, fate, network, time);
        _patience = new Patience(time, NullLogger<Patience>.Instance);
        _trip = new TurnTrip(this, this, play, new Fetching([], null!, time, NullLogger<Fetching>.Instance), _patience, time, NullLogger<TurnTrip>.Instance);
        _ = Turns();
        _ = Sends();
    }

    /// <summary>A webhook was called: whether it answered that the message is kept.</summary>
    public Task<int> Receive(Incoming incoming) => Accept([incoming], default);

    public Task<int> Accept(IReadOnlyList<Incoming> incoming, CancellationToken stop) => Call(() => _truth.Accept(incoming));

    public Task<Work?> TakeUp(CancellationToken stop) => Call(() => _truth.TakeUp(this));

    public Task<Commitment> Commit(Work work, Outcome.Played played, CancellationToken stop) => Call(() => _truth.Commit(work, played));

    public Task SetAside(Work work, string why, Bubble apology, CancellationToken stop) => Call(() =>
    {
        _truth.SetAside(work);
        return 0;
    });

    public Task<IReadOnlyList<Sending>> TakeOut(string channel, int most, Priority lowest, CancellationToken stop) => Call(() => _truth.TakeOut(this, most));

    public Task Settle(IReadOnlyList<Settlement> settlements, CancellationToken stop) => Call(() =>
    {
        settlements.ToList().ForEach(_truth.Settle);
        return 0;
    });

    public Task<IReadOnlyList<object>> Find(IReadOnlyList<Lookup> lookups, CancellationToken stop) =>
        Call<IReadOnlyList<object>>(() => [.. lookups.Select(_truth.Find)]);

    public Task Prepare(CancellationToken stop) => Task.CompletedTask;

    public Task<bool> PlanPage(int page, CancellationToken stop) => Task.FromResult(false);

    public Task Wait(Station station, TimeSpan most, CancellationToken stop) => _fate.Point(this);

    public Task<bool> Lead(string duty, CancellationToken stop) => Task.FromResult(true);

    public Task Tidy(CancellationToken stop) => Task.CompletedTask;

    public ValueTask DisposeAsync() => default;

    private async Task<T> Call<T>(Func<T> effect)
    {
        await _fate.Point(this);
        if (_fate.Strikes(60))
        {
            throw new StoreUnavailable("gone before");
        }

        var result = effect();
        await _fate.Point(this);
        return result;
    }

    private async Task Turns()
    {
        while (true)
        {
            if (await _patience.With(TakeUp, default) is { } work)
            {
                await _trip.Go(work, default, default);
            }
            else
            {
                await Wait(Station.Inbox, default, default);
            }
        }
    }

    private async Task Sends()
    {
        while (true)
        {
            var sendings = await _patience.With(stop => TakeOut("sim", 3, Priority.Reply, stop), default);
            foreach (var sending in sendings.Where(sending => sending.Until > _time.GetUtcNow()))
            {
                _truth.Leave(sending);
                var result = _network.Send(sending);
                await _fate.Point(this);
                await _patience.With(stop => Settle([new Settlement(sending, result)], stop), default);
            }

            await Wait(Station.Outbox, default, default);
        }
    }
}
