using KopBot.Domain.Turns;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Sqlite;

/// <content>From the end of the turn to the channel.</content>
internal sealed partial class SqliteDatabase
{
    private const long Newest = 1_000;
    private static readonly TimeSpan Recently = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Sending>> TakeOut(string channel, int most, Priority lowest, CancellationToken stop)
    {
        var flow = _outflows.GetOrAdd(channel, _ => new Outflow(_clock));
        if (flow.IsHungry(lowest))
        {
            await Refill(channel, flow);
        }

        var now = _clock.GetUtcNow();
        var rows = flow.Take(most, lowest);
        var sendings = new List<Sending>(rows.Count);
        foreach (var row in rows)
        {
            var sending = new Sending(row.Id, Address.Parse(row.Address), row.Priority, row.Bubble, row.Attempts + 1, null, row.Answers) { Begun = row.Begun, Taken = now };
            sendings.Add(row is { Heard: { } heard, Attempts: 0, Bubble.Slot: null } && now - heard.Time() < Recently
                ? sending with { LastHeard = heard.Time() }
                : Heard(await _file.Read(async session => await LastWords.Of(session, sending)), row.Heard?.Time()));
        }

        return sendings;
    }

    /// <inheritdoc/>
    public Task Settle(IReadOnlyList<Settlement> settlements, CancellationToken stop)
    {
        var now = Now;
        var posted = new List<Posted>();
        IReadOnlyList<Settlement> ended = [];
        _holds |= settlements.Any(each => each.Result is Channels.SendResult.Later { UntilHeard: true });
        return settlements.Count == 0 ? Task.CompletedTask : Writer.Run<int>(
            async session =>
            {
                posted.Clear();
                await Settling.Settle(session, settlements, posted, now, _seq - Newest);
                ended = await Freed(session, settlements);
                return new(settlements.Count, true);
            },
            verdict =>
            {
                if (verdict.Keep)
                {
                    Ended(ended);
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
            async session =>
            {
                posted.Clear();
                return new(await Announcements.Plan(session, page, posted, now), true);
            },
            verdict =>
            {
                if (verdict is { Keep: true, Value: true })
                {
                    foreach (var tail in _outflows.Values.SelectMany(flow => flow.Announced.Values))
                    {
                        tail.More = true;
                    }

                    Publish([], posted);
                    _signals[Station.Outbox].Call();
                }
            });
    }

    private static Sending Heard(Sending sending, DateTimeOffset? heard) =>
        sending.LastHeard is { } last && !(heard > last) ? sending : sending with { LastHeard = heard };

    // What was to wait for somebody's word is due when that had come already; whatever waits is told by its next word, however soon.
    private async ValueTask<IReadOnlyList<Settlement>> Freed(Session session, IReadOnlyList<Settlement> settlements)
    {
        var told = new List<Settlement>(settlements.Count);
        foreach (var each in settlements)
        {
            var later = each.Result as Channels.SendResult.Later;
            var isFree = later is { UntilHeard: true } && (await session.Rows(
                new Statement("SELECT 1 FROM outbox WHERE id = $1 AND state = 0 AND until_heard = 0", each.Sending.Id), _ => true)).Count > 0;
            told.Add(isFree ? each with { Result = later! with { After = TimeSpan.Zero, UntilHeard = false } } : each);
        }

        return told;
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
            if (result is Channels.SendResult.Later { UntilHeard: true })
            {
                _seen.Forget(sending.Chat.ToString());
            }

            if (result is Channels.SendResult.Never { Closed: true })
            {
                _seen.Clear();
                flow.Drop(sending.Chat.ToString());
            }
        }

        _signals[Station.Outbox].Call();
    }

    private Task<int> Refill(string channel, Outflow flow)
    {
        var replies = new List<Row>();
        var announced = new Dictionary<Priority, List<Row>>();
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

                foreach (var (priority, tail) in flow.Announced.Where(each => each.Value.More))
                {
                    announced[priority] = await OutRows.Announced(session, channel, priority, tail.Loaded, Outflow.Page);
                }

                return new(replies.Count, true);
            },
            verdict => Loaded(flow, replies, announced, verdict.Keep));
    }

    // Two may have asked at the same time: what the first brought is not taken a second time.
    private static void Loaded(Outflow flow, List<Row> replies, Dictionary<Priority, List<Row>> announced, bool keep)
    {
        Load(replies, flow.Replies, Outflow.MostReplies / 2);
        foreach (var (priority, rows) in announced)
        {
            Load(rows, flow.Announced[priority], Outflow.Page);
        }

        void Load(List<Row> rows, Tail tail, int page)
        {
            if (keep && tail.More && (rows.Count == 0 || rows[0].Id > tail.Loaded))
            {
                flow.Load(rows, tail, rows.Count == page);
            }
        }
    }
}
