using KopBot.Domain.Turns;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Sqlite;

/// <summary>Reads waiting bubbles from the table, page by page.</summary>
internal static class OutRows
{
    /// <summary>Replies and reminders.</summary>
    /// <param name="session">A connection.</param>
    /// <param name="channel">The channel's name.</param>
    /// <param name="after">The last row that is in memory.</param>
    /// <param name="most">How many at the most.</param>
    public static async ValueTask<List<Row>> Replies(Session session, string channel, long after, int most) =>
        await session.Rows(
            new Statement("""
                SELECT id, address, priority, bubble, answers, due, attempts, until_heard, sent_as FROM outbox
                WHERE dinas = '' AND channel = $1 AND state = 0 AND pengumuman IS NULL AND id > $2 ORDER BY id LIMIT $3
                """, channel, after, (long)most),
            row => new Row
            {
                Id = row.GetInt64(0),
                Address = row.GetString(1),
                Priority = (Priority)row.GetInt64(2),
                Bubble = StoreJson.Read<Bubble>(row.GetString(3)),
                Answers = row.IsDBNull(4) ? null : row.GetString(4),
                Due = row.GetInt64(5),
                Attempts = (int)row.GetInt64(6),
                UntilHeard = row.GetInt64(7) == 1,
                Begun = row.IsDBNull(8) ? null : row.GetString(8),
            });

    /// <summary>Rows of announcements or reminders that were not stopped; their bubble is kept once, with the announcement.</summary>
    /// <param name="session">A connection.</param>
    /// <param name="channel">The channel's name.</param>
    /// <param name="priority">Reminders or announcements.</param>
    /// <param name="after">The last row that is in memory.</param>
    /// <param name="most">How many at the most.</param>
    public static async ValueTask<List<Row>> Announced(Session session, string channel, Priority priority, long after, int most)
    {
        var bubbles = new Dictionary<string, Bubble>();
        return await session.Rows(
            new Statement("""
                SELECT o.id, o.address, o.due, o.attempts, o.pengumuman, p.bubble, o.until_heard, o.sent_as FROM outbox o
                JOIN pengumuman p ON p.dinas = '' AND p.id = o.pengumuman AND p.status <> 'dihentikan'
                WHERE o.dinas = '' AND o.channel = $1 AND o.state = 0 AND o.pengumuman IS NOT NULL AND o.priority = $2 AND o.id > $3
                ORDER BY o.id LIMIT $4
                """, channel, (long)priority, after, (long)most),
            row =>
            {
                var id = row.GetString(4);
                if (!bubbles.TryGetValue(id, out var bubble))
                {
                    bubbles[id] = bubble = StoreJson.Read<Bubble>(row.GetString(5));
                }

                return new Row
                {
                    Id = row.GetInt64(0),
                    Address = row.GetString(1),
                    Priority = priority,
                    Bubble = bubble,
                    Pengumuman = id,
                    Due = row.GetInt64(2),
                    Attempts = (int)row.GetInt64(3),
                    UntilHeard = row.GetInt64(6) == 1,
                    Begun = row.IsDBNull(7) ? null : row.GetString(7),
                };
            });
    }
}
