namespace KopBot.Domain.Understanding;

/// <summary>Who may start which dialog. It tells "lapor" of a pengurus from "lapor" of an angry buyer.</summary>
public sealed class IntentRoles
{
    /// <summary>How much less likely a dialog is, as a logarithm, for a role that may not start it.</summary>
    private const float Forbidden = -4f;

    /// <summary>How much likelier a dialog is, as a logarithm, for the role that it is made for.</summary>
    private const float MadeFor = 1f;

    private readonly Dictionary<string, HashSet<string>> allowed;

    /// <summary>Makes the table.</summary>
    /// <param name="allowed">The roles of each dialog; <c>semua</c> allows everybody. A dialog that is not named allows everybody.</param>
    public IntentRoles(IEnumerable<KeyValuePair<string, IEnumerable<string>>> allowed) =>
        this.allowed = allowed.ToDictionary(one => one.Key, one => one.Value.ToHashSet());

    /// <summary>A table in which everybody may start everything.</summary>
    public static IntentRoles Everybody { get; } = new([]);

    /// <summary>Whether a role may start a dialog. What the public may do everybody may; a pengurus is a member too.</summary>
    /// <param name="intent">The dialog's name.</param>
    /// <param name="role">The role, such as <c>pengurus</c>; null when the person is not known.</param>
    public bool Allows(string intent, string? role) =>
        role is null or "" or "semua"
        || !allowed.TryGetValue(intent, out var roles)
        || roles.Contains("semua") || roles.Contains("publik") || roles.Contains(role)
        || (role == "pengurus" && roles.Contains("anggota"))
        || (role is "ketua" or "sekretaris" or "bendahara" && (roles.Contains("pengurus") || roles.Contains("anggota")));

    /// <summary>What the role alone says about a dialog, to be added to the logarithm of its likelihood.</summary>
    internal float Prior(string intent, string? role)
    {
        if (role is null or "" or "semua")
        {
            return 0;
        }

        if (!Allows(intent, role))
        {
            return Forbidden;
        }

        return allowed.TryGetValue(intent, out var roles) && roles.Contains(role) ? MadeFor : 0;
    }
}
