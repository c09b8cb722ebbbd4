using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Lets a person with several koperasi speak for another one from now on.</summary>
public sealed class SwitchesKoperasi : Act
{
    /// <inheritdoc/>
    public override string Name => "ganti-koperasi";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["nama_koperasi"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) => [new KoperasiOf(about.Value("pilihan")!)];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope) => about.Of(new KoperasiOf(about.Value("pilihan")!)) is [var koperasi, ..]
        ? new Deed(scope.With("nama_koperasi", koperasi.Nama)) { Speaks = koperasi.Id }
        : new Deed(scope) { Refused = "Koperasi itu tidak ada lagi di daftar." };
}
