using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Takes the interest in founding, developing or reviving a koperasi, when there is one; the first stage is that of the national system.</summary>
public sealed class RequestsFounding : OpensTiket
{
    /// <inheritdoc/>
    public override string Name => "minat-koperasi";

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        if (about.Steps.All(step => !step.Question.Name.StartsWith("minat_", StringComparison.Ordinal) || step.Entry.Value != "ya"))
        {
            return new Deed(scope);
        }

        var tiket = Tiket(about, "REG", "Registrasi");
        scope.With("nomor", tiket.Nomor).With("status", tiket.Status);
        return new Deed(scope, [new OpenTiket(tiket), .. Tell(about, tiket)]);
    }
}
