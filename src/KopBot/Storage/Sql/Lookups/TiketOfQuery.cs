using Dapper;
using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Reads one ticket.</summary>
internal sealed class TiketOfQuery : IAnswers<TiketOf, IReadOnlyList<Tiket>>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Tiket>> Find(TiketOf lookup, Past past)
    {
        var rows = await past.Db.QueryAsync<TiketRow>(
            $"SELECT {TiketRow.Columns} FROM tiket WHERE dinas = '' AND nomor = @nomor", new { nomor = lookup.Nomor.Trim().ToUpperInvariant() });
        return [.. rows.Select(row => row.Read())];
    }
}
