using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>
/// Finds the koperasi that a person means. The words lead through indexes to at most a few hundred candidates, which are then
/// ranked by likeness of the name and nearness to the asker.
/// </summary>
internal sealed class KoperasiLikeQuery : IAnswers<KoperasiLike, IReadOnlyList<ProfilKoperasi>>
{
    private const int Candidates = 300;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProfilKoperasi>> Find(KoperasiLike lookup, Past past)
    {
        var most = Math.Clamp(lookup.Most, 1, 50);
        var words = SearchWords.Of(lookup.Words);
        if (lookup.Words.Trim().Length == 0 || SearchWords.TellsNothing(lookup.Words))
        {
            return await InRegion(lookup, most, past);
        }

        if (words.Count == 0)
        {
            return [];
        }

        var byName = await ByName(lookup, words, past);
        var byDesa = await ByDesa(lookup, words, past);
        return
        [
            .. byDesa.Select(profil => (Profil: profil, Likeness: Math.Max(0.85, SearchWords.Likeness(words, SearchWords.Of(profil.Nama)))))
                .Concat(byName.Select(profil => (Profil: profil, Likeness: SearchWords.Likeness(words, SearchWords.Of(profil.Nama)))))
                .GroupBy(found => found.Profil.Id)
                .Select(same => same.MaxBy(found => found.Likeness))
                .Where(found => found.Likeness >= 0.3)
                .OrderByDescending(found => Math.Round(found.Likeness, 1))
                .ThenByDescending(found => Nearness(found.Profil.Wilayah, lookup.Near))
                .ThenByDescending(found => found.Likeness)
                .ThenBy(found => found.Profil.Nama, StringComparer.Ordinal)
                .Take(most)
                .Select(found => found.Profil),
        ];
    }

    private static async Task<IEnumerable<ProfilKoperasi>> ByName(KoperasiLike lookup, IReadOnlyList<string> words, Past past)
    {
        var values = new Values();
        var near = values.In(words.SelectMany(SearchWords.Near).Distinct().Take(200));
        var last = words[^1];
        var prefix = last.Length < 3 ? "" : $"""
            UNION SELECT w.kata FROM koperasi_kata w WHERE w.dinas = '' AND w.kata >= {values.Add(last)} AND w.kata < {values.Add(last + "\uffff")}
            """;
        return await Profiles(past, values, $"""
            SELECT k.profil FROM (
              SELECT w.koperasi AS id, count(*) AS met FROM koperasi_kata w
              WHERE w.dinas = '' AND w.kata IN (SELECT m.kata FROM kata_mirip m WHERE m.dinas = '' AND m.kunci IN ({near}) {prefix})
              GROUP BY w.koperasi) found
            JOIN koperasi k ON k.dinas = '' AND k.id = found.id
            WHERE {Within(lookup, values)} ORDER BY found.met DESC, k.nama LIMIT {Candidates}
            """);
    }

    private static async Task<IEnumerable<ProfilKoperasi>> ByDesa(KoperasiLike lookup, IReadOnlyList<string> words, Past past)
    {
        var values = new Values();
        return Phrases(words).Any() ? await Profiles(past, values, $"""
            SELECT k.profil FROM region g JOIN koperasi k ON k.dinas = '' AND k.wilayah = g.code
            WHERE g.dinas = '' AND g.level >= 4 AND g.cari IN ({values.In(Phrases(words))}) AND {Within(lookup, values)} LIMIT {Candidates}
            """) : [];
    }

    // "tani makmur way batang" names the desa in its last two words; one word alone names it only when it is all there is.
    private static IEnumerable<string> Phrases(IReadOnlyList<string> words) =>
        from start in Enumerable.Range(0, words.Count)
        from length in Enumerable.Range(1, Math.Min(4, words.Count - start))
        where length > 1 || words.Count == 1
        select string.Join(' ', words.Skip(start).Take(length));

    private static Task<List<ProfilKoperasi>> InRegion(KoperasiLike lookup, int most, Past past)
    {
        var values = new Values();
        return Profiles(past, values, $"""
            SELECT k.profil FROM koperasi k WHERE k.dinas = '' AND {Within(lookup, values)} ORDER BY k.nama, k.id LIMIT {most}
            """);
    }

    private static string Within(KoperasiLike lookup, Values values) =>
        lookup.Wilayah.Length == 0 ? "1 = 1" : Wilayah.Within("k.wilayah", values.Add(lookup.Wilayah));

    private static async Task<List<ProfilKoperasi>> Profiles(Past past, Values values, string sql) =>
        await past.Session.Rows(new Statement(sql, values.All), row => StoreJson.Read<ProfilKoperasi>(row.GetString(0)));

    private static int Nearness(string wilayah, string near)
    {
        var common = 0;
        while (common < wilayah.Length && common < near.Length && wilayah[common] == near[common])
        {
            common++;
        }

        return common;
    }
}
