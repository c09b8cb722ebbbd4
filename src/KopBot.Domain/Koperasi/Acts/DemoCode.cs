using System.Globalization;
using System.Text.RegularExpressions;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>The codes of the demo: <c>DEMO-7</c> (bendahara of koperasi 7), <c>DEMO-7-KETUA</c>, <c>DEMO-PENDAMPING</c>, <c>DEMO-DINAS</c>.</summary>
internal static partial class DemoCode
{
    /// <summary>The role that a code gives, and its koperasi; null when it is no code of the demo.</summary>
    public static (Role Role, ProfilKoperasi? Profil)? Read(string code, string wilayah)
    {
        if (Office().Match(code) is { Success: true } office)
        {
            var reach = wilayah.Length > 0 ? wilayah : ContohWilayah.Kabupaten;
            return (office.Groups["kind"].Value == "DINAS" ? new Role(RoleKinds.Dinas, "", reach, "petugas dinas") : new Role(RoleKinds.Pendamping, "", reach, "pendamping"), null);
        }

        if (Number().Match(code) is not { Success: true } match)
        {
            return null;
        }

        var profil = Contoh.Koperasi(long.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture));
        var title = match.Groups["title"].Value.ToLowerInvariant();
        return (title == "anggota" ? new Role(RoleKinds.Anggota, profil.Id, profil.Wilayah) : new Role(RoleKinds.Pengurus, profil.Id, profil.Wilayah, title.Length > 0 ? title : "bendahara"), profil);
    }

    [GeneratedRegex(@"^DEMO-(?<kind>DINAS|PENDAMPING)(?:-\d{1,4})?$")]
    private static partial Regex Office();

    [GeneratedRegex(@"^DEMO-0*(?<n>[1-9]\d{0,8})(?:-(?<title>KETUA|SEKRETARIS|BENDAHARA|ANGGOTA))?$")]
    private static partial Regex Number();
}
