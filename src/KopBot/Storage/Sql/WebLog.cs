using KopBot.Channels.Web;

namespace KopBot.Storage.Sql;

/// <summary>The statements of the web transcripts.</summary>
internal static class WebLog
{
    /// <summary>Adds a line, unless its key is there already. Whoever adds to a conversation at the same time waits.</summary>
    /// <param name="session">The transaction, in which nobody else adds to the conversation.</param>
    /// <param name="conversation">The conversation's identifier.</param>
    /// <param name="key">The line's key.</param>
    /// <param name="activity">The line.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static async ValueTask<WebPlace> Append(Session session, string conversation, string key, string activity, long now)
    {
        var there = await session.Rows(new Statement(
            "SELECT sequence FROM weblog WHERE dinas = '' AND conversation = $1 AND key = $2", conversation, key), row => row.GetInt64(0));
        if (there.Count > 0)
        {
            return new(there[0], false);
        }

        var added = await session.Rows(new Statement("""
            INSERT INTO weblog (dinas, conversation, sequence, key, activity, at)
            SELECT '', $1, coalesce(max(sequence), 0) + 1, $2, $3, CAST($4 AS bigint) FROM weblog WHERE dinas = '' AND conversation = $1
            RETURNING sequence
            """, conversation, key, activity, now), row => row.GetInt64(0));
        return new(added[0], true);
    }

    /// <summary>Reads the lines behind a place.</summary>
    /// <param name="session">A connection.</param>
    /// <param name="conversation">The conversation's identifier.</param>
    /// <param name="after">The place.</param>
    /// <param name="most">How many at the most.</param>
    public static ValueTask<List<WebLine>> Read(Session session, string conversation, long after, int most) => session.Rows(
        new Statement("""
            SELECT sequence, activity FROM weblog WHERE dinas = '' AND conversation = $1 AND sequence > $2 ORDER BY sequence LIMIT $3
            """, conversation, after, (long)most),
        row => new WebLine(row.GetInt64(0), row.GetString(1)));

    /// <summary>The place of the last line; 0 when there is none.</summary>
    /// <param name="session">A connection.</param>
    /// <param name="conversation">The conversation's identifier.</param>
    public static async ValueTask<long> End(Session session, string conversation) => (await session.Rows(
        new Statement("SELECT coalesce(max(sequence), 0) FROM weblog WHERE dinas = '' AND conversation = $1", conversation),
        row => row.GetInt64(0)))[0];
}
