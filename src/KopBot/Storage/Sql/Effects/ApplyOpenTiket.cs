using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Effects;

/// <summary>Opens a ticket. Its number is its key: a second one of that number is refused, so that the turn draws another.</summary>
internal sealed class ApplyOpenTiket : IApplies<OpenTiket>
{
    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(OpenTiket effect, long now)
    {
        var tiket = effect.Tiket;
        var nomor = tiket.Nomor.ToUpperInvariant();
        yield return new("""
            INSERT INTO tiket (dinas, nomor, jenis, status, oleh, catatan, pada, tiket) VALUES ('', $1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (dinas, nomor) DO NOTHING
            """, nomor, tiket.Jenis, tiket.Status, tiket.Oleh, tiket.Catatan, tiket.Pada.Stored(), StoreJson.Write(tiket))
        {
            Demand = Demand.OneRow,
        };
        yield return new("INSERT INTO tiket_log (dinas, nomor, status, catatan, oleh, pada) VALUES ('', $1, $2, $3, $4, $5)",
            nomor, tiket.Status, tiket.Catatan, tiket.Oleh, tiket.Pada.Stored());
    }
}
