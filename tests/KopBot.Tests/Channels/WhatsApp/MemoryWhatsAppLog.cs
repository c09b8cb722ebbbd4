using System.Collections.Concurrent;
using KopBot.Channels;
using KopBot.Channels.WhatsApp;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Tests.Channels.WhatsApp;

/// <summary>What WhatsApp tells beside the messages, kept for tests of the channel.</summary>
public sealed class MemoryWhatsAppLog : IWhatsAppLog
{
    private readonly ConcurrentDictionary<string, string> _numbers = new();

    /// <summary>The rows that were sent, by bubble.</summary>
    public ConcurrentDictionary<string, Sending> Rows { get; } = new();

    /// <summary>How far the bubbles have come.</summary>
    public ConcurrentDictionary<string, Stage> Stages { get; } = new();

    /// <summary>What became of rows whose bubbles failed.</summary>
    public ConcurrentQueue<(Sending Sending, SendResult Verdict)> Verdicts { get; } = new();

    /// <summary>Who moved.</summary>
    public ConcurrentQueue<(Address From, Address To)> Moves { get; } = new();

    /// <summary>Prices of what was delivered.</summary>
    public ConcurrentQueue<Price> Prices { get; } = new();

    /// <summary>Who was written to first.</summary>
    public HashSet<Address> Reached { get; } = [];

    /// <summary>When the next place gets free.</summary>
    public DateTimeOffset FreeAt { get; set; }

    public Task<IReadOnlyList<Price>> Note(IReadOnlyList<Receipt> receipts, CancellationToken stop)
    {
        var counted = new List<Price>();
        foreach (var receipt in receipts)
        {
            var before = Stages.GetValueOrDefault(receipt.Bubble);
            Stages[receipt.Bubble] = receipt.Stage > before ? receipt.Stage : before;
            if (receipt.Price is { } price && before < Stage.Delivered && receipt.Stage is Stage.Delivered or Stage.Read)
            {
                Prices.Enqueue(price);
                counted.Add(price);
            }

            if (receipt.Verdict is { } verdict && Rows.TryRemove(receipt.Bubble, out var sending))
            {
                Verdicts.Enqueue((sending, verdict));
            }
        }

        return Task.FromResult<IReadOnlyList<Price>>(counted);
    }

    public Task<IReadOnlyDictionary<string, Sending>> SentAs(IReadOnlyCollection<string> bubbles, CancellationToken stop) =>
        Task.FromResult<IReadOnlyDictionary<string, Sending>>(bubbles.Where(Rows.ContainsKey).ToDictionary(one => one, one => Rows[one]));

    public Task Know(IReadOnlyDictionary<string, string> numbers, CancellationToken stop)
    {
        foreach (var (user, number) in numbers)
        {
            _numbers[user] = number;
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<string, string>> Numbers(IReadOnlyCollection<string> users, CancellationToken stop) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(users.Where(_numbers.ContainsKey).ToDictionary(one => one, one => _numbers[one]));

    public Task Move(Address from, Address to, DateTimeOffset at, CancellationToken stop)
    {
        Moves.Enqueue((from, to));
        return Task.CompletedTask;
    }

    public Task<DateTimeOffset?> Reach(Address address, int most, CancellationToken stop)
    {
        lock (Reached)
        {
            var room = Reached.Contains(address) || Reached.Count < most;
            if (room)
            {
                Reached.Add(address);
            }

            return Task.FromResult<DateTimeOffset?>(room ? null : FreeAt);
        }
    }

    public Task<IReadOnlyList<Cost>> Costs(DateOnly since, DateOnly until, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<Cost>>([]);
}
