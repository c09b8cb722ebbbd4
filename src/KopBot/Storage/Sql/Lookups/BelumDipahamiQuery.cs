using Dapper;
using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Reads the sentences that were not understood.</summary>
internal sealed class BelumDipahamiQuery : IAnswers<BelumDipahami, IReadOnlyList<Kalimat>>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Kalimat>> Find(BelumDipahami lookup, Past past)
    {
        var rows = await past.Db.QueryAsync<Row>("""
            SELECT b.teks AS Teks, b.peran AS Peran, b.kali AS Kali FROM belum_dipahami b
            WHERE b.dinas = '' AND NOT EXISTS (SELECT 1 FROM ajaran a WHERE a.dinas = '' AND a.teks = b.teks)
            ORDER BY b.kali DESC, b.teks, b.peran LIMIT @Most
            """, lookup);
        return [.. rows.Select(row => new Kalimat(row.Teks, row.Peran, (int)row.Kali))];
    }

    private sealed class Row
    {
        public string Teks { get; set; } = "";

        public string Peran { get; set; } = "";

        public long Kali { get; set; }
    }
}
