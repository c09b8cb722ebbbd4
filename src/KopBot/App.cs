using KopBot.Channels;
using KopBot.Workers;

namespace KopBot;

/// <summary>The service: settings, store, dialogs, channels, workers and the web server, in this order.</summary>
internal static class App
{
    /// <summary>Runs until it is told to stop.</summary>
    /// <param name="stop">Stops it.</param>
    public static async Task<int> Run(CancellationToken stop)
    {
        await using var world = await World.Open(Start.Settings(), stop);
        _ = Task.Run(world.Known.Rehearse, stop);
        await using var app = Build(world);

        // Reading the dialogs and learning their sentences leaves more behind than is kept: it is given back before anybody writes.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        await app.StartAsync(stop);
        await Banner.Print(app, world, stop);
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    /// <summary>Puts the service together without starting it.</summary>
    /// <param name="world">The settings, the store and the dialogs.</param>
    public static WebApplication Build(World world)
    {
        // The settings are read once; nothing has to watch their files.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(world.Settings.Configuration);
        // The server's own lines name the addresses of calls, and those of sockets and files carry their tokens.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.WebHost.UseUrls(world.Settings.Urls);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(WebServer.Limit);
        builder.Services.AddRequestTimeouts(WebServer.TimeOut);
        Parts(builder.Services, world);
        var app = builder.Build();
        WebServer.Guard(app);
        Health.Map(app);
        foreach (var channel in app.Services.GetServices<IChannel>())
        {
            channel.Map(app);
        }

        return app;
    }

    private static void Parts(IServiceCollection services, World world)
    {
        world.AddTo(services);
        services.AddSingleton<Patience>().AddSingleton<Fetching>().AddSingleton<TurnTrip>();
        services.AddHostedService<Telemetry>();
        foreach (var channel in Found.Channels(world.Settings.Configuration))
        {
            services.AddSingleton(typeof(IChannel), channel);
        }

        foreach (var worker in Found.Workers)
        {
            services.AddSingleton(typeof(IHostedService), worker);
        }
    }
}
