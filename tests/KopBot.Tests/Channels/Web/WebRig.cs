using KopBot.Channels.Web;
using KopBot.Domain.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KopBot.Tests.Channels.Web;

/// <summary>The web channel on a real server at a free loopback port, over a store with a bot behind it.</summary>
public sealed class WebRig : IAsyncDisposable
{
    private readonly Dictionary<string, string?> _settings;
    private WebApplication? _app;

    private WebRig(Dictionary<string, string?> settings) => _settings = settings;

    public MemoryWebLog Log { get; } = new();

    public MemoryFiles Files { get; } = new();

    public BotStore Store { get; } = new();

    public FakeTime Time { get; } = new();

    public WebChannel Channel { get; private set; } = null!;

    public Uri Root { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>Starts a service in which anyone may get a token.</summary>
    public static Task<WebRig> Open() => Start(new() { ["Demo"] = "true" });

    public static async Task<WebRig> Start(Dictionary<string, string?> settings)
    {
        var rig = new WebRig(settings);
        await rig.Up(port: 0, rig.Time);
        return rig;
    }

    /// <summary>Starts one whose clock runs by itself, for browsers.</summary>
    public static async Task<WebRig> Live(Func<Incoming, IEnumerable<Bubble>> bot)
    {
        var rig = new WebRig(new() { ["Demo"] = "true" });
        rig.Store.Bot = bot;
        await rig.Up(port: 0, TimeProvider.System);
        return rig;
    }

    /// <summary>A second process over the same store and transcripts.</summary>
    public WebChannel Replica() => new(Store, Files, Log, Settings(), Time, NullLogger<WebChannel>.Instance);

    /// <summary>Stops the service and starts it again over the same store, at the same port.</summary>
    public async Task Restart()
    {
        await Down();
        await Up(Root.Port, Time);
    }

    public async Task Down()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
            _app = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Down();
        await Store.DisposeAsync();
        Http.Dispose();
    }

    public async Task Up(int port, TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        _app = builder.Build();
        Channel = new(Store, Files, Log, Settings(), time, NullLogger<WebChannel>.Instance);
        Channel.Map(_app);
        await _app.StartAsync();
        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Root = new(addresses.Addresses.Single());
        Http ??= new() { BaseAddress = Root };
        _ = Store.Serve(Channel);
    }

    private IConfiguration Settings() => new ConfigurationBuilder().AddInMemoryCollection(_settings).Build();
}
