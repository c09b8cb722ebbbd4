using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Effects;

/// <summary>Attaches sentences to a dialog, or sets them aside.</summary>
internal sealed class ApplyTeach : IApplies<Teach>
{
    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(Teach effect, long now)
    {
        foreach (var teks in effect.Teks)
        {
            yield return new("""
                INSERT INTO ajaran (dinas, teks, dialog, oleh, pada) VALUES ('', $1, $2, $3, $4)
                ON CONFLICT (dinas, teks) DO UPDATE SET dialog = excluded.dialog, oleh = excluded.oleh, pada = excluded.pada
                """, teks, effect.Dialog, effect.Oleh, effect.Pada.Stored());
            yield return new("DELETE FROM belum_dipahami WHERE dinas = '' AND teks = $1", teks);
        }
    }
}
