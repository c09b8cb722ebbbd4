using KopBot.Domain.Turns;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Postgres;

/// <content>The stations of a message's trip.</content>
internal sealed partial class PostgresDatabase
{
    /// <inheritdoc/>
    public async Task<int> Accept(IReadOnlyList<Incoming> incoming, CancellationToken stop)
    {
        if (incoming.Count == 0)
        {
            return 0;
        }

        var statements = Arrivals.Of([.. incoming.Select(StoreJson.Plain)], Now);
        var kept = await _server.Use(async session => await session.Rows(statements, _ => true), stop);
        if (kept[1].Count > 0)
        {
            _bell.Ring(Station.Inbox);
        }

        if (kept[2].Count + kept[3].Count > 0)
        {
            _bell.Ring(Station.Outbox);
        }

        return kept[1].Count;
    }

    /// <inheritdoc/>
    public Task<Work?> TakeUp(CancellationToken stop) => _desk.Next(stop);

    /// <inheritdoc/>
    public async Task<Commitment> Commit(Work work, Outcome.Played played, CancellationToken stop)
    {
        var statements = TurnEnd.Of(work.Incoming, played, Now);
        var handing = Handing.Fits(work.Incoming, played) && _outDesk.Takes(work.Incoming.Chat.Channel)
            ? new Handing(work.Incoming, played.Bubbles[0], _replica, Now)
            : null;
        if (handing is not null)
        {
            statements[^played.Bubbles.Count] = handing.Statement;
        }

        return await End(work, statements, handing);
    }

    /// <inheritdoc/>
    public Task SetAside(Work work, string why, Bubble apology, CancellationToken stop) => End(work,
    [
        new("INSERT INTO dead (dinas, conversation, incoming, why, at) VALUES ('', $1, $2, $3, $4)",
            work.Incoming.Conversation, StoreJson.Write(work.Incoming), why, Now),
        TurnEnd.Put(work.Incoming.Chat, Priority.Reply, apology, work.Incoming.Bubble, Now),
    ], null);

    /// <inheritdoc/>
    public async Task<bool> Replay(long id, CancellationToken stop)
    {
        var found = await Writing<bool>(async session =>
        {
            if (await DeadRows.Take(session, id) is not { } incoming)
            {
                return new(false, false);
            }

            await session.Rows(Arrivals.InLine(incoming.Conversation), _ => true);
            await session.Run(new Statement("INSERT INTO inbox (dinas, conversation, incoming, attempt, at) VALUES ('', $1, $2, 0, $3)",
                incoming.Conversation, StoreJson.Write(incoming), Now));
            return new(true, true);
        });
        _bell.Ring(Station.Inbox);
        return found;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Sending>> TakeOut(string channel, int most, Priority lowest, CancellationToken stop) =>
        _outDesk.Next(channel, most, lowest, stop);

    /// <inheritdoc/>
    public async Task Settle(IReadOnlyList<Settlement> settlements, CancellationToken stop)
    {
        if (settlements.Count > 0)
        {
            var ordered = settlements.OrderBy(each => each.Sending.Id).ToList();
            await (ordered.All(each => each.Sending.Priority == Priority.Reply) ? SettleReplies(ordered) : Writing<bool>(async session =>
            {
                await Settling.Settle(session, ordered, [], Now);
                return new(true, true);
            }));
            _outDesk.Settled(ordered);
        }
    }

    /// <inheritdoc/>
    public async Task<bool> PlanPage(int page, CancellationToken stop)
    {
        var planned = await Writing<bool>(async session =>
        {
            await Alone(session, "announcements");
            return new(await Announcements.Plan(session, page, [], Now), true);
        });
        if (planned)
        {
            _bell.Ring(Station.Outbox);
        }

        return planned;
    }

    // What is sent in one go is a transaction of its own.
    private Task SettleReplies(IReadOnlyList<Settlement> replies) => _server.Use(async session =>
    {
        await session.RunAtOnce(Settling.OfReplies(replies, Now), []);
        return true;
    }, CancellationToken.None);

    private async Task<Commitment> End(Work work, List<Statement> statements, Handing? handing)
    {
        statements.Insert(0, ((Ticket)work.Ticket).Done(work.Incoming.Conversation));
        var how = await _committer.End(statements, handing);
        if (how == Commitment.Done)
        {
            if (handing is { Sending: null })
            {
                _outDesk.Behind(handing.To);
            }
            else if (handing is not null)
            {
                statements.Remove(handing.Statement);
            }

            Publish(statements, []);
            _signals[Station.Inbox].Call();
        }

        return how;
    }
}
