using KopBot.Channels.Web;
using KopBot.Channels.WhatsApp;
using KopBot.Demo;
using KopBot.Dialogs;
using KopBot.Storage;

namespace KopBot;

/// <summary>What the service and most commands stand on: the settings, the opened store, and what the bot knows.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Database">The store, prepared.</param>
/// <param name="Known">What the bot knows.</param>
internal sealed record World(Settings Settings, IDatabase Database, Known Known) : IAsyncDisposable
{
    /// <summary>Opens the store, seeds the demo where it is one, and reads the dialogs.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<World> Open(Settings settings, CancellationToken stop)
    {
        // Learning the sentences takes longest; the store is opened meanwhile.
        var reading = Task.Run(() => Known.Read(settings), stop);
        var database = Stores.Open(settings.Store, TimeProvider.System);
        try
        {
            await database.Prepare(stop);
            if (settings.Demo)
            {
                var lapor = DialogFolder.One(settings.Dialogs, "lapor") ?? (await reading).Now.Find("lapor");
                await DemoWorld.Seed(database, lapor, settings.Dinas, TimeProvider.System.GetUtcNow(), stop);
            }

            var known = await reading;
            await known.AddFrom(database, stop);
            return new(settings, database, known);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens the store only to read, so that the service may run beside it; one that is not there yet is made first.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<World> OpenToRead(Settings settings, CancellationToken stop)
    {
        var known = Known.Read(settings);
        var database = Stores.Open(settings.Store, TimeProvider.System);
        try
        {
            await known.AddFrom(database, stop);
            return new(settings, database, known);
        }
        catch (WrongSetting)
        {
            await database.DisposeAsync();
            return await Open(settings, stop);
        }
    }

    /// <summary>Makes its parts known to the container.</summary>
    /// <param name="services">The container.</param>
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(Settings).AddSingleton(TimeProvider.System).AddSingleton(Known).AddSingleton(Known.Play);
        services.AddSingleton<IStore>(Database).AddSingleton<IArchive>(Database).AddSingleton<IFiles>(Database);
        services.AddSingleton<IWebLog>(Database).AddSingleton<IWhatsAppLog>(Database)
            .AddSingleton<IRegistry>(Database).AddSingleton<IDeadLetters>(Database);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
