using KopBot.Domain.Koperasi;

namespace KopBot.Domain.Turns;

/// <summary>Asks for which koperasi a person with several speaks now.</summary>
internal static class Choosing
{
    public static void Koperasi(Scene scene, Dialogs.Dialog dialog)
    {
        var ids = Speaker.All(scene, dialog);
        var found = ids.Select(id => scene.Want(new KoperasiOf(id))).ToList();
        if (scene.Lacks)
        {
            return;
        }

        var all = found.OfType<IReadOnlyList<ProfilKoperasi>>().SelectMany(list => list).ToList();
        if (all.Count == 0)
        {
            scene.Show(new Bubble { Text = "Koperasi Bapak/Ibu belum ada di daftar. Ketik *petugas* untuk menghubungi dinas." });
            scene.Stack.RemoveAt(scene.Stack.Count - 1);
            return;
        }

        var buttons = all.Select(koperasi => new Button(Prompting.Short(koperasi.NamaPendek), ButtonData.Start("ganti-koperasi", koperasi.Id))).ToList();
        scene.Show(
            new Bubble { Text = $"Untuk koperasi yang mana?\n{Prompting.Numbered(all.Select(koperasi => koperasi.Nama))}", Buttons = buttons, Numbered = true },
            new Offer("", "", [.. buttons.Select(button => button.Data)], true, false));
    }
}
