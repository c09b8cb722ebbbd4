using System.Data.Common;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql;

/// <summary>What a turn begins with, read in one go: the conversation, and who wrote.</summary>
/// <param name="Conversation">The conversation as it stands.</param>
/// <param name="Person">Who wrote, with the roles that are valid now.</param>
internal sealed record Seat(Conversation Conversation, Person Person)
{
    private const string Columns =
        "SELECT c.state, a.name, p.id, p.name, p.phone, coalesce(p.subscribed, 1), r.kind, r.koperasi, r.wilayah, r.title, r.since, r.until, here.n";

    private const string One = $"""
        {Columns} FROM (SELECT 1 AS n) here
        LEFT JOIN conversation c ON c.dinas = '' AND c.key = $1
        LEFT JOIN address a ON a.dinas = '' AND a.key = $2
        LEFT JOIN person p ON p.dinas = '' AND p.id = a.person
        LEFT JOIN role r ON r.dinas = '' AND r.person = p.id
        ORDER BY r.kind, r.koperasi, r.wilayah
        """;

    // The limits keep the planner from reading whole tables at once for it.
    private const string Many = $"""
        {Columns} FROM unnest($1::text[], $2::text[]) WITH ORDINALITY here (conversation, address, n)
        LEFT JOIN LATERAL (SELECT o.state FROM conversation o WHERE o.dinas = '' AND o.key = here.conversation LIMIT 1) c ON true
        LEFT JOIN LATERAL (SELECT o.name, o.person FROM address o WHERE o.dinas = '' AND o.key = here.address LIMIT 1) a ON true
        LEFT JOIN LATERAL (SELECT o.* FROM person o WHERE o.dinas = '' AND o.id = a.person LIMIT 1) p ON true
        LEFT JOIN LATERAL (SELECT o.* FROM role o WHERE o.dinas = '' AND o.person = p.id LIMIT 1000) r ON true
        ORDER BY r.kind, r.koperasi, r.wilayah
        """;

    /// <summary>The question for it.</summary>
    /// <param name="incoming">The message.</param>
    public static Statement Ask(Incoming incoming) => new(One, incoming.Conversation, incoming.From.ToString());

    /// <summary>The question for those of several messages at once, where parameters may be arrays; each row tells whose it is, counted
    /// from 1 (<see cref="SeatRow.Nth"/>).</summary>
    /// <param name="incoming">The messages.</param>
    public static Statement Ask(IReadOnlyCollection<Incoming> incoming) => new(
        Many, incoming.Select(one => one.Conversation).ToArray(), incoming.Select(one => one.From.ToString()).ToArray());

    /// <summary>Makes it of the rows that were found.</summary>
    /// <param name="incoming">The message.</param>
    /// <param name="rows">The rows, at least one.</param>
    /// <param name="now">Unix milliseconds, for the roles that are valid now.</param>
    public static Seat Of(Incoming incoming, IReadOnlyList<SeatRow> rows, long now)
    {
        var (state, shown, known, _, _, _, _) = rows[0];
        shown = shown is { Length: > 0 } ? shown : incoming.Name;
        var person = (known ?? new Person(incoming.From.ToString(), shown, [])) with
        {
            Roles = [.. rows.Where(row => row.Since <= now + Persons.Apart && now < row.Until).Select(row => row.Role).OfType<Role>()],
        };
        return new(
            state is null ? Conversation.New : StoreJson.Read<Conversation>(state),
            person.Name.Length > 0 ? person : person with { Name = shown });
    }
}

/// <summary>A row of the answer: one for each role, or one.</summary>
/// <param name="State">The conversation.</param>
/// <param name="Shown">The name that the channel shows.</param>
/// <param name="Person">The person behind the address; null when nobody is known.</param>
/// <param name="Role">A role.</param>
/// <param name="Since">From when on it is valid, in Unix milliseconds.</param>
/// <param name="Until">Until when.</param>
/// <param name="Nth">Whose it is, counted from 1.</param>
internal sealed record SeatRow(string? State, string? Shown, Person? Person, Role? Role, long Since, long Until, long Nth)
{
    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    public static SeatRow Read(DbDataReader row) => new(
        row.IsDBNull(0) ? null : row.GetString(0),
        row.IsDBNull(1) ? null : row.GetString(1),
        row.IsDBNull(2) ? null : new Person(row.GetString(2), row.GetString(3), [])
        {
            Phone = row.GetString(4),
            Subscribed = row.GetInt64(5) == 1,
        },
        row.IsDBNull(6) ? null : new Role(row.GetString(6), row.GetString(7), row.GetString(8), row.GetString(9)),
        row.IsDBNull(6) ? 0 : row.GetInt64(10),
        row.IsDBNull(6) || row.IsDBNull(11) ? long.MaxValue : row.GetInt64(11),
        row.GetInt64(12));
}
