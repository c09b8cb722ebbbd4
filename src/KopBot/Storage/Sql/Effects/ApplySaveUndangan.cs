using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Effects;

/// <summary>Makes an invitation. A code that is there already stays as it is.</summary>
internal sealed class ApplySaveUndangan : IApplies<SaveUndangan>
{
    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(SaveUndangan effect, long now)
    {
        var undangan = effect.Undangan;
        yield return new("""
            INSERT INTO undangan (dinas, kode, kind, koperasi, wilayah, title, sampai, berulang, oleh, pada, dipakai)
            VALUES ('', $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (dinas, kode) DO NOTHING
            """, undangan.Kode.ToUpperInvariant(), undangan.Role.Kind, undangan.Role.Koperasi, undangan.Role.Wilayah,
            undangan.Role.Title, undangan.Sampai.Stored(), undangan.Berulang ? 1L : 0L, effect.Oleh, effect.Pada.Stored(),
            undangan.Terpakai ? "ya" : "");
    }
}
