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
        var roles = (await past.Db.QueryAsync<RoleRow>("""
            SELECT kind AS Kind, koperasi AS Koperasi, wilayah AS Wilayah FROM role
            WHERE dinas = '' AND person = @Person AND since <= @Now AND (until IS NULL OR until > @Now)
            """, new { lookup.Person, past.Now })).ToList();
        var rows = await past.Db.QueryAsync<PengumumanRow>($"""
            SELECT {PengumumanRow.Columns} FROM pengumuman
            WHERE dinas = '' AND oleh <> '' AND status <> 'dihentikan' AND pada <= @Now ORDER BY dibuat DESC, id DESC LIMIT {Looked}
            """, new { past.Now });
        return [.. rows.Select(row => row.Read()).Where(each => IsMeant(each.Pengumuman.Sasaran, lookup.Person, roles)).Take(lookup.Most)];
    }

    private static bool IsMeant(Sasaran sasaran, string person, List<RoleRow> roles)
    {
        if (sasaran.Persons.Count > 0 && !sasaran.Persons.Contains(person))
        {
            return false;
        }

        var open = sasaran.Roles.Count == 0 && sasaran.Wilayah.Count == 0 && sasaran.Koperasi.Count == 0;
        return open || roles.Any(role => Fits(sasaran, role));
    }

    private static bool Fits(Sasaran sasaran, RoleRow role) =>
        (sasaran.Roles.Count == 0 || sasaran.Roles.Contains(role.Kind))
        && (sasaran.Koperasi.Count == 0 || sasaran.Koperasi.Contains(role.Koperasi))
        && (sasaran.Wilayah.Count == 0 || sasaran.Wilayah.Any(code => new Region(role.Wilayah, "", 0).IsIn(code)));

    private sealed class RoleRow
    {
        public string Kind { get; set; } = "";

        public string Koperasi { get; set; } = "";

        public string Wilayah { get; set; } = "";
    }
}
