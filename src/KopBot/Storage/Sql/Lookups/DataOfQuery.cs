using Dapper;
using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Reads what is kept of a person, as people read it.</summary>
internal sealed class DataOfQuery : IAnswers<DataOf, IReadOnlyList<KeyValuePair<string, string>>>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> Find(DataOf lookup, Past past)
    {
        var rows = await past.Db.QueryAsync<(string Label, string Value)>("""
            SELECT label, value FROM (
              SELECT 1 AS n, 'Nama' AS label, name AS value FROM person WHERE dinas = '' AND id = @Person AND name <> ''
              UNION ALL SELECT 1, 'Nama', name FROM address WHERE dinas = '' AND key = @Person AND person IS NULL AND name <> ''
              UNION ALL SELECT 2, 'Nomor telepon', phone FROM person WHERE dinas = '' AND id = @Person AND phone <> ''
              UNION ALL SELECT 3, 'Peran', CASE WHEN r.title = '' THEN r.kind ELSE r.title END || coalesce(' ' || k.nama, '')
                FROM role r LEFT JOIN koperasi k ON k.dinas = '' AND k.id = r.koperasi
                WHERE r.dinas = '' AND r.person = @Person AND (r.until IS NULL OR r.until > @Now)
              UNION ALL SELECT 4, 'Saluran', key FROM address WHERE dinas = '' AND (person = @Person OR (key = @Person AND person IS NULL))
              UNION ALL SELECT 5, 'Pengumuman', CASE WHEN subscribed = 0 THEN 'tidak mau dikirimi' ELSE 'mau dikirimi' END
                FROM person WHERE dinas = '' AND id = @Person AND subscribed IS NOT NULL
              UNION ALL SELECT 6, 'Permintaan', nomor FROM tiket WHERE dinas = '' AND oleh = @Person
              UNION ALL SELECT 7, 'Laporan yang dikirim', tanda_terima FROM laporan WHERE dinas = '' AND oleh = @Person AND versi = 1
            ) kept ORDER BY n, value
            """, new { lookup.Person, past.Now });
        return [.. rows.Select(row => KeyValuePair.Create(row.Label, row.Value))];
    }
}
