using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Reads the tickets that wait without a reminder.</summary>
internal sealed class TiketMenungguQuery : IAnswers<TiketMenunggu, IReadOnlyList<Tiket>>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Tiket>> Find(TiketMenunggu lookup, Past past) => await past.Session.Rows(
        new Statement($"""
            SELECT t.tiket, t.status, t.catatan, t.oleh FROM tiket t
            WHERE t.dinas = '' AND t.jenis = $1 AND t.status = $2 AND t.pada >= $3 AND t.pada <= $4
              AND NOT EXISTS (SELECT 1 FROM pengumuman p WHERE p.dinas = '' AND p.id = $5 || t.nomor)
            ORDER BY t.pada, t.nomor LIMIT {lookup.Most}
            """, lookup.Jenis, lookup.Status, lookup.Dari.Stored(), lookup.Sampai.Stored(), lookup.Ingatan),
        row => new TiketRow { Tiket = row.GetString(0), Status = row.GetString(1), Catatan = row.GetString(2), Oleh = row.GetString(3) }.Read());
}
