using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Reads one koperasi.</summary>
internal sealed class KoperasiOfQuery : IAnswers<KoperasiOf, IReadOnlyList<ProfilKoperasi>>, IQuick
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProfilKoperasi>> Find(KoperasiOf lookup, Past past) => await past.Session.Rows(
        new Statement("SELECT profil FROM koperasi WHERE dinas = '' AND id = $1", lookup.Id),
        row => StoreJson.Read<ProfilKoperasi>(row.GetString(0)));
}
