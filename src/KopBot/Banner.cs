using KopBot.Channels;
using KopBot.Domain.Koperasi;

namespace KopBot;

/// <summary>What the service prints when it is ready: what it found, and where to click.</summary>
internal static class Banner
{
    /// <summary>Prints it.</summary>
    /// <param name="app">The started web server.</param>
    /// <param name="world">The settings, the store and the dialogs.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task Print(WebApplication app, World world, CancellationToken stop)
    {
        var dialogs = world.Known.Now.Dialogs.Values.OrderBy(dialog => dialog.Name, StringComparer.Ordinal).ToList();
        var rekap = (Rekap)await world.Database.Find(new RekapOf("lapor", "", "", 0), stop);
        var channels = app.Services.GetServices<IChannel>().Select(channel => channel.Name).Order(StringComparer.Ordinal);
        var asking = dialogs.Where(dialog => dialog.Questions.Count > 0).Select(dialog => $"{dialog.Name} {dialog.Questions.Count}");
        Console.WriteLine($"""

            KopBot, {world.Settings.Dinas.Nama}
              channels   {string.Join(", ", channels)}
              store      {world.Database.Where}
              dialogs    {dialogs.Count} in {world.Settings.Dialogs}, {dialogs.Sum(dialog => dialog.Questions.Count)} questions ({string.Join(", ", asking)})
              regions    {world.Known.Now.Regions.Count}
              koperasi   {rekap.Terdaftar}{string.Concat(rekap.Status.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $", {pair.Value} {pair.Key}"))}

            """);
        if (world.Settings.Demo)
        {
            Console.WriteLine("  This is a demo: everything in it is invented. Write DEMO-7 to the bot to be the bendahara of koperasi 7,");
            Console.WriteLine("  DEMO-7-KETUA, DEMO-7-ANGGOTA, DEMO-PENDAMPING or DEMO-DINAS for the others.");
        }

        Console.WriteLine($"  Ready. Open {string.Join(" or ", app.Urls)}/");
        Console.WriteLine();
    }
}
