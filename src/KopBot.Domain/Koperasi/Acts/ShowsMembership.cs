using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Shows in which koperasi a person is a member or an officer, and the requests that wait.</summary>
public sealed class ShowsMembership : Act
{
    /// <inheritdoc/>
    public override string Name => "keanggotaan";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["keanggotaan", "tanpa_keanggotaan", "sebagai", "nama_koperasi", "permohonan", "permohonan_nomor", "permohonan_status"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) => Roles(about).Select(role => (Lookup)new KoperasiOf(role.Koperasi)).Append(Requests(about));

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        var roles = Roles(about).Select(role => new Scope()
            .With("sebagai", role.Title.Length > 0 ? role.Title : role.Kind)
            .With("nama_koperasi", about.Of(new KoperasiOf(role.Koperasi)) is [var one, ..] ? one.Nama : role.Koperasi)).ToList();
        var requests = about.Of(Requests(about))!.Select(one => new Scope().With("permohonan_nomor", one.Nomor).With("permohonan_status", one.Status));
        return new Deed(scope.With("keanggotaan", Named.List(roles)).With("tanpa_keanggotaan", Named.Flag(roles.Count == 0)).With("permohonan", Named.List(requests)));
    }

    private static IEnumerable<Role> Roles(Case about) => about.Facts.Person.Roles.Where(role => role.Koperasi.Length > 0);

    private static TiketBy Requests(Case about) => new(about.Facts.Person.Id, "daftar-anggota", 3);
}
