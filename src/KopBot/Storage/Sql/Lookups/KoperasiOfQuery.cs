using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Reads one koperasi.</summary>
internal sealed class KoperasiOfQuery : IAnswers<KoperasiOf, IReadOnlyList<ProfilKoperasi>>, IQuick
{
    private const string Many = """
        SELECT k.profil, m.n FROM unnest($1::text[]) WITH ORDINALITY m(id, n)
        CROSS JOIN LATERAL (SELECT profil FROM koperasi WHERE dinas = '' AND id = m.id OFFSET 0) k
        """;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProfilKoperasi>> Find(KoperasiOf lookup, Past past) => await past.Session.Rows(
        new Statement("SELECT profil FROM koperasi WHERE dinas = '' AND id = $1", lookup.Id) { Many = Many },
        row => StoreJson.Read<ProfilKoperasi>(row.GetString(0)));
}
