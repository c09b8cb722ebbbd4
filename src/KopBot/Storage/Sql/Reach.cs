namespace KopBot.Storage.Sql;

/// <summary>Statements that open and close an address.</summary>
internal static class Reach
{
    /// <summary>Opens an address, or closes it: what waits for a closed address is given up.</summary>
    /// <param name="address">The address's key.</param>
    /// <param name="open">Whether it can be reached.</param>
    /// <param name="why">Why not.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static IEnumerable<Statement> Set(string address, bool open, string why, long now)
    {
        yield return new("""
            INSERT INTO address (dinas, key, channel, name, person, open, why, used) VALUES ('', $1, $2, '', NULL, $3, $4, $5)
            ON CONFLICT (dinas, key) DO UPDATE SET open = excluded.open, why = excluded.why
            """, address, address[..address.IndexOf(':')], open ? 1L : 0L, why, now)
        {
            After = open ? null : new Aftermath.Closed(address),
        };
        if (open)
        {
            yield break;
        }

        yield return new("""
            UPDATE pengumuman SET gagal = gagal + (SELECT count(*) FROM outbox o
              WHERE o.dinas = '' AND o.address = $1 AND o.state = 0 AND o.pengumuman = pengumuman.id)
            WHERE dinas = '' AND id IN (SELECT o.pengumuman FROM outbox o
              WHERE o.dinas = '' AND o.address = $1 AND o.state = 0 AND o.pengumuman IS NOT NULL)
            """, address);
        yield return new("""
            UPDATE outbox SET state = 2, why = $2
            WHERE dinas = '' AND address = $1 AND state = 0 AND pengumuman IS NOT NULL
            """, address, "alamat tertutup: " + why);
        yield return new("""
            UPDATE outbox SET state = 2, why = $3
            WHERE dinas = '' AND channel = $2 AND state = 0 AND pengumuman IS NULL AND address = $1
            """, address, address[..address.IndexOf(':')], "alamat tertutup: " + why);
    }
}
