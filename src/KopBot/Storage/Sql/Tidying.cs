namespace KopBot.Storage.Sql;

/// <summary>Forgets what nobody needs any more, in small steps between which others get their turn.</summary>
internal static class Tidying
{
    /// <summary>How many rows a step takes away at once.</summary>
    public const int Page = 2_000;

    private const long Day = 86_400_000;

    /// <summary>The steps; each is repeated while it takes a whole page away.</summary>
    /// <param name="now">Unix milliseconds.</param>
    public static IEnumerable<Statement> Steps(long now) =>
    [
        new($"""
            DELETE FROM seen WHERE (dinas, channel, id) IN (SELECT s.dinas, s.channel, s.id FROM seen s WHERE s.at < $1 LIMIT {Page})
            """, now - InboxSql.Remembered),
        Oldest("outbox", "at", now - (30 * Day)),
        FileRows.Forget(now - (30 * Day)),
        Oldest("salah_kode", "pada", now - Day),
        new($"""
            DELETE FROM weblog WHERE (dinas, conversation, sequence) IN (
              SELECT w.dinas, w.conversation, w.sequence FROM weblog w WHERE w.at < $1 AND w.conversation <> '' LIMIT {Page})
            """, now - (90 * Day)),
    ];

    // The rows of these tables are in the order of time: only the first page is looked at.
    private static Statement Oldest(string table, string time, long before) => new(
        $"DELETE FROM {table} WHERE id IN (SELECT f.id FROM (SELECT o.id, o.{time} FROM {table} o ORDER BY o.id LIMIT {Page}) f WHERE f.{time} < $1)",
        before);
}
