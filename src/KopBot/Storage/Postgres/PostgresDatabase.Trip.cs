using KopBot.Domain.Turns;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Postgres;

/// <content>The stations of a message's trip.</content>
internal sealed partial class PostgresDatabase
{
    // A repeated message finds its identifier there and brings nothing into the inbox.
    private const string IntoInbox = """
        WITH fresh AS (
          INSERT INTO seen (dinas, channel, id, at) VALUES ('', $1, $2, $3)
          ON CONFLICT (dinas, channel, id) DO UPDATE SET at = excluded.at WHERE seen.at <= excluded.at - 172800000
          RETURNING at)
        INSERT INTO inbox (dinas, conversation, incoming, attempt, at) SELECT '', $4, $5, 0, at FROM fresh RETURNING 1
        """;

    // Whoever adds to a conversation waits for whoever does so already: a later place in it is never seen before an earlier one.
    private static Statement InLine(string conversation) =>
        new("SELECT 1, pg_advisory_xact_lock(hashtextextended('kopbot talk ' || $1, 0))", conversation);

    /// <inheritdoc/>
    public async Task<int> Accept(IReadOnlyList<Incoming> incoming, CancellationToken stop)
    {
        var now = Now;
        var plain = incoming.Select(StoreJson.Plain).ToList();
        incoming = [.. plain.Select(each => each.Message)];
        var heard = incoming.Where(message => message.Content is not Content.Reach).DistinctBy(message => message.From)
            .OrderBy(message => message.From.ToString(), StringComparer.Ordinal).ToList();
        List<Statement> inLine =
        [
            .. incoming.Select(message => message.Conversation).Distinct().Order(StringComparer.Ordinal).Select(InLine),
        ];
        List<Statement> statements =
        [
            .. inLine,
            .. plain.Select(each => new Statement(
                IntoInbox, each.Message.From.Channel, each.Message.Id, now, each.Message.Conversation, each.Json)),
            .. heard.SelectMany(message => new[] { Told(InboxSql.TouchStale(message, now)), Told(InboxSql.Hear(message, now)) }),
        ];
        if (statements.Count == 0)
        {
            return 0;
        }

        var kept = (await _server.Use(async session => await session.Rows(statements, _ => true), stop))[inLine.Count..];
        var fresh = kept.Take(incoming.Count).Sum(rows => rows.Count);
        if (fresh > 0)
        {
            _bell.Ring(Station.Inbox);
        }

        if (kept.Skip(incoming.Count).Any(rows => rows.Count > 0))
        {
            _bell.Ring(Station.Outbox);
        }

        return fresh;

        static Statement Told(Statement statement) => statement with { Sql = statement.Sql + " RETURNING 1" };
    }

    /// <inheritdoc/>
    public Task<Work?> TakeUp(CancellationToken stop) => _desk.Next(stop);

    /// <inheritdoc/>
    public async Task<Commitment> Commit(Work work, Outcome.Played played, CancellationToken stop) =>
        await End(work, TurnEnd.Of(work.Incoming, played, Now));

    /// <inheritdoc/>
    public Task SetAside(Work work, string why, Bubble apology, CancellationToken stop) => End(work,
    [
        new("INSERT INTO dead (dinas, conversation, incoming, why, at) VALUES ('', $1, $2, $3, $4)",
            work.Incoming.Conversation, StoreJson.Write(work.Incoming), why, Now),
        TurnEnd.Put(work.Incoming.Chat, Priority.Reply, apology, work.Incoming.Bubble, Now),
    ]);

    /// <inheritdoc/>
    public async Task<bool> Replay(long id, CancellationToken stop)
    {
        var found = await Writing<bool>(async session =>
        {
            if (await DeadRows.Take(session, id) is not { } incoming)
            {
                return new(false, false);
            }

            await session.Rows(InLine(incoming.Conversation), _ => true);
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
            await Writing<bool>(async session =>
            {
                await Settling.Settle(session, ordered, [], Now);
                return new(true, true);
            });
            _signals[Station.Outbox].Call();
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

    private async Task<Commitment> End(Work work, List<Statement> statements)
    {
        statements.Insert(0, ((Ticket)work.Ticket).Done(work.Incoming.Conversation));
        var (how, sent) = await _committer.End(statements);
        if (how == Commitment.Done)
        {
            Publish(statements, sent);
            _signals[Station.Inbox].Call();
        }

        return how;
    }
}
