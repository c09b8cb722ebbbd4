using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql;

/// <summary>The statements that bring things in in bulk.</summary>
internal static class RegistrySql
{
    /// <summary>Enters a region.</summary>
    /// <param name="region">The region.</param>
    public static Statement Save(Region region) => new("""
        INSERT INTO region (dinas, code, name, level, cari) VALUES ('', $1, $2, $3, $4)
        ON CONFLICT (dinas, code) DO UPDATE SET name = excluded.name, level = excluded.level, cari = excluded.cari
        """, region.Code, region.Name, (long)region.Level, string.Join(' ', SearchWords.Of(region.Name)));

    /// <summary>Enters a person, who is recognised by the identifier or by the telephone number, with roles.</summary>
    /// <param name="person">The person.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static IEnumerable<Statement> Save(Person person, long now)
    {
        const string Id = "coalesce((SELECT o.id FROM person o WHERE o.dinas = '' AND o.phone = $2 AND o.phone <> ''), $1)";
        yield return new($"""
            INSERT INTO person (dinas, id, name, phone, subscribed) SELECT '', {Id}, $3, $2, CAST($4 AS bigint) WHERE 1 = 1
            ON CONFLICT (dinas, id) DO UPDATE SET name = excluded.name,
              phone = CASE WHEN excluded.phone = '' THEN person.phone ELSE excluded.phone END,
              subscribed = CASE WHEN excluded.subscribed = 0 THEN 0 ELSE person.subscribed END
            """, person.Id, person.Phone, person.Name, person.Subscribed ? null : 0L);
        yield return new($"UPDATE role SET until = $3 WHERE dinas = '' AND person = {Id} AND (until IS NULL OR until > $3)",
            person.Id, person.Phone, now);
        foreach (var role in person.Roles)
        {
            yield return new($"""
                INSERT INTO role (dinas, person, kind, koperasi, wilayah, title, since, until)
                SELECT '', {Id}, $3, $4, $5, $6, CAST($7 AS bigint), NULL WHERE 1 = 1
                ON CONFLICT (dinas, person, kind, koperasi, wilayah) DO UPDATE SET title = excluded.title, until = NULL
                """, person.Id, person.Phone, role.Kind, role.Koperasi, role.Wilayah, role.Title, now);
        }
    }
}
