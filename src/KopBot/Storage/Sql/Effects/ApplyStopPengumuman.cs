using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Effects;

/// <summary>Stops an announcement: nothing more is planned, and what waits is not sent.</summary>
internal sealed class ApplyStopPengumuman : IApplies<StopPengumuman>
{
    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(StopPengumuman effect, long now)
    {
        yield return new("""
            UPDATE pengumuman SET status = 'dihentikan', sisa = 1
            WHERE dinas = '' AND id = $1 AND status IN ('direncanakan', 'dikirim')
            """, effect.Id)
        {
            After = new Aftermath.Stopped(effect.Id),
        };
    }
}
