using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql;

/// <summary>The statements of the dead letters.</summary>
internal static class DeadRows
{
    /// <summary>Reads the newest.</summary>
    /// <param name="session">A connection.</param>
    /// <param name="most">How many at the most.</param>
    public static ValueTask<List<DeadLetter>> Read(Session session, int most) => session.Rows(
        new Statement("SELECT id, incoming, why, at FROM dead WHERE dinas = '' ORDER BY id DESC LIMIT $1", (long)most),
        row => new DeadLetter(row.GetInt64(0), StoreJson.Read<Incoming>(row.GetString(1)), row.GetString(2), row.GetInt64(3).Time()));

    /// <summary>Takes one away; null when there is none with that number.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="id">Its number.</param>
    public static async ValueTask<Incoming?> Take(Session session, long id)
    {
        var taken = await session.Rows(
            new Statement("DELETE FROM dead WHERE dinas = '' AND id = $1 RETURNING incoming", id),
            row => StoreJson.Read<Incoming>(row.GetString(0)));
        return taken.Count > 0 ? taken[0] : null;
    }
}
