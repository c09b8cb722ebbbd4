using KopBot.Domain.Koperasi;
using KopBot.Domain.Writing;

namespace KopBot.Storage.Sql.Effects;

/// <summary>Counts a sentence that was not understood.</summary>
internal sealed class ApplyNoteBelumDipahami : IApplies<NoteBelumDipahami>
{
    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(NoteBelumDipahami effect, long now)
    {
        var teks = Shortened.To(effect.Teks, 300);
        yield return new("""
            INSERT INTO belum_dipahami (dinas, teks, peran, kali, terakhir) VALUES ('', $1, $2, 1, $3)
            ON CONFLICT (dinas, teks, peran) DO UPDATE SET kali = belum_dipahami.kali + 1, terakhir = excluded.terakhir
            """, teks, effect.Peran, effect.Pada.Stored());
    }
}
