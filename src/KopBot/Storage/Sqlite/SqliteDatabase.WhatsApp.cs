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
    public async Task<IReadOnlyList<Price>> Note(IReadOnlyList<Receipt> receipts, CancellationToken stop)
    {
        var now = Now;
        var posted = new List<Posted>();
        _holds |= receipts.Any(receipt => receipt.Verdict is SendResult.Later { UntilHeard: true });
        IReadOnlyList<(ReceiptRows.SentRow Row, SendResult Verdict)> settled = [];
        IReadOnlyList<Settlement> ended = [];
        var priced = new List<Price>();
        await Writer.Run<int>(
            async session =>
            {
                posted.Clear();
                priced.Clear();
                settled = await ReceiptRows.Note(session, receipts, posted, priced, now, _seq - Newest);
                ended = await Freed(session, [.. settled.Select(one => new Settlement(one.Row.Sending, one.Verdict))]);
                return new(settled.Count, true);
            },
            verdict =>
            {
                if (verdict is { Keep: true, Value: > 0 })
                {
                    Reopen([.. settled.Zip(ended, (one, end) => (one.Row, end.Result))], now);
                    Ended(ended);
                    Publish([], posted);
                }
            });
        return priced;
    }

    /// <inheritdoc/>
    public Task Move(Address from, Address to, DateTimeOffset at, CancellationToken stop) => Writer.Run<bool>(
        async session => new(await NumberRows.Move(session, from, to, at, Now), true),
        verdict =>
        {
            if (verdict is { Keep: true, Value: true })
            {
                _seen.Clear();
                _lately.Clear();
                _outflows.GetValueOrDefault(from.Channel)?.Move(from.ToString(), to.ToString());
            }
        });

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
