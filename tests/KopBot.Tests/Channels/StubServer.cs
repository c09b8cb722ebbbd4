using KopBot.Channels;
using KopBot.Channels.Telegram;
using KopBot.Channels.WhatsApp;
using KopBot.Tests.Channels.Web;
using KopBot.Tests.Channels.WhatsApp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KopBot.Tests.Channels;

/// <summary>A server on a loopback port that stands in for a provider and answers every call the way a test says.</summary>
public sealed class StubServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubServer(WebApplication app) => _app = app;

    /// <summary>Where it is.</summary>
    public string Root => _app.Urls.First();

    /// <summary>Starts it.</summary>
    public static async Task<StubServer> Start(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Map("/{**path}", answer);
        await app.StartAsync();
        return new(app);
    }

    /// <summary>A channel that takes this server for its provider: <c>telegram</c> or <c>whatsapp</c>.</summary>
    public IChannel Channel(string name, TimeProvider time) => name is TelegramChannel.ChannelName
        ? new TelegramChannel(new RecordingStore(), new MemoryFiles(), Settings(
            ("Telegram:Token", "777001:AAEuji"), ("Telegram:ApiRoot", Root)), time, NullLogger<TelegramChannel>.Instance)
        : new WhatsAppChannel(new RecordingStore(), new MemoryFiles(), new WishRegistry(), new MemoryWhatsAppLog(), Settings(
            ("WhatsApp:GraphRoot", Root), ("WhatsApp:PhoneNumberId", "1055"), ("WhatsApp:AccessToken", "kunci"),
            ("WhatsApp:AppSecret", "rahasia"), ("WhatsApp:VerifyToken", "periksa")), time, NullLogger<WhatsAppChannel>.Instance);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static IConfiguration Settings(params IEnumerable<(string Key, string Value)> values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(one => KeyValuePair.Create($"Channels:{one.Key}", (string?)one.Value))).Build();
}
