using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;

namespace KopBot.Domain.Turns;

/// <summary>For which koperasi a person speaks. A role in one koperasi gives no right in another.</summary>
internal static class Speaker
{
    /// <summary>The identifiers of the koperasi for which the person may use a dialog.</summary>
    public static IReadOnlyList<string> All(Scene scene, Dialog dialog) =>
    [
        .. scene.Facts.Person.Roles
            .Where(role => Speaks(role, dialog))
            .Select(role => role.Koperasi).Distinct(),
    ];

    /// <summary>The koperasi of a dialog in progress: that of its draft, else the one that was chosen, else the only one; empty for none.</summary>
    public static string Id(Scene scene, Dialog dialog, Frame frame)
    {
        var wanted = frame.Draft is { } draft ? draft.Split('/', 3)[1] : scene.Koperasi;
        if (scene.Facts.Person.Roles is [var role])
        {
            // Nearly everybody has one role, and this is asked several times in a turn.
            return Speaks(role, dialog) && (role.Koperasi == wanted || frame.Draft is null) ? role.Koperasi : "";
        }

        var all = All(scene, dialog);
        return all.Contains(wanted) ? wanted : all.Count == 1 && frame.Draft is null ? all[0] : "";
    }

    private static bool Speaks(Role role, Dialog dialog) =>
        role.Koperasi.Length > 0 && (dialog.For.Count == 0 || dialog.For.Contains(RoleKinds.Publik) || dialog.For.Contains(role.Kind));
}
