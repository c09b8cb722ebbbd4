using System.Security.Cryptography;

namespace KopBot.Storage.Sql;

/// <summary>Statements about the person behind an address.</summary>
internal static class Persons
{
    /// <summary>How far the clocks of replicas, and a clock that was read a while ago, may be apart, in milliseconds: a role that was just
    /// given by another one holds at once.</summary>
    public const long Apart = 600_000;

    /// <summary>The condition that a role holds.</summary>
    /// <param name="role">The table's name in the query.</param>
    /// <param name="now">The parameter with the time, in Unix milliseconds.</param>
    public static string Holds(string role, string now) => $"({role}.since <= {now} + {Apart} AND ({role}.until IS NULL OR {role}.until > {now}))";

    /// <summary>The person of the address in <c>$1</c>.</summary>
    public const string OfAddress = "(SELECT a.person FROM address a WHERE a.dinas = '' AND a.key = $1)";

    /// <summary>
    /// That a ticket is of a person or address. It is said twice: SQLite finds no row through an index whose columns the same statement
    /// changes, and PostgreSQL might go through all rows to meet the second.
    /// </summary>
    /// <param name="oleh">An expression for whose it is.</param>
    public static string TicketOf(string oleh) =>
        $"dinas = '' AND oleh = {oleh} AND nomor IN (SELECT t.nomor FROM tiket t WHERE t.dinas = '' AND t.oleh = {oleh})";

    /// <summary>
    /// Makes sure that there is a person behind an address; tickets that were opened from the address become that person's. A
    /// person's identifier says nothing about the address.
    /// </summary>
    /// <param name="address">The address's key.</param>
    /// <param name="name">The name, used when the person has none yet.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static IEnumerable<Statement> Ensure(string address, string name, long now)
    {
        // Nobody is asked for in a way that leads through the index of persons: the addresses of nobody are very many.
        var channel = address[..address.IndexOf(':')];
        yield return new("""
            INSERT INTO address (dinas, key, channel, name, person, open, why, used) VALUES ('', $1, $2, $3, NULL, 1, '', $4)
            ON CONFLICT (dinas, key) DO NOTHING
            """, address, channel, name, now);
        var fresh = "P" + RandomNumberGenerator.GetString("0123456789abcdefghjkmnpqrstvwxyz", 16);
        yield return new("""
            INSERT INTO person (dinas, id, name, phone, subscribed)
            SELECT '', $2, a.name, '', NULL FROM address a WHERE a.dinas = '' AND a.key = $1 AND coalesce(a.person, '') = ''
            """, address, fresh);
        yield return new("UPDATE address SET person = $2 WHERE dinas = '' AND key = $1 AND coalesce(person, '') = ''", address, fresh);
        yield return new($"UPDATE tiket SET oleh = {OfAddress} WHERE {TicketOf("$1")}", address);
        if (name.Length > 0)
        {
            yield return new(
                $"UPDATE person SET name = $2 WHERE dinas = '' AND id = {OfAddress} AND name = ''", address, name);
        }
    }
}
