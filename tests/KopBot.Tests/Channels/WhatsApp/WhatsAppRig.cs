using KopBot.Channels;
using KopBot.Channels.WhatsApp;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Tests.Channels.Web;
using KopBot.Tests.Channels.WhatsApp.Fake;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KopBot.Tests.Channels.WhatsApp;

/// <summary>The WhatsApp channel behind a web server, against the fake Cloud API, over a recording inbox.</summary>
public sealed class WhatsAppRig : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly CancellationTokenSource _stop = new();
    private readonly WebApplication _app;
    private Task _listening = Task.CompletedTask;
    private long _row;

    private WhatsAppRig(FakeCloud cloud, RecordingStore store, IConfiguration configuration)
    {
        (Cloud, Store, Time) = (cloud, store, cloud.Options.Time);
        Channel = new(store, Files, Registry, Log, configuration, Time, NullLogger<WhatsAppChannel>.Instance);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        Channel.Map(_app);
    }

    public FakeCloud Cloud { get; }

    public RecordingStore Store { get; }

    public TimeProvider Time { get; }

    public MemoryFiles Files { get; } = new();

    public WishRegistry Registry { get; } = new();

    public MemoryWhatsAppLog Log { get; } = new();

    public WhatsAppChannel Channel { get; }

    /// <summary>The number that the tests use unless they need more.</summary>
    public FakePerson Sari => Cloud.Person("6281234567890");

    /// <summary>Starts the fake, the channel and its web server, and enters the webhook.</summary>
    public static async Task<WhatsAppRig> Start(RecordingStore? store = null, FakeOptions? options = null, string template = "", bool listen = true)
    {
        var cloud = await FakeCloud.Start(options);
        var rig = new WhatsAppRig(cloud, store ?? new(), Settings(cloud, template));
        await rig._app.StartAsync();
        Assert.True(await cloud.Pump.Subscribe(new(new Uri(rig._app.Urls.First()), WhatsAppSettings.Path)));
        if (listen)
        {
            rig._listening = Task.Run(() => rig.Channel.Listen(rig._stop.Token));
        }

        return rig;
    }

    public static IConfiguration Settings(FakeCloud cloud, string template = "") => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Channels:WhatsApp:GraphRoot"] = cloud.Root.AbsoluteUri,
            ["Channels:WhatsApp:PhoneNumberId"] = cloud.Options.PhoneNumberId,
            ["Channels:WhatsApp:AccessToken"] = cloud.Options.Token,
            ["Channels:WhatsApp:AppSecret"] = cloud.Options.AppSecret,
            ["Channels:WhatsApp:VerifyToken"] = cloud.Options.VerifyToken,
            ["Channels:WhatsApp:Template:Nama"] = template,
        })
        .Build();

    /// <summary>Sends a bubble to somebody who wrote just now, or when it is said, and keeps the row as the outbox would.</summary>
    public async Task<SendResult> Send(FakePerson person, Bubble bubble, int attempt = 1, Priority priority = Priority.Reply, DateTimeOffset? heard = null) =>
        await Send(new Sending(++_row, new("whatsapp", person.Number), priority, bubble, attempt, null, null) { LastHeard = heard ?? Time.GetUtcNow() });

    /// <summary>Sends a row.</summary>
    public async Task<SendResult> Send(Sending sending)
    {
        var result = await Channel.Send(sending, CancellationToken.None);
        if (result is SendResult.Sent { Bubble: { } bubble })
        {
            Log.Rows[bubble] = sending;
        }

        return result;
    }

    /// <summary>Waits for something that the channel does by itself, moving a clock on where there is one.</summary>
    public static async Task Until(Func<bool> happened, FakeTime? time = null)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!happened())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience, "it does not happen");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
            time?.Advance(TimeSpan.FromMilliseconds(100));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening.WaitAsync(Patience);
        await _app.DisposeAsync();
        Channel.Dispose();
        await Cloud.DisposeAsync();
        Assert.Empty(Cloud.Complaints);
    }
}
