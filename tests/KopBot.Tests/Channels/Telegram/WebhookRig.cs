using System.Net;
using System.Net.Sockets;
using KopBot.Channels.Telegram;
using KopBot.Tests.Channels.Telegram.Fake;
using KopBot.Tests.Channels.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KopBot.Tests.Channels.Telegram;

/// <summary>The Telegram channel in webhook mode on a loopback port, with the fake server calling it.</summary>
public sealed class WebhookRig : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly WebApplication _app;
    private Task _listening = Task.CompletedTask;

    private WebhookRig(FakeTelegram server, WebApplication app) => (Server, _app) = (server, app);

    public FakeTelegram Server { get; }

    public RecordingStore Store { get; } = new();

    public TelegramChannel Channel { get; private set; } = null!;

    public HttpClient Http { get; } = new();

    public Uri Url { get; private set; } = null!;

    public static async Task<WebhookRig> Start(TimeProvider? time = null, bool listen = true)
    {
        var server = await FakeTelegram.Start(new() { Time = time ?? TimeProvider.System });
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var root = FreeAddress();
        builder.WebHost.UseUrls(root);
        var rig = new WebhookRig(server, builder.Build());
        await rig.Open(root, time ?? TimeProvider.System, listen);
        return rig;
    }

    /// <summary>Calls the webhook as anybody could.</summary>
    public async Task<int> Post(byte[] body, string? secret = "rahasia-123")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new ByteArrayContent(body) };
        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        using var response = await Http.SendAsync(request);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening;
        await Server.DisposeAsync();
        await _app.DisposeAsync();
        Channel.Dispose();
        Http.Dispose();
        Assert.Empty(Server.Bot.Complaints);
    }

    private async Task Open(string root, TimeProvider time, bool listen)
    {
        Url = new(root + "/telegram/webhook");
        Channel = new(Store, new MemoryFiles(), TelegramRig.Settings(Server, "webhook", root), time, NullLogger<TelegramChannel>.Instance);
        Channel.Map(_app);
        await _app.StartAsync();
        _listening = listen ? Task.Run(() => Channel.Listen(_stop.Token)) : Task.CompletedTask;
    }

    /// <summary>An address that is free now: the channel wants to know its own before the server runs.</summary>
    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }
}
