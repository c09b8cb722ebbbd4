using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Effects;

/// <summary>
/// Gives the person behind an address a role. The code is marked with the name of this very use, and then nobody else's name
/// may stand on it: two that use one code at the same time cannot both pass.
/// </summary>
internal sealed class ApplyBind : IApplies<Bind>
{
    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(Bind effect, long now)
    {
        var from = effect.From.ToString();
        if (effect.Kode.Length > 0)
        {
            var use = Guid.NewGuid().ToString("N");
            yield return new("UPDATE undangan SET dipakai = $2 WHERE dinas = '' AND kode = $1 AND dipakai = ''", effect.Kode, use);
            yield return new("SELECT 1 FROM undangan WHERE dinas = '' AND kode = $1 AND berulang = 0 AND dipakai <> $2", effect.Kode, use)
            {
                Demand = Demand.NoRow,
            };
        }

        foreach (var statement in Persons.Ensure(from, effect.Nama, now))
        {
            yield return statement;
        }

        var role = effect.Role;
        yield return new($"""
            INSERT INTO role (dinas, person, kind, koperasi, wilayah, title, since, until)
            SELECT '', p.id, $2, $3, $4, $5, $6, NULL FROM person p WHERE p.dinas = '' AND p.id = {Persons.OfAddress}
            ON CONFLICT (dinas, person, kind, koperasi, wilayah) DO UPDATE SET title = excluded.title, until = NULL
            """, from, role.Kind, role.Koperasi, role.Wilayah, role.Title, effect.Pada.Stored());
    }
}
