namespace KopBot.Domain.Koperasi;

/// <summary>Somebody who writes to the bot. One person may have several addresses and several roles.</summary>
/// <param name="Id">The person's identifier; the address's key while no role or name was ever bound to it.</param>
/// <param name="Name">The name to greet with; empty when unknown.</param>
/// <param name="Roles">The roles that are valid now; empty for the public.</param>
public sealed record Person(string Id, string Name, IReadOnlyList<Role> Roles)
{
    /// <summary>The verified telephone number as +62…; empty when unknown.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Whether announcements may be sent.</summary>
    public bool Subscribed { get; init; } = true;

    /// <summary>The roles, the one that may see most first: by their kind, then the wider region.</summary>
    public IEnumerable<Role> Ranked => Roles.OrderBy(role => RoleKinds.Rank(role.Kind)).ThenBy(role => role.Wilayah.Length).ThenBy(role => role.Wilayah, StringComparer.Ordinal);
}

/// <summary>What a person may do, and where.</summary>
/// <param name="Kind">One of <see cref="RoleKinds"/>.</param>
/// <param name="Koperasi">The koperasi's identifier; empty for a role over a region.</param>
/// <param name="Wilayah">The code of the region over which the role reaches; for a koperasi's role the koperasi's own region.</param>
/// <param name="Title">The office in words, such as <c>bendahara</c>; empty when it is the kind itself.</param>
public sealed record Role(string Kind, string Koperasi, string Wilayah, string Title = "");

/// <summary>The kinds of roles, as dialog files name them after <c>for:</c>.</summary>
public static class RoleKinds
{
    /// <summary>Anyone.</summary>
    public const string Publik = "publik";

    /// <summary>A member of a koperasi.</summary>
    public const string Anggota = "anggota";

    /// <summary>Ketua, sekretaris, bendahara and the other managers of a koperasi.</summary>
    public const string Pengurus = "pengurus";

    /// <summary>Business assistant, PMO or PPKL, over a region.</summary>
    public const string Pendamping = "pendamping";

    /// <summary>An officer of the dinas, over its region.</summary>
    public const string Dinas = "dinas";

    /// <summary>The place of a kind among those that may see more: 0 for the dinas, more for the others.</summary>
    /// <param name="kind">One of these kinds.</param>
    public static int Rank(string kind) => kind switch { Dinas => 0, Pendamping => 1, Pengurus => 2, Anggota => 3, _ => 4 };
}
