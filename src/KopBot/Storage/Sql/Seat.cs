using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql;

/// <summary>What a turn begins with, read in one go: the conversation, and who wrote.</summary>
/// <param name="Conversation">The conversation as it stands.</param>
/// <param name="Person">Who wrote, with the roles that are valid now.</param>
internal sealed record Seat(Conversation Conversation, Person Person)
{
    private const string Sql = """
        SELECT c.state, a.name, p.id, p.name, p.phone, coalesce(p.subscribed, 1), r.kind, r.koperasi, r.wilayah, r.title
        FROM (SELECT 1 AS one) here
        LEFT JOIN conversation c ON c.dinas = '' AND c.key = $1
        LEFT JOIN address a ON a.dinas = '' AND a.key = $2
        LEFT JOIN person p ON p.dinas = '' AND p.id = a.person
        LEFT JOIN role r ON r.dinas = '' AND r.person = p.id AND r.since <= $3 AND (r.until IS NULL OR r.until > $3)
        """;

    /// <summary>Reads it for a message.</summary>
    /// <param name="session">A connection.</param>
    /// <param name="incoming">The message.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static async ValueTask<Seat> Of(Session session, Incoming incoming, long now)
    {
        var from = incoming.From.ToString();
        var rows = await session.Rows(new Statement(Sql, incoming.Conversation, from, now), row => (
            State: row.IsDBNull(0) ? null : row.GetString(0),
            Shown: row.IsDBNull(1) ? incoming.Name : row.GetString(1),
            Person: row.IsDBNull(2) ? null : new Person(row.GetString(2), row.GetString(3), [])
            {
                Phone = row.GetString(4),
                Subscribed = row.GetInt64(5) == 1,
            },
            Role: row.IsDBNull(6) ? null : new Role(row.GetString(6), row.GetString(7), row.GetString(8), row.GetString(9))));
        var (state, shown, known, _) = rows[0];
        var person = (known ?? new Person(from, shown, [])) with { Roles = [.. rows.Select(row => row.Role).OfType<Role>()] };
        return new(
            state is null ? Conversation.New : StoreJson.Read<Conversation>(state),
            person.Name.Length > 0 ? person : person with { Name = shown });
    }
}
