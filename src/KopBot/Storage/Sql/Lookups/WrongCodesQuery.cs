using Dapper;
using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Counts the wrong codes of the last hour, of the address and of its whole channel.</summary>
internal sealed class WrongCodesQuery : IAnswers<WrongCodes, IReadOnlyList<int>>
{
    private const long Hour = 3_600_000;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<int>> Find(WrongCodes lookup, Past past)
    {
        var (own, all) = await past.Db.QuerySingleAsync<(long, long)>("""
            SELECT coalesce(sum(CASE WHEN address = @from THEN 1 ELSE 0 END), 0), count(*) FROM salah_kode
            WHERE dinas = '' AND address >= @first AND address < @beyond AND pada > @since
            """,
            new { from = lookup.From.ToString(), first = lookup.From.Channel + ":", beyond = lookup.From.Channel + ";", since = past.Now - Hour });
        return [(int)own, (int)all];
    }
}
