using System.Security.Cryptography;

namespace KopBot.Storage.Sql;

/// <summary>Statements about the person behind an address.</summary>
internal static class Persons
{
    /// <summary>The person of the address in <c>$1</c>.</summary>
    public const string OfAddress = "(SELECT a.person FROM address a WHERE a.dinas = '' AND a.key = $1)";

    /// <summary>
    /// The numbers of the tickets of a person or address. Asked for apart, because SQLite looks for no row through an index whose
    /// columns the same statement changes, and would go through the whole table.
    /// </summary>
    /// <param name="oleh">An expression for whose they are.</param>
    public static string TicketsOf(string oleh) => $"(SELECT t.nomor FROM tiket t WHERE t.dinas = '' AND t.oleh = {oleh})";

    /// <summary>
    /// Makes sure that there is a person behind an address; tickets that were opened from the address become that person's. A
    /// person's identifier says nothing about the address.
    /// </summary>
    /// <param name="address">The address's key.</param>
    /// <param name="name">The name, used when the person has none yet.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static IEnumerable<Statement> Ensure(string address, string name, long now)
    {
        var channel = address[..address.IndexOf(':')];
        yield return new("""
            INSERT INTO address (dinas, key, channel, name, person, open, why, used) VALUES ('', $1, $2, $3, NULL, 1, '', $4)
            ON CONFLICT (dinas, key) DO NOTHING
            """, address, channel, name, now);
        var fresh = "P" + RandomNumberGenerator.GetString("0123456789abcdefghjkmnpqrstvwxyz", 16);
        yield return new("""
            INSERT INTO person (dinas, id, name, phone, subscribed)
            SELECT '', $2, a.name, '', NULL FROM address a WHERE a.dinas = '' AND a.key = $1 AND a.person IS NULL
            """, address, fresh);
        yield return new("UPDATE address SET person = $2 WHERE dinas = '' AND key = $1 AND person IS NULL", address, fresh);
        yield return new($"UPDATE tiket SET oleh = {OfAddress} WHERE dinas = '' AND nomor IN {TicketsOf("$1")}", address);
        if (name.Length > 0)
        {
            yield return new(
                $"UPDATE person SET name = $2 WHERE dinas = '' AND id = {OfAddress} AND name = ''", address, name);
        }
    }
}
