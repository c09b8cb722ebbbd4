using KopBot.Domain.Dialogs;

namespace KopBot.Domain.Turns;

/// <summary>For which koperasi a person speaks. A role in one koperasi gives no right in another.</summary>
internal static class Speaker
{
    /// <summary>The identifiers of the koperasi for which the person may use a dialog.</summary>
    public static IReadOnlyList<string> All(Scene scene, Dialog dialog) =>
    [
        .. scene.Facts.Person.Roles
            .Where(role => role.Koperasi.Length > 0 && (dialog.IsFor([]) || dialog.For.Contains(role.Kind)))
            .Select(role => role.Koperasi).Distinct(),
    ];

    /// <summary>The koperasi of a dialog in progress: that of its draft, else the one that was chosen, else the only one; empty for none.</summary>
    public static string Id(Scene scene, Dialog dialog, Frame frame)
    {
        var all = All(scene, dialog);
        var wanted = frame.Draft?.Split('/')[1] ?? scene.Koperasi;
        return all.Contains(wanted) ? wanted : all.Count == 1 && frame.Draft is null ? all[0] : "";
    }
}
