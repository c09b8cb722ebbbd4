using Dapper;
using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Reads the announcements that a person sent.</summary>
internal sealed class PengumumanByQuery : IAnswers<PengumumanBy, IReadOnlyList<Perjalanan>>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Perjalanan>> Find(PengumumanBy lookup, Past past)
    {
        var rows = await past.Db.QueryAsync<PengumumanRow>(
            $"SELECT {PengumumanRow.Columns} FROM pengumuman WHERE dinas = '' AND oleh = @Oleh ORDER BY dibuat DESC, id DESC LIMIT @Most", lookup);
        return [.. rows.Select(row => row.Read())];
    }
}
