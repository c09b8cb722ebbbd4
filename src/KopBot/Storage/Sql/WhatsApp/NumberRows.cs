using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql.WhatsApp;

/// <summary>Under which number users are known, and moves from one address to another.</summary>
internal static class NumberRows
{
    /// <summary>Keeps the number of a user.</summary>
    /// <param name="user">The user identifier.</param>
    /// <param name="number">The number in digits.</param>
    public static Statement Know(string user, string number) => new("""
        INSERT INTO wa_nomor (dinas, pengguna, nomor) VALUES ('', $1, $2)
        ON CONFLICT (dinas, pengguna) DO UPDATE SET nomor = excluded.nomor
        """, user, number);

    /// <summary>The numbers of users, as far as they are known.</summary>
    /// <param name="session">A connection.</param>
    /// <param name="users">User identifiers.</param>
    public static async Task<IReadOnlyDictionary<string, string>> Read(Session session, IReadOnlyCollection<string> users)
    {
        var found = new Dictionary<string, string>();
        foreach (var user in users)
        {
            foreach (var number in await session.Rows(
                new Statement("SELECT nomor FROM wa_nomor WHERE dinas = '' AND pengguna = $1", user), row => row.GetString(0)))
            {
                found[user] = number;
            }
        }

        return found;
    }

    /// <summary>Moves a person within a transaction.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="from">The old address.</param>
    /// <param name="to">The new one.</param>
    /// <param name="at">When it changed.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <returns>Whether there was somebody to move.</returns>
    public static async Task<bool> Move(Session session, Address from, Address to, DateTimeOffset at, long now)
    {
        var there = await session.Rows(
            new Statement("SELECT 1 FROM address WHERE dinas = '' AND key = $1 AND open = 1 AND coalesce(heard, 0) <= $2", from.ToString(), at.Stored()),
            row => row.GetInt64(0));
        if (there.Count is 0 || from == to)
        {
            return false;
        }

        foreach (var step in Steps)
        {
            await session.Run(new Statement(step, from.ToString(), to.ToString(), to.Channel, now));
        }

        return true;
    }

    // A person who is already known at the new address stays who that is.
    private static readonly string[] Steps =
    [
        """
        INSERT INTO address (dinas, key, channel, name, person, open, why, used, heard)
        SELECT '', $2, $3, a.name, a.person, 1, '', $4, a.heard FROM address a WHERE a.dinas = '' AND a.key = $1
        ON CONFLICT (dinas, key) DO UPDATE SET person = coalesce(address.person, excluded.person), open = 1, why = ''
        """,
        "UPDATE address SET person = NULL, open = 0, why = 'pindah ke alamat lain' WHERE dinas = '' AND key = $1 AND $2 <> '' AND $3 <> '' AND $4 > 0",
        "UPDATE outbox SET address = $2 WHERE dinas = '' AND channel = $3 AND address = $1 AND state = 0 AND $4 > 0",
        """
        UPDATE conversation SET key = $2, updated = $4 WHERE dinas = '' AND key = $1 AND $3 <> ''
          AND NOT EXISTS (SELECT 1 FROM conversation c WHERE c.dinas = '' AND c.key = $2)
        """,
        $"UPDATE tiket SET oleh = $2 WHERE {Persons.TicketOf("$1")} AND $3 <> '' AND $4 > 0",
    ];
}
