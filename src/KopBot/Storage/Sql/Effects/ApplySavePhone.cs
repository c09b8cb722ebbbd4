using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Effects;

/// <summary>
/// Keeps a person's verified telephone number. When somebody has that number already, the two are one: the addresses, roles and
/// tickets of this address's person go over to that one.
/// </summary>
internal sealed class ApplySavePhone : IApplies<SavePhone>
{
    private const string Owner = "(SELECT o.id FROM person o WHERE o.dinas = '' AND o.phone = $2 AND o.phone <> '')";

    // No UPDATE: SQLite finds no row through an index whose columns it changes. What is said of "open" is always true, and lets it
    // take the index at all.
    private const string Move = $"""
        INSERT INTO address (dinas, key, channel, name, person, open, why, used, heard)
        SELECT '', b.key, b.channel, b.name, {Owner}, b.open, b.why, b.used, b.heard FROM address b
        WHERE b.dinas = '' AND b.person = {Persons.OfAddress} AND b.open >= 0 AND b.person <> {Owner}
        ON CONFLICT (dinas, key) DO UPDATE SET person = excluded.person
        """;

    private static readonly string[] Merge =
    [
        $"""
        INSERT INTO role (dinas, person, kind, koperasi, wilayah, title, since, until)
        SELECT '', o.id, r.kind, r.koperasi, r.wilayah, r.title, r.since, r.until FROM role r, person o
        WHERE r.dinas = '' AND r.person = {Persons.OfAddress} AND o.dinas = '' AND o.phone = $2 AND o.phone <> '' AND o.id <> r.person
        ON CONFLICT (dinas, person, kind, koperasi, wilayah) DO NOTHING
        """,
        $"DELETE FROM role WHERE dinas = '' AND person = {Persons.OfAddress} AND person <> {Owner}",
        $"UPDATE tiket SET oleh = {Owner} WHERE {Persons.TicketOf(Persons.OfAddress)} AND oleh <> {Owner}",
        $"DELETE FROM person WHERE dinas = '' AND id = {Persons.OfAddress} AND id <> {Owner}",
        Move,
    ];

    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(SavePhone effect, long now)
    {
        var from = effect.From.ToString();
        return
        [
            .. Persons.Ensure(from, effect.Nama, now),
            .. Merge.Select(step => new Statement(step, from, effect.Phone)),
            new($"UPDATE person SET phone = $2 WHERE dinas = '' AND id = {Persons.OfAddress}", from, effect.Phone),
        ];
    }
}
