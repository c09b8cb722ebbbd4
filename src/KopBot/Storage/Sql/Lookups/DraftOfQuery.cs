using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Reads a shared draft.</summary>
internal sealed class DraftOfQuery : IAnswers<DraftOf, Draft>, IQuick
{
    // Each draft is looked for by itself: a plan made while there are few would go through the lines of all.
    private const string Many = """
        SELECT l.entry, m.n FROM unnest($1::text[], $2::text[]) WITH ORDINALITY m(koperasi, key, n)
        CROSS JOIN LATERAL (SELECT d.entry, d.n FROM draft_line d
          WHERE d.dinas = '' AND d.koperasi = m.koperasi AND d.key = m.key ORDER BY d.n OFFSET 0) l
        """;

    /// <inheritdoc/>
    public async Task<Draft> Find(DraftOf lookup, Past past) => new(lookup.Key, await past.Session.Rows(
        new Statement("SELECT entry FROM draft_line WHERE dinas = '' AND koperasi = $1 AND key = $2 ORDER BY n",
            DraftKey.Koperasi(lookup.Key), lookup.Key) { Many = Many },
        row => StoreJson.Read<Entry>(row.GetString(0))));
}
