using KopBot.Domain.Turns;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Sqlite;

/// <content>From the end of the turn to the channel.</content>
internal sealed partial class SqliteDatabase
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Sending>> TakeOut(string channel, int most, Priority lowest, CancellationToken stop)
    {
        var flow = _outflows.GetOrAdd(channel, _ => new Outflow(_clock));
        if (flow.IsHungry(lowest))
        {
            await Refill(channel, flow);
        }

        var rows = flow.Take(most, lowest);
        var sendings = new List<Sending>(rows.Count);
        foreach (var row in rows)
        {
            var edits = row.Bubble.Slot is { } slot ? await Slot(row.Address, slot) : null;
            sendings.Add(new(row.Id, Address.Parse(row.Address), row.Priority, row.Bubble, row.Attempts + 1, edits, row.Answers));
        }

        return sendings;
    }

    /// <inheritdoc/>
    public Task Settle(IReadOnlyList<Settlement> settlements, CancellationToken stop)
    {
        var now = Now;
        var posted = new List<Posted>();
        return settlements.Count == 0 ? Task.CompletedTask : Writer.Run<int>(
            async session =>
            {
                posted.Clear();
                await Settling.Settle(session, settlements, posted, now);
                return new(settlements.Count, true);
            },
            verdict =>
            {
                if (verdict.Keep)
                {
                    Ended(settlements);
                    Publish([], posted);
                }
            });
    }

    /// <inheritdoc/>
    public Task<bool> PlanPage(int page, CancellationToken stop)
    {
        var posted = new List<Posted>();
        var now = Now;
        return Writer.Run<bool>(
            async session => new(await Announcements.Plan(session, page, posted, now), true),
            verdict =>
            {
                if (verdict is { Keep: true, Value: true })
                {
                    foreach (var flow in _outflows.Values)
                    {
                        flow.Announced.More = true;
                    }

                    Publish([], posted);
                    _signals[Station.Outbox].Call();
                }
            });
    }

    private void Ended(IReadOnlyList<Settlement> settlements)
    {
        foreach (var (sending, result) in settlements)
        {
            if (!_outflows.TryGetValue(sending.Chat.Channel, out var flow))
            {
                continue;
            }

            flow.Settle(sending.Id, result);
            if (result is Channels.SendResult.Never { Closed: true })
            {
                _seen.Clear();
                flow.Drop(sending.Chat.ToString());
            }
        }

        _signals[Station.Outbox].Call();
    }

    private async Task<string?> Slot(string address, string slot) => await _file.Read(async session =>
    {
        var known = await session.Rows(
            new Statement("SELECT bubble FROM slot WHERE dinas = '' AND address = $1 AND slot = $2", address, slot), row => row.GetString(0));
        return known.Count > 0 ? known[0] : null;
    });

    private Task<int> Refill(string channel, Outflow flow)
    {
        var replies = new List<Row>();
        var announced = new List<Row>();
        return Writer.Run<int>(
            async session =>
            {
                var held = await session.Rows(
                    new Statement("SELECT until FROM hold WHERE dinas = '' AND channel = $1", channel), row => row.GetInt64(0));
                flow.Hold(held.FirstOrDefault());
                if (flow.Replies.More)
                {
                    replies = await OutRows.Replies(session, channel, flow.Replies.Loaded, Outflow.MostReplies / 2);
                }

                if (flow.Announced.More)
                {
                    announced = await OutRows.Announced(session, channel, flow.Announced.Loaded, Outflow.Page);
                }

                return new(replies.Count + announced.Count, true);
            },
            verdict => Loaded(flow, replies, announced, verdict.Keep));
    }

    // Two may have asked at the same time: what the first brought is not taken a second time.
    private static void Loaded(Outflow flow, List<Row> replies, List<Row> announced, bool keep)
    {
        if (keep && flow.Replies.More && (replies.Count == 0 || replies[0].Id > flow.Replies.Loaded))
        {
            flow.Load(replies, flow.Replies, replies.Count == Outflow.MostReplies / 2);
        }

        if (keep && flow.Announced.More && (announced.Count == 0 || announced[0].Id > flow.Announced.Loaded))
        {
            flow.Load(announced, flow.Announced, announced.Count == Outflow.Page);
        }
    }
}
