using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql.WhatsApp;

/// <summary>
/// Who was written to first within a rolling day. Every place has the next number; a place that is over gets a new number when it is
/// taken again, so those of the last day have no gaps, and their count is the difference of two numbers.
/// </summary>
internal static class ReachRows
{
    private const long Day = 86_400_000;

    /// <summary>Takes a place within a transaction.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="address">Who is to be written to.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <returns>Null when there is a place; otherwise when the next one gets free.</returns>
    public static async Task<DateTimeOffset?> Take(Session session, Address address, int most, long now)
    {
        // Whoever takes a place at the same time waits here.
        await session.Run(new Statement("UPDATE wa_hitung SET n = n WHERE dinas = ''"));
        var last = (await session.Rows(new Statement("SELECT n FROM wa_hitung WHERE dinas = ''"), row => row.GetInt64(0)))[0];
        var own = await session.Rows(
            new Statement("SELECT at FROM wa_dijangkau WHERE dinas = '' AND address = $1 AND at > $2", address.ToString(), now - Day), row => row.GetInt64(0));
        if (own.Count > 0)
        {
            return null;
        }

        var oldest = await session.Rows(
            new Statement("SELECT n, at FROM wa_dijangkau WHERE dinas = '' AND at > $1 ORDER BY at, n LIMIT 1", now - Day), row => (N: row.GetInt64(0), At: row.GetInt64(1)));
        if (oldest is [var first] && last - first.N + 1 >= most)
        {
            return (first.At + Day).Time();
        }

        await session.Run(new Statement("UPDATE wa_hitung SET n = n + 1 WHERE dinas = ''"));
        await session.Run(new Statement("""
            INSERT INTO wa_dijangkau (dinas, address, n, at) VALUES ('', $1, $2, $3)
            ON CONFLICT (dinas, address) DO UPDATE SET n = excluded.n, at = excluded.at
            """, address.ToString(), last + 1, now));
        return null;
    }
}
