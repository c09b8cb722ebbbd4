using KopBot.Channels;

namespace KopBot.Storage.Sql;

/// <summary>Ends sendings: the rows, what is remembered of them, and the counts of announcements.</summary>
internal static class Settling
{
    // Whoever wrote while the bubble was under way has opened the window: it is due at once.
    private const string Heard = "EXISTS (SELECT 1 FROM address a WHERE a.dinas = '' AND a.key = $6 AND a.heard > $4)";

    private const string Held = $"""
        UPDATE outbox SET attempts = attempts + 1, why = $3, sent_as = $8, taken_until = 0,
          due = CASE WHEN {Heard} THEN $5 ELSE $2 END, until_heard = CASE WHEN {Heard} THEN 0 ELSE 1 END
        WHERE dinas = '' AND id = $1 AND state = 0 AND attempts <= $7
        """;

    // What somebody wrote while the bubble was under way need not be in the address's row, which is written once a minute. The turn of
    // that word has ended since, or it waits in the inbox; a word may have come a moment before it is kept.
    private const string HeardSince = """
        UPDATE address SET heard = $2 WHERE dinas = '' AND key = $1 AND heard < $2 AND (
          EXISTS (SELECT 1 FROM inbox i WHERE i.dinas = '' AND i.conversation = $1 AND i.seq > $4 AND i.at > $3 - 2000)
          OR EXISTS (SELECT 1 FROM conversation c WHERE c.dinas = '' AND c.key = $1 AND c.updated > $3))
        """;

    // The next word opens the window: it is kept, however short a time ago the row was written.
    private const string HearNext = "UPDATE address SET used = used - 60000 WHERE dinas = '' AND key = $1 AND used > $2 - 60000";

    private const string ManySent = """
        UPDATE outbox o SET state = 1, attempts = o.attempts + 1, sent_as = m.bubble, why = ''
        FROM unnest($1::bigint[], $2::text[], $3::bigint[]) m(id, bubble, attempts)
        WHERE o.dinas = '' AND o.id = m.id AND o.state = 0 AND o.attempts <= m.attempts
        """;

    /// <summary>Ends sendings within a transaction.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="settlements">How each went.</param>
    /// <param name="sent">Gets the bubbles that this puts into the outbox.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="from">Where in the inbox words are looked for that came meanwhile: SQLite has no other way into it.</param>
    public static async ValueTask Settle(Session session, IReadOnlyList<Settlement> settlements, ICollection<Posted> sent, long now, long from = 0)
    {
        var announced = new Dictionary<string, (long Sent, long Failed)>();
        var others = settlements.Where(each => each.Sending.Priority != Priority.Reply).ToList();
        await session.Run(Words(others, now, from), sent);
        await session.Run(OfReplies([.. settlements.Where(each => each.Sending.Priority == Priority.Reply)], now, from), sent);
        var ended = await session.Rows([.. others.Select(each => Asking(Row(each.Sending, each.Result, now)))], row => row.IsDBNull(0) ? null : row.GetString(0));
        foreach (var (settlement, rows) in others.Zip(ended))
        {
            if (rows is [{ } id] && settlement.Result is not SendResult.Later)
            {
                var (good, bad) = announced.GetValueOrDefault(id);
                announced[id] = settlement.Result is SendResult.Sent ? (good + 1, bad) : (good, bad + 1);
            }
        }

        await session.Run([.. others.SelectMany(each => Consequences(each.Sending, each.Result, now))], sent);

        await Announcements.Count(session, announced, sent, now);
    }

    /// <summary>The statements that end sendings of replies: these belong to no announcement, so nothing has to be read back of them.</summary>
    /// <param name="replies">How each went.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="from">Where in the inbox words are looked for.</param>
    public static IReadOnlyList<Statement> OfReplies(IReadOnlyList<Settlement> replies, long now, long from = 0) =>
    [
        .. Words(replies, now, from),
        .. replies.Select(each => Row(each.Sending, each.Result, now)),
        .. replies.SelectMany(each => Consequences(each.Sending, each.Result, now)),
    ];

    private static List<Statement> Words(IReadOnlyList<Settlement> settlements, long now, long from) =>
    [
        .. settlements.Where(each => each.Result is SendResult.Later { UntilHeard: true }).Select(each => each.Sending)
            .OrderBy(sending => sending.Chat.ToString(), StringComparer.Ordinal)
            .SelectMany(sending => (Statement[])
            [
                new(HeardSince, sending.Chat.ToString(), (sending.LastHeard?.Stored() ?? 0) + 1, sending.Taken.Stored(), from),
                new(HearNext, sending.Chat.ToString(), now),
            ]),
    ];

    private static Statement Asking(Statement row) => row with { Sql = row.Sql + " RETURNING pengumuman" };

    // Whoever lost the row to somebody else settles nothing: the number of attempts is the fence. The address does not count, because
    // the person may have changed the number meanwhile. While a row waits, sent_as says how far the channel got with it.
    private static Statement Row(Sending sending, SendResult result, long now) => result switch
    {
        SendResult.Sent done => new(
            "UPDATE outbox SET state = 1, attempts = attempts + 1, sent_as = $2, why = '' WHERE dinas = '' AND id = $1 AND state = 0 AND attempts <= $3",
            sending.Id, done.Bubble, (long)sending.Attempt - 1) { Many = ManySent },
        SendResult.Later { UntilHeard: true } held => new(
            Held, sending.Id, now + (long)held.After.TotalMilliseconds, held.Why, sending.LastHeard?.Stored() ?? 0, now, sending.Chat.ToString(), (long)sending.Attempt - 1, held.Begun),
        SendResult.Later later => new(
            "UPDATE outbox SET attempts = attempts + 1, due = $2, why = $3, sent_as = $5, until_heard = 0, taken_until = 0 WHERE dinas = '' AND id = $1 AND state = 0 AND attempts <= $4",
            sending.Id, now + (long)later.After.TotalMilliseconds, later.Why, (long)sending.Attempt - 1, later.Begun),
        SendResult.Never never => new(
            "UPDATE outbox SET state = 2, attempts = attempts + 1, why = $2 WHERE dinas = '' AND id = $1 AND state = 0 AND attempts <= $3",
            sending.Id, "tidak terkirim: " + never.Why, (long)sending.Attempt - 1),
        _ => throw new InvalidOperationException($"A send cannot end as {result.GetType().Name}."),
    };

    private static IEnumerable<Statement> Consequences(Sending sending, SendResult result, long now)
    {
        var chat = sending.Chat;
        return result switch
        {
            SendResult.Sent { Bubble: { } bubble } when sending.Bubble.Slot is { } slot => [new("""
                INSERT INTO slot (dinas, address, slot, bubble) VALUES ('', $1, $2, $3)
                ON CONFLICT (dinas, address, slot) DO UPDATE SET bubble = excluded.bubble
                """, chat.ToString(), slot, bubble)],
            SendResult.Later { Whole: true } later => [new("""
                INSERT INTO hold (dinas, channel, until) VALUES ('', $1, $2)
                ON CONFLICT (dinas, channel) DO UPDATE SET until = CASE WHEN hold.until > excluded.until THEN hold.until ELSE excluded.until END
                """, chat.Channel, now + (long)later.After.TotalMilliseconds)],
            SendResult.Never { Closed: true } never => Reach.Set(chat.ToString(), false, never.Why, now),
            _ => [],
        };
    }
}
