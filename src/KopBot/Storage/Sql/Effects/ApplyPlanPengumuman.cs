using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql.Effects;

/// <summary>Starts an announcement: its bubble is frozen here, and a worker plans it page by page.</summary>
internal sealed class ApplyPlanPengumuman : IApplies<PlanPengumuman>
{
    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(PlanPengumuman effect, long now)
    {
        var pengumuman = effect.Pengumuman;
        var bubble = new Bubble { Text = pengumuman.Teks, File = pengumuman.File };
        yield return new("""
            INSERT INTO pengumuman (dinas, id, oleh, chat, pada, dibuat, status, cursor, jumlah, terkirim, gagal, kabar, body, bubble)
            VALUES ('', $1, $2, $3, $4, $5, 'direncanakan', '', 0, 0, 0, 0, $6, $7)
            ON CONFLICT (dinas, id) DO NOTHING
            """, pengumuman.Id, pengumuman.Oleh, pengumuman.Chat.Channel is null ? "" : pengumuman.Chat.ToString(),
            pengumuman.Pada.Stored(), now, StoreJson.Write(pengumuman), StoreJson.Write(bubble))
        {
            After = new Aftermath.Planned(),
        };
    }
}
