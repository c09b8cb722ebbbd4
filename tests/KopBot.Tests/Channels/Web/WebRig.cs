using KopBot.Channels.Web;
using KopBot.Domain.Turns;
using KopBot.Storage;
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
    private readonly CancellationTokenSource _over = new();
    private WebApplication? _app;
    private Func<Incoming, IEnumerable<Bubble>>? _bot;
    private Task? _answers;
    private int _sent;

    private WebRig(Dictionary<string, string?> settings) => _settings = settings;

    public MemoryWebLog Log { get; } = new();

    public MemoryFiles Files { get; } = new();

    public RecordingStore Store { get; private init; } = new();

    /// <summary>What the bot answers; while a test gives none, the test reads the inbox itself.</summary>
    public Func<Incoming, IEnumerable<Bubble>> Bot
    {
        set
        {
            _answers ??= Task.Run(Answer);
            _bot = value;
        }
    }

    public FakeTime Time { get; } = new();

    public WebChannel Channel { get; private set; } = null!;

    public Uri Root { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>Starts a service in which anyone may get a token.</summary>
    public static Task<WebRig> Open(RecordingStore? store = null) => Start(new() { ["Demo"] = "true" }, store);

    public static async Task<WebRig> Start(Dictionary<string, string?> settings, RecordingStore? store = null)
    {
        var rig = new WebRig(settings) { Store = store ?? new() };
        await rig.Up(port: 0, rig.Time);
        return rig;
    }

    /// <summary>Starts one whose clock runs by itself, for browsers.</summary>
    public static async Task<WebRig> Live(Func<Incoming, IEnumerable<Bubble>> bot)
    {
        var rig = new WebRig(new() { ["Demo"] = "true" });
        await rig.Up(port: 0, TimeProvider.System);
        rig.Bot = bot;
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
        await _over.CancelAsync();
        await Down();
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
    }

    private async Task Answer()
    {
        while (!_over.IsCancellationRequested)
        {
            try
            {
                var incoming = await Store.Next();
                foreach (var bubble in _bot!(incoming))
                {
                    await Channel.Send(new(++_sent, incoming.Chat, Priority.Reply, bubble, 1, null, null), default);
                }
            }
            catch (TimeoutException)
            {
                // Nobody wrote for a while.
            }
        }
    }

    private IConfiguration Settings() => new ConfigurationBuilder().AddInMemoryCollection(_settings).Build();
}
