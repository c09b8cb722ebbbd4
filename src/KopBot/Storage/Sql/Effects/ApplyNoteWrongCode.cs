using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Effects;

/// <summary>Notes a wrong code.</summary>
internal sealed class ApplyNoteWrongCode : IApplies<NoteWrongCode>
{
    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(NoteWrongCode effect, long now) =>
        [new("INSERT INTO salah_kode (dinas, address, pada) VALUES ('', $1, $2)", effect.From.ToString(), effect.Pada.Stored())];
}
