using KopBot.Domain.Turns;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Sqlite;

/// <content>From the channel to the end of the turn.</content>
internal sealed partial class SqliteDatabase
{
    /// <inheritdoc/>
    public async Task<int> Accept(IReadOnlyList<Incoming> incoming, CancellationToken stop)
    {
        var now = Now;
        var arrivals = incoming.Select(message => Arrival.Of(message, _seen, now)).ToList();
        var fresh = new List<Inbox.Waiting>(arrivals.Count);
        return await Writer.Run<int>(
            session =>
            {
                fresh.Clear();
                foreach (var arrival in arrivals)
                {
                    if (arrival.Store(session, _seq + 1, _holds))
                    {
                        fresh.Add(new(++_seq, arrival.Message, 1));
                    }
                }

                return ValueTask.FromResult(new Verdict<int>(fresh.Count, true));
            },
            verdict =>
            {
                if (verdict.Keep)
                {
                    Welcome(arrivals, fresh, now);
                }
            });
    }

    /// <inheritdoc/>
    public async Task<Work?> TakeUp(CancellationToken stop)
    {
        if (_inbox.IsHungry)
        {
            await Refill();
        }

        if (_inbox.Take() is not { } hold)
        {
            return null;
        }

        try
        {
            var message = hold.Message;
            await Recall(message);
            var seat = await _lately.Seat(message.Incoming, Now, () => Read(message.Incoming));
            return new Work(hold, message.Incoming, seat.Conversation, seat.Person, message.Attempt) { Waiting = hold.Behind };
        }
        catch
        {
            _inbox.Release(hold);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<Commitment> Commit(Work work, Outcome.Played played, CancellationToken stop) =>
        await End(work, TurnEnd.Of(work.Incoming, played, Now), played);

    /// <inheritdoc/>
    public Task SetAside(Work work, string why, Bubble apology, CancellationToken stop) => End(work,
    [
        new("INSERT INTO dead (dinas, conversation, incoming, why, at) VALUES ('', $1, $2, $3, $4)",
            work.Incoming.Conversation, StoreJson.Write(work.Incoming), why, Now),
        TurnEnd.Put(work.Incoming.Chat, Priority.Reply, apology, work.Incoming.Bubble, Now),
    ]);

    private async ValueTask<List<SeatRow>> Read(Incoming incoming) => await _file.Read(async session => await session.Rows(Seat.Ask(incoming), SeatRow.Read));

    // Whatever was there at the start may have been taken up before it. That is kept when it is taken up again, and only then:
    // opening the file and looking into it counts for nothing.
    private async ValueTask Recall(Inbox.Waiting message)
    {
        if (message.Seq <= _before && !message.IsRecalled)
        {
            await Writer.Run<bool>(async session =>
                new(await session.Run(new Statement("UPDATE inbox SET attempt = attempt + 1 WHERE seq = $1", message.Seq)) == 1, true));
            message.IsRecalled = true;
            message.Attempt++;
        }
    }

    private Task<Commitment> End(Work work, List<Statement> statements, Outcome.Played? played = null)
    {
        var hold = (Inbox.Hold)work.Ticket;
        var posted = new List<Posted>(2);
        statements.Add(new("DELETE FROM inbox WHERE seq = $1", hold.Message.Seq));
        return Writer.Run<Commitment>(
            async session =>
            {
                posted.Clear();
                if (!_inbox.Close(hold))
                {
                    return new(Commitment.Lost, false);
                }

                var done = await session.Run(statements, posted);
                return new(done ? Commitment.Done : Commitment.Clash, done);
            },
            verdict =>
            {
                if (verdict.Keep)
                {
                    if (played is not null)
                    {
                        _lately.Take(work.Incoming, played);
                    }

                    _inbox.Done(hold);
                    Publish(statements, posted, work.Incoming);
                    _signals[Station.Inbox].Call();
                }
                else
                {
                    _inbox.Reopen(hold);
                }
            });
    }

    private void Welcome(List<Arrival> arrivals, List<Inbox.Waiting> fresh, long now)
    {
        foreach (var arrival in arrivals.Where(arrival => arrival.Touches))
        {
            _seen.Note(arrival.From, arrival.Message.At.Stored(), now);
            _lately.Touched(arrival.From);
        }

        foreach (var message in fresh)
        {
            _inbox.Push(message);
            if (message.Incoming.Content is not Content.Reach && _outflows.TryGetValue(message.Incoming.From.Channel, out var flow))
            {
                flow.Hear(message.Incoming.From.ToString());
            }
        }

        if (fresh.Count > 0)
        {
            _signals[Station.Inbox].Call();
            _signals[Station.Outbox].Call();
        }
    }

    private Task<int> Refill()
    {
        var page = new List<Inbox.Waiting>();
        var more = false;
        return Writer.Run<int>(
            async session =>
            {
                page = await session.Rows(
                    new Statement("SELECT seq, incoming, attempt FROM inbox WHERE seq > $1 ORDER BY seq LIMIT $2", _inbox.Loaded, Inbox.Most / 2L),
                    row => new Inbox.Waiting(row.GetInt64(0), StoreJson.Read<Incoming>(row.GetString(1)), (int)row.GetInt64(2) + 1));
                more = page.Count == Inbox.Most / 2;
                return new(page.Count, true);
            },
            verdict =>
            {
                if (verdict.Keep && _inbox.More && (page.Count == 0 || page[0].Seq > _inbox.Loaded))
                {
                    _inbox.Load(page, more);
                }
            });
    }

    private void Publish(IReadOnlyList<Statement> statements, IReadOnlyList<Posted> posted, Incoming? incoming)
    {
        var chat = incoming?.From.ToString();
        foreach (var (id, address, priority, statement) in posted)
        {
            var channel = address[..address.IndexOf(':')];
            if (_outflows.TryGetValue(channel, out var flow))
            {
                flow.Push(new()
                {
                    Id = id,
                    Address = address,
                    Priority = priority,
                    Bubble = statement.Sends!,
                    Answers = statement.Answers,
                    Heard = chat == address ? incoming?.At.Stored() : null,
                });
            }
        }

        if (posted.Count > 0)
        {
            _signals[Station.Outbox].Call();
        }

        foreach (var statement in statements)
        {
            Heed(statement.After);
        }
    }

    private void Heed(Aftermath? after)
    {
        switch (after)
        {
            case Aftermath.Closed closed:
                _seen.Clear();
                if (_outflows.TryGetValue(Address.Parse(closed.Address).Channel, out var flow))
                {
                    flow.Drop(closed.Address);
                }

                break;
            case Aftermath.Stopped stopped:
                foreach (var each in _outflows.Values)
                {
                    each.Stop(stopped.Id);
                }

                _signals[Station.Announcements].Call();
                break;
            case Aftermath.Planned:
                _signals[Station.Announcements].Call();
                break;
        }
    }
}
