using System.Collections.Concurrent;
using System.Threading.Channels;
using KopBot.Channels;
using KopBot.Storage;

namespace KopBot.Workers;

/// <summary>
/// Settles the sendings of a channel in groups. It knows what has ended and is not settled yet, so that a row that comes out again
/// meanwhile, because its lease ran out, is not sent once more.
/// </summary>
/// <param name="name">The channel's name.</param>
/// <param name="store">The outbox.</param>
/// <param name="patience">Waits while the store is away.</param>
/// <param name="log">The log.</param>
internal sealed class Settler(string name, IStore store, Patience patience, ILogger log)
{
    private const int MostTogether = 256;
    private const int MostKnown = 10_000;
    private readonly Channel<Settlement> _ended = Channel.CreateUnbounded<Settlement>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<long, SendResult> _known = new();

    /// <summary>How a sending ended that is not settled yet; null when nobody knows of an end.</summary>
    /// <param name="row">The row of the outbox.</param>
    public SendResult? Known(long row) => _known.GetValueOrDefault(row);

    /// <summary>Has a sending settled soon.</summary>
    /// <param name="settlement">How it ended.</param>
    public void Add(Settlement settlement)
    {
        if (settlement.Result is not SendResult.Later)
        {
            if (_known.Count >= MostKnown)
            {
                _known.Clear();
            }

            _known[settlement.Sending.Id] = settlement.Result;
        }

        _ended.Writer.TryWrite(settlement);
    }

    /// <summary>Nothing more will be added.</summary>
    public void Complete() => _ended.Writer.Complete();

    /// <summary>Settles until all is settled and nothing more will be added.</summary>
    public async Task Run()
    {
        var group = new List<Settlement>();
        while (await _ended.Reader.WaitToReadAsync())
        {
            while (group.Count < MostTogether && _ended.Reader.TryRead(out var settlement))
            {
                group.Add(settlement);
            }

            await Settle(group);
            group = [];
        }
    }

    private static SendResult Plain(SendResult result) => result switch
    {
        SendResult.Sent => new SendResult.Sent(null),
        SendResult.Later later => new SendResult.Later(later.After, "", later.Whole),
        _ => new SendResult.Never(""),
    };

    /// <summary>
    /// Settles a group. When the store cannot by our own fault, each by itself, and the culprit without what the channel said about
    /// it: a row that is not settled holds up all that the person is told afterwards.
    /// </summary>
    private async Task Settle(IReadOnlyList<Settlement> group)
    {
        if (await IsSettled(group))
        {
            return;
        }

        foreach (var one in group)
        {
            if (group.Count is 1 || !await IsSettled([one]))
            {
                await IsSettled([one with { Result = Plain(one.Result) }]);
            }
        }
    }

    private async Task<bool> IsSettled(IReadOnlyList<Settlement> group)
    {
        try
        {
            await patience.With(stop => store.Settle(group, stop), CancellationToken.None);
        }
        catch (Exception exception)
        {
            log.SettlingFailed(name, group.Count, group[0].Sending.Id, exception);
            return false;
        }

        foreach (var settlement in group)
        {
            _known.TryRemove(settlement.Sending.Id, out _);
        }

        return true;
    }
}
