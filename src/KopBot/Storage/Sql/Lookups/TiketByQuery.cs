using Dapper;
using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Reads a person's tickets.</summary>
internal sealed class TiketByQuery : IAnswers<TiketBy, IReadOnlyList<Tiket>>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Tiket>> Find(TiketBy lookup, Past past)
    {
        var jenis = lookup.Jenis.Length > 0 ? "AND jenis = @Jenis" : "";
        var rows = await past.Db.QueryAsync<TiketRow>(
            $"SELECT {TiketRow.Columns} FROM tiket WHERE dinas = '' AND oleh = @Oleh {jenis} ORDER BY pada DESC, nomor DESC LIMIT @Most", lookup);
        return [.. rows.Select(row => row.Read())];
    }
}
