using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Asks for a visit: the dinas and the pendamping of the kabupaten or kota are told. A pendamping is shown the own koperasi instead.</summary>
public sealed class RequestsVisit : OpensTiket
{
    /// <inheritdoc/>
    public override string Name => "pendampingan";

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope) => about.Role == RoleKinds.Pendamping
        ? new Deed(scope) { Goes = ("koperasi-dampingan", "") }
        : base.Do(about, scope);

    /// <inheritdoc/>
    protected override IEnumerable<Effect> Tell(Case about, Tiket tiket) =>
        base.Tell(about, tiket).Append(new Notify(Officers(about) with { Roles = [RoleKinds.Pendamping] }, News(about, tiket, "jawab-tiket")));
}
