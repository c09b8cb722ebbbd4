using System.Security.Cryptography;
using System.Text;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Makes an invitation with a code for one person, within the officer's own region. The questions are <c>peran</c>, <c>jabatan</c>, and <c>koperasi</c> or <c>wilayah</c>.</summary>
public sealed class Invites : Act
{
    private const int Tries = 3;

    /// <inheritdoc/>
    public override string Name => "undang";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["kode_undangan", "sebagai", "tempat", "sampai"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) =>
        [.. Enumerable.Range(0, Tries).Select(nth => new UndanganOf(Kode(about, nth))), .. about.Value("koperasi") is { } id ? [new KoperasiOf(id)] : Array.Empty<Lookup>()];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        if (Role(about) is not var (role, place))
        {
            return new Deed(scope) { Refused = "Koperasi itu tidak ada lagi di daftar. Mohon pilih lagi." };
        }

        if (!about.Reaches(role.Wilayah))
        {
            return new Deed(scope) { Refused = "Itu di luar wilayah kerja Bapak/Ibu. Mohon pilih yang di dalamnya." };
        }

        var kode = Enumerable.Range(0, Tries).Select(nth => Kode(about, nth)).First(one => about.Of(new UndanganOf(one)) is { Count: 0 });
        var until = about.Facts.Now + KodeUndangan.Berlaku;
        scope.With("kode_undangan", kode).With("sebagai", role.Title.Length > 0 ? role.Title : role.Kind).With("tempat", place)
            .With("sampai", Dates.Short(about.Knowledge.Dinas.Day(until)));
        return new Deed(scope, new SaveUndangan(new Undangan(kode, role, until), about.Facts.Person.Id, about.Facts.Now));
    }

    private static (Role Role, string Place)? Role(Case about)
    {
        var kind = about.Value("peran")!;
        if (kind == RoleKinds.Pendamping)
        {
            var code = about.Value("wilayah")!;
            return (new Role(kind, "", code, kind), about.Knowledge.Places.Find(code)?.Name ?? code);
        }

        return about.Of(new KoperasiOf(about.Value("koperasi")!)) is [var profil, ..]
            ? (new Role(kind, profil.Id, profil.Wilayah, kind == RoleKinds.Pengurus ? about.Value("jabatan")! : ""), profil.NamaPendek)
            : null;
    }

    /// <summary>A code that only this installation can work out, the same when the turn is played again.</summary>
    private static string Kode(Case about, int nth)
    {
        if (about.Knowledge.Secret is not { Length: >= 32 } secret)
        {
            throw new InvalidOperationException("Knowledge.Secret is not set, so that codes could be guessed.");
        }

        var use = $"{about.Incoming.Conversation}|{about.Incoming.Id}|{about.Facts.Person.Id}|{about.Incoming.At.UtcTicks}|{nth}";
        return KodeUndangan.Of(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(use)));
    }
}
