using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Reads a shared draft.</summary>
internal sealed class DraftOfQuery : IAnswers<DraftOf, Draft>, IQuick
{
    /// <inheritdoc/>
    public async Task<Draft> Find(DraftOf lookup, Past past) => new(lookup.Key, await past.Session.Rows(
        new Statement("SELECT entry FROM draft_line WHERE dinas = '' AND koperasi = $1 AND key = $2 ORDER BY n",
            DraftKey.Koperasi(lookup.Key), lookup.Key),
        row => StoreJson.Read<Entry>(row.GetString(0))));
}
