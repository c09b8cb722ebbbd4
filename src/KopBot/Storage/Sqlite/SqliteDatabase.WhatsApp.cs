using KopBot.Channels;
using KopBot.Channels.WhatsApp;
using KopBot.Domain.Turns;
using KopBot.Storage.Sql;
using KopBot.Storage.Sql.WhatsApp;

namespace KopBot.Storage.Sqlite;

/// <content>What WhatsApp tells beside the messages.</content>
internal sealed partial class SqliteDatabase
{
    /// <inheritdoc/>
    public Task Note(IReadOnlyList<Receipt> receipts, CancellationToken stop)
    {
        var now = Now;
        var posted = new List<Posted>();
        IReadOnlyList<(ReceiptRows.SentRow Row, SendResult Verdict)> settled = [];
        return Writer.Run<int>(
            async session =>
            {
                settled = await ReceiptRows.Note(session, receipts, posted, now);
                return new(settled.Count, true);
            },
            verdict =>
            {
                if (verdict is { Keep: true, Value: > 0 })
                {
                    Reopen(settled, now);
                    Ended([.. settled.Select(one => new Settlement(one.Row.Sending, one.Verdict))]);
                    Publish([], posted);
                }
            });
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Sending>> SentAs(IReadOnlyCollection<string> bubbles, CancellationToken stop) =>
        _file.Read(session => ReceiptRows.SentAs(session, bubbles));

    /// <inheritdoc/>
    public Task Know(IReadOnlyDictionary<string, string> numbers, CancellationToken stop) => Writer.Run<int>(async session =>
    {
        foreach (var (user, number) in numbers)
        {
            await session.Run(NumberRows.Know(user, number));
        }

        return new(numbers.Count, true);
    });

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> Numbers(IReadOnlyCollection<string> users, CancellationToken stop) =>
        _file.Read(session => NumberRows.Read(session, users));

    /// <inheritdoc/>
    public Task Move(Address from, Address to, DateTimeOffset at, CancellationToken stop) => Writer.Run<bool>(
        async session => new(await NumberRows.Move(session, from, to, at, Now), true),
        verdict =>
        {
            if (verdict is { Keep: true, Value: true })
            {
                _seen.Clear();
                _outflows.GetValueOrDefault(from.Channel)?.Move(from.ToString(), to.ToString());
            }
        });

    /// <inheritdoc/>
    public Task<DateTimeOffset?> Reach(Address address, int most, CancellationToken stop) =>
        Writer.Run<DateTimeOffset?>(async session => new(await ReachRows.Take(session, address, most, Now), true));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Cost>> Costs(DateOnly since, DateOnly until, CancellationToken stop) =>
        _file.Read(session => CostRows.Read(session, since, until));

    private void Reopen(IReadOnlyList<(ReceiptRows.SentRow Row, SendResult Verdict)> settled, long now)
    {
        foreach (var (row, verdict) in settled)
        {
            if (verdict is SendResult.Later later && _outflows.TryGetValue(row.Sending.Chat.Channel, out var flow))
            {
                flow.PutBack(new()
                {
                    Id = row.Sending.Id,
                    Address = row.Sending.Chat.ToString(),
                    Priority = row.Sending.Priority,
                    Bubble = row.Sending.Bubble,
                    Pengumuman = row.Pengumuman,
                    Answers = row.Sending.Answers,
                    Due = now + (long)later.After.TotalMilliseconds,
                    Attempts = row.Sending.Attempt,
                    UntilHeard = later.UntilHeard,
                });
            }
        }
    }
}
