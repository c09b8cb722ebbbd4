using Dapper;
using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Counts the wrong codes of the last hour.</summary>
internal sealed class WrongCodesQuery : IAnswers<WrongCodes, IReadOnlyList<int>>
{
    private const long Hour = 3_600_000;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<int>> Find(WrongCodes lookup, Past past)
    {
        var count = await past.Db.ExecuteScalarAsync<long>(
            "SELECT count(*) FROM salah_kode WHERE dinas = '' AND address = @from AND pada > @since",
            new { from = lookup.From.ToString(), since = past.Now - Hour });
        return [(int)count];
    }
}
