using KopBot.Domain.Koperasi;

namespace KopBot.Domain.Turns;

/// <summary>For which koperasi a person speaks at the moment.</summary>
internal static class Speaker
{
    /// <summary>The identifiers of the koperasi that the person may speak for.</summary>
    public static IReadOnlyList<string> All(Scene scene) =>
        [.. scene.Facts.Person.Roles.Where(role => role.Kind is RoleKinds.Pengurus or RoleKinds.Anggota).Select(role => role.Koperasi).Where(id => id.Length > 0).Distinct()];

    /// <summary>The koperasi of the moment: the one that was chosen, else the only one.</summary>
    /// <returns>Whether it is known; false when it has to be looked up first.</returns>
    public static bool Koperasi(Scene scene, out ProfilKoperasi? koperasi)
    {
        koperasi = null;
        var all = All(scene);
        var id = all.Contains(scene.Koperasi) ? scene.Koperasi : all.Count == 1 ? all[0] : "";
        if (id.Length == 0)
        {
            return true;
        }

        var found = scene.Want(new KoperasiOf(id));
        koperasi = found is { Count: > 0 } ? found[0] : null;
        return found is not null;
    }
}
