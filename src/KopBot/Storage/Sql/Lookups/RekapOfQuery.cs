using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>
/// Adds up the reports of a period. One pass over the koperasi of the region and their newest numbers; the sums are made here,
/// exactly, because the engines would make floating numbers of them.
/// </summary>
internal sealed class RekapOfQuery : IAnswers<RekapOf, Rekap>
{
    /// <inheritdoc/>
    public async Task<Rekap> Find(RekapOf lookup, Past past)
    {
        await using var command = past.Db.CreateCommand();
        command.CommandText = $"""
            SELECT k.id, k.status, k.nama, l.nihil, l.bercatatan, l.angka FROM koperasi k
            LEFT JOIN laporan_kini l ON l.dinas = '' AND l.dialog = $1 AND l.periode = $2 AND l.koperasi = k.id
            WHERE k.dinas = ''{(lookup.Wilayah.Length > 0 ? " AND " + Wilayah.Within("k.wilayah", "$3") : "")}
            """;
        object[] values = lookup.Wilayah.Length > 0 ? [lookup.Dialog, lookup.Periode, lookup.Wilayah] : [lookup.Dialog, lookup.Periode];
        Rows.Bind(command, values);
        var count = new RekapCount(lookup.Names);
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                count.Add(reader);
            }
        }

        return count.Result(await Profiles(count.Belum, past), await Profiles(count.Sudah, past));
    }

    private static async Task<IReadOnlyList<ProfilKoperasi>> Profiles(IReadOnlyList<string> ids, Past past)
    {
        var found = new Dictionary<string, ProfilKoperasi>();
        foreach (var some in ids.Chunk(500))
        {
            var values = new Values();
            foreach (var profil in await past.Session.Rows(
                new Statement($"SELECT profil FROM koperasi WHERE dinas = '' AND id IN ({values.In(some)})", values.All),
                row => StoreJson.Read<ProfilKoperasi>(row.GetString(0))))
            {
                found[profil.Id] = profil;
            }
        }

        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }
}
