using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;

namespace KopBot.Domain.Turns;

/// <summary>For which koperasi a person speaks. A role in one koperasi gives no right in another.</summary>
internal static class Speaker
{
    /// <summary>The identifiers of the koperasi for which the person may use a dialog.</summary>
    public static IReadOnlyList<string> All(Scene scene, Dialog dialog) => scene.Facts.Person.Roles is [var role]
        ? Speaks(role, dialog) ? [role.Koperasi] : []
        : [.. scene.Facts.Person.Roles.Where(role => Speaks(role, dialog)).Select(role => role.Koperasi).Distinct()];

    /// <summary>The koperasi of a dialog in progress: that of its draft, else the one that was chosen, else the only one; empty for none.</summary>
    public static string Id(Scene scene, Dialog dialog, Frame frame)
    {
        if (scene.Facts.Person.Roles is [var role])
        {
            // Nearly everybody has one role, and this is asked several times in a turn.
            return Speaks(role, dialog) && (frame.Draft is null || IsOf(role.Koperasi, frame.Draft)) ? role.Koperasi : "";
        }

        var wanted = frame.Draft is { } draft ? draft.Split('/', 3)[1] : scene.Koperasi;
        var all = All(scene, dialog);
        return all.Contains(wanted) ? wanted : all.Count == 1 && frame.Draft is null ? all[0] : "";
    }

    /// <summary>Whether a draft, such as <c>lapor/K7/2025-09</c>, is that of a koperasi.</summary>
    private static bool IsOf(string koperasi, ReadOnlySpan<char> draft)
    {
        var rest = draft[(draft.IndexOf('/') + 1)..];
        var end = rest.IndexOf('/');
        return (end < 0 ? rest : rest[..end]).SequenceEqual(koperasi);
    }

    private static bool Speaks(Role role, Dialog dialog) =>
        role.Koperasi.Length > 0 && (dialog.For.Count == 0 || dialog.For.Contains(RoleKinds.Publik) || dialog.For.Contains(role.Kind));
}
