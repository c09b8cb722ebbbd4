using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql.Effects;

/// <summary>Starts an announcement: its bubble is frozen here, and a worker plans it page by page. One
/// that nobody sent is a reminder. Its identifier makes a second one impossible.</summary>
internal sealed class ApplyPlanPengumuman : IApplies<PlanPengumuman>
{
    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(PlanPengumuman effect, long now)
    {
        var pengumuman = effect.Pengumuman;
        var priority = pengumuman.Oleh.Length == 0 ? Priority.Reminder : Priority.Announcement;
        var bubble = new Bubble { Text = pengumuman.Teks, File = pengumuman.File };
        yield return new("""
            INSERT INTO pengumuman (dinas, id, oleh, chat, pada, dibuat, status, cursor, jumlah, terkirim, gagal, kabar, priority, body, bubble)
            VALUES ('', $1, $2, $3, $4, $5, 'direncanakan', '', 0, 0, 0, 0, $6, $7, $8)
            ON CONFLICT (dinas, id) DO NOTHING
            """, pengumuman.Id, pengumuman.Oleh, pengumuman.Chat.Channel is null ? "" : pengumuman.Chat.ToString(),
            pengumuman.Pada.Stored(), now, (long)priority, StoreJson.Write(pengumuman), StoreJson.Write(bubble))
        {
            Demand = Demand.OneRow,
            After = new Aftermath.Planned(),
        };
        foreach (var used in FileRows.Announced(pengumuman.File))
        {
            yield return used;
        }
    }
}
