using System.Threading.Channels;
using KopBot.Channels;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Tests.Channels.Web;

/// <summary>An inbox with a bot behind it: what is accepted is answered in order, each bubble through the channel's own sending.</summary>
public sealed class BotStore : IStore
{
    private readonly Channel<Incoming> _inbox = Channel.CreateUnbounded<Incoming>();
    private readonly HashSet<string> _known = [];
    private readonly List<Incoming> _accepted = [];
    private int _sent;

    /// <summary>What the bot answers; nothing unless a test says so.</summary>
    public Func<Incoming, IEnumerable<Bubble>> Bot { get; set; } = _ => [];

    /// <summary>What Accept throws; null while the store is well.</summary>
    public Exception? Failing { get; set; }

    public IReadOnlyList<Incoming> Accepted
    {
        get
        {
            lock (_known)
            {
                return [.. _accepted];
            }
        }
    }

    public Task<int> Accept(IReadOnlyList<Incoming> incoming, CancellationToken stop)
    {
        if (Failing is not null)
        {
            throw Failing;
        }

        lock (_known)
        {
            var fresh = incoming.Where(one => _known.Add(one.Id)).ToList();
            _accepted.AddRange(fresh);
            fresh.ForEach(one => _inbox.Writer.TryWrite(one));
            return Task.FromResult(fresh.Count);
        }
    }

    /// <summary>Answers until the inbox is closed.</summary>
    public async Task Serve(IChannel channel)
    {
        await foreach (var incoming in _inbox.Reader.ReadAllAsync())
        {
            foreach (var bubble in Bot(incoming))
            {
                await channel.Send(new(Interlocked.Increment(ref _sent), incoming.Chat, Priority.Reply, bubble, 1, null, null), default);
            }
        }
    }

    public Task Prepare(CancellationToken stop) => Task.CompletedTask;

    public Task<Work?> TakeUp(CancellationToken stop) => throw new NotSupportedException();

    public Task<Commitment> Commit(Work work, Outcome.Played played, CancellationToken stop) => throw new NotSupportedException();

    public Task SetAside(Work work, string why, Bubble apology, CancellationToken stop) => throw new NotSupportedException();

    public Task<IReadOnlyList<Sending>> TakeOut(string channel, int most, Priority lowest, CancellationToken stop) =>
        throw new NotSupportedException();

    public Task Settle(IReadOnlyList<Settlement> settlements, CancellationToken stop) => throw new NotSupportedException();

    public Task<bool> PlanPage(int page, CancellationToken stop) => throw new NotSupportedException();

    public Task Wait(Station station, TimeSpan most, CancellationToken stop) => throw new NotSupportedException();

    public Task<bool> Lead(string duty, CancellationToken stop) => Task.FromResult(true);

    public Task Tidy(CancellationToken stop) => Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _inbox.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }
}
