using Dapper;
using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Reads the announcements that were meant for a person, judged by the roles that the person has now.</summary>
internal sealed class PengumumanForQuery : IAnswers<PengumumanFor, IReadOnlyList<Perjalanan>>
{
    private const int Looked = 500;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Perjalanan>> Find(PengumumanFor lookup, Past past)
    {
        var roles = (await past.Db.QueryAsync<RoleRow>($"""
            SELECT kind AS Kind, koperasi AS Koperasi, wilayah AS Wilayah FROM role
            WHERE dinas = '' AND person = @Person AND {Persons.Holds("role", "@Now")}
            """, new { lookup.Person, past.Now })).ToList();
        var rows = await past.Db.QueryAsync<PengumumanRow>($"""
            SELECT {PengumumanRow.Columns} FROM pengumuman
            WHERE dinas = '' AND oleh <> '' AND status <> 'dihentikan' AND pada <= @Now ORDER BY dibuat DESC, id DESC LIMIT {Looked}
            """, new { past.Now });
        var announced = rows.Select(row => row.Read()).ToList();
        var filed = announced.Exists(each => each.Pengumuman.Sasaran.BelumLapor.Length > 0) ? await Filed(past, roles) : [];
        return [.. announced.Where(each => IsMeant(each.Pengumuman, lookup.Person, roles, filed)).Take(lookup.Most)];
    }

    // When each koperasi of these roles first filed each report.
    private static async Task<List<FiledRow>> Filed(Past past, List<RoleRow> roles)
    {
        var values = new Values();
        var koperasi = values.In([.. roles.Select(role => role.Koperasi).Append("").Distinct()]);
        return await past.Session.Rows(
            new Statement($"""
                SELECT k.id, coalesce(l.dialog, ''), coalesce(l.periode, ''), coalesce(min(l.pada), 0) FROM koperasi k
                LEFT JOIN laporan l ON l.dinas = '' AND l.koperasi = k.id
                WHERE k.dinas = '' AND k.status = 'aktif' AND k.id IN ({koperasi}) GROUP BY k.id, l.dialog, l.periode
                """, values.All),
            row => new FiledRow(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3)));
    }

    private static bool IsMeant(Pengumuman pengumuman, string person, List<RoleRow> roles, List<FiledRow> filed)
    {
        var sasaran = pengumuman.Sasaran;
        if (sasaran.Persons.Count > 0 && !sasaran.Persons.Contains(person))
        {
            return false;
        }

        var open = sasaran.Roles.Count == 0 && sasaran.Wilayah.Count == 0 && sasaran.Koperasi.Count == 0 && sasaran.BelumLapor.Length == 0;
        return open || roles.Any(role => Fits(sasaran, role) && Lacks(pengumuman, role, filed));
    }

    private static bool Fits(Sasaran sasaran, RoleRow role) =>
        (sasaran.Roles.Count == 0 || sasaran.Roles.Contains(role.Kind))
        && (sasaran.Koperasi.Count == 0 || sasaran.Koperasi.Contains(role.Koperasi))
        && (sasaran.Wilayah.Count == 0 || sasaran.Wilayah.Any(code => new Region(role.Wilayah, "", 0).IsIn(code)));

    // Whoever filed it after the announcement left was meant all the same.
    private static bool Lacks(Pengumuman pengumuman, RoleRow role, List<FiledRow> filed)
    {
        var sasaran = pengumuman.Sasaran;
        return sasaran.BelumLapor.Length == 0 || (filed.Exists(row => row.Koperasi == role.Koperasi)
            && !filed.Exists(row => row.Koperasi == role.Koperasi && row.Dialog == sasaran.Dialog
                && row.Periode == sasaran.BelumLapor && row.Pada < pengumuman.Pada.Stored()));
    }

    private sealed record FiledRow(string Koperasi, string Dialog, string Periode, long Pada);

    private sealed class RoleRow
    {
        public string Kind { get; set; } = "";

        public string Koperasi { get; set; } = "";

        public string Wilayah { get; set; } = "";
    }
}
