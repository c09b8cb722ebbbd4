using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Effects;

/// <summary>Enters a koperasi into the directory, or brings it up to date, with the words by which it is found.</summary>
internal sealed class ApplySaveKoperasi : IApplies<SaveKoperasi>
{
    private const string ManyWords = """
        INSERT INTO koperasi_kata (dinas, koperasi, kata) SELECT '', m.koperasi, m.kata FROM unnest($1::text[], $2::text[]) m(koperasi, kata)
        ON CONFLICT (dinas, kata, koperasi) DO NOTHING
        """;

    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(SaveKoperasi effect, long now)
    {
        var profil = effect.Profil;
        yield return new("""
            INSERT INTO koperasi (dinas, id, nomor, nama, wilayah, status, profil) VALUES ('', $1, $2, $3, $4, $5, $6)
            ON CONFLICT (dinas, id) DO UPDATE SET nomor = excluded.nomor, nama = excluded.nama, wilayah = excluded.wilayah,
              status = excluded.status, profil = excluded.profil
            """, profil.Id, profil.Nomor, profil.Nama, profil.Wilayah, profil.Status, StoreJson.Write(profil));
        yield return new("DELETE FROM koperasi_kata WHERE dinas = '' AND koperasi = $1", profil.Id);
        var words = SearchWords.Of(profil.Nama).Distinct().ToList();
        foreach (var word in words)
        {
            yield return new("""
                INSERT INTO koperasi_kata (dinas, koperasi, kata) VALUES ('', $1, $2) ON CONFLICT (dinas, kata, koperasi) DO NOTHING
                """, profil.Id, word) { Many = ManyWords };
        }

        foreach (var word in words)
        {
            yield return Forms(word, [.. SearchWords.Near(word)]);
        }
    }

    // The forms of a word come together, so the word under itself tells that they are all there.
    private static Statement Forms(string word, IReadOnlyList<string> forms) => new($"""
        INSERT INTO kata_mirip (dinas, kunci, kata)
        SELECT '', forms.column1, $1 FROM (VALUES {string.Join(", ", Enumerable.Range(2, forms.Count).Select(n => $"(${n})"))}) forms
        WHERE NOT EXISTS (SELECT 1 FROM kata_mirip k WHERE k.dinas = '' AND k.kunci = $1 AND k.kata = $1)
        ON CONFLICT (dinas, kunci, kata) DO NOTHING
        """, [word, .. forms]);
}
