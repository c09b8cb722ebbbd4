using Dapper;
using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Finds a person by the verified telephone number.</summary>
internal sealed class PersonOfQuery : IAnswers<PersonOf, IReadOnlyList<Person>>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Person>> Find(PersonOf lookup, Past past)
    {
        var rows = (await past.Db.QueryAsync<(string Id, string Name, string? Kind, string Koperasi, string Wilayah, string Title)>($"""
            SELECT p.id, p.name, r.kind, coalesce(r.koperasi, ''), coalesce(r.wilayah, ''), coalesce(r.title, '') FROM person p
            LEFT JOIN role r ON r.dinas = '' AND r.person = p.id AND {Persons.Holds("r", "@now")}
            WHERE p.dinas = '' AND p.phone = @phone AND p.phone <> ''
            ORDER BY r.kind, r.koperasi, r.wilayah
            """, new { phone = lookup.Phone, now = past.Now })).ToList();
        return rows.Count == 0
            ? []
            : [new Person(rows[0].Id, rows[0].Name, [.. rows.Where(row => row.Kind is not null).Select(row => new Role(row.Kind!, row.Koperasi, row.Wilayah, row.Title))]) { Phone = lookup.Phone }];
    }
}
