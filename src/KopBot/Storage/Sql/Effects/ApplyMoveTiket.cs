using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Effects;

/// <summary>Moves a ticket on, when it still has the status that the turn saw.</summary>
internal sealed class ApplyMoveTiket : IApplies<MoveTiket>
{
    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(MoveTiket effect, long now)
    {
        var nomor = effect.Nomor.ToUpperInvariant();
        yield return new("""
            UPDATE tiket SET status = $3, catatan = CASE WHEN $4 = '' THEN catatan WHEN catatan = '' THEN $4 ELSE catatan || $5 || $4 END
            WHERE dinas = '' AND nomor = $1 AND status = $2
            """, nomor, effect.From, effect.To, effect.Catatan, "\n")
        {
            Demand = Demand.OneRow,
        };
        yield return new("INSERT INTO tiket_log (dinas, nomor, status, catatan, oleh, pada) VALUES ('', $1, $2, $3, $4, $5)",
            nomor, effect.To, effect.Catatan, effect.Oleh, effect.Pada.Stored());
    }
}
