using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Deletes what is kept of a person, once it was confirmed.</summary>
public sealed class ForgetsPerson : Act
{
    /// <inheritdoc/>
    public override string Name => "hapus-data";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["dihapus"];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope) => about.Value("yakin") == "ya"
        ? new Deed(scope.With("dihapus", Named.Flag(true)), new Forget(about.Incoming.From))
        : new Deed(scope);
}
