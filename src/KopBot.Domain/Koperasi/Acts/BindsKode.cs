using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Binds the person to the role of an invitation, once it was confirmed.</summary>
public sealed class BindsKode : Act
{
    /// <inheritdoc/>
    public override string Name => "hubungkan";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["sebagai", "nama_koperasi", "terhubung"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about)
    {
        yield return new WrongCodes(about.Incoming.From);
        yield return Asked(about);
        if (Undangan(about) is { Role.Koperasi: { Length: > 0 } id })
        {
            yield return new KoperasiOf(id);
        }
    }

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        if (about.Value("benar") != "ya")
        {
            return new Deed(scope.With("terhubung", Named.Flag(false)));
        }

        if (TakesKode.IsLocked(about))
        {
            return new Deed(scope) { Refused = TakesKode.Locked };
        }

        // Another code than the one that was let in here is tried where wrong ones are counted.
        if (about.First("kode") != about.Value("kode") || Undangan(about) is not { } undangan || (undangan.Terpakai && !undangan.Berulang) || undangan.Sampai < about.Facts.Now)
        {
            return new Deed(scope) { Goes = ("hubungkan-akun", about.Value("kode") ?? "") };
        }

        var profil = undangan.Role.Koperasi.Length > 0 && about.Of(new KoperasiOf(undangan.Role.Koperasi)) is [var one, ..] ? one : null;
        return TakesKode.Bound(about, scope.With("terhubung", Named.Flag(true)), undangan.Role, profil, undangan.Kode);
    }

    private static UndanganOf Asked(Case about) => new(about.Value("kode") ?? "");

    private static Undangan? Undangan(Case about) => about.Of(Asked(about)) is [var undangan, ..] ? undangan : null;
}
