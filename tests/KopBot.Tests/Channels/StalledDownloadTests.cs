using KopBot.Channels;
using KopBot.Channels.Telegram;
using KopBot.Channels.WhatsApp;
using KopBot.Domain.Turns;
using KopBot.Tests.Channels.Web;
using KopBot.Tests.Channels.WhatsApp;
using KopBot.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KopBot.Tests.Channels;

/// <summary>A media server that answers and then gives nothing more, or never answers.</summary>
public sealed class StalledDownloadTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly FakeTime _time = new();
    private readonly TaskCompletionSource _stalled = new();
    private readonly WebApplication _server = Slim();
    private string _at = "download";

    public async Task InitializeAsync()
    {
        _server.Map("/{**path}", Answer);
        await _server.StartAsync();
    }

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    [Theory]
    [InlineData("telegram", "link")]
    [InlineData("telegram", "headers")]
    [InlineData("telegram", "body")]
    [InlineData("whatsapp", "link")]
    [InlineData("whatsapp", "headers")]
    [InlineData("whatsapp", "body")]
    public async Task A_stalled_download_ends_after_its_time_wherever_it_stalls(string name, string at)
    {
        _at = at;
        var channel = name is "telegram" ? Telegram() : WhatsApp();
        using var ends = (IDisposable)channel;
        var fetching = new Fetching([channel], new MemoryFiles(), _time, NullLogger<Fetching>.Instance);
        var chat = new Address(name, "77");
        var fetched = fetching.Fetch(
            new() { Chat = chat, From = chat, Id = "1", At = default, Content = new Content.Sent(new("", "a.jpg", "image/jpeg", 9, "F1")) }, CancellationToken.None);
        await _stalled.Task.WaitAsync(Patience);
        Assert.False(fetched.IsCompleted);
        _time.Advance(Fetching.Longest);
        Assert.IsType<Content.Other>((await fetched.WaitAsync(Patience)).Content);
    }

    private static WebApplication Slim()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }

    private static IConfiguration Settings(params IEnumerable<(string Key, string Value)> values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(one => KeyValuePair.Create($"Channels:{one.Key}", (string?)one.Value))).Build();

    private async Task Answer(HttpContext call)
    {
        var isFile = call.Request.Path.StartsWithSegments("/file");
        if (!isFile && _at is not "link")
        {
            var root = _server.Urls.First();
            await call.Response.WriteAsync($$"""{"ok":true,"result":{"file_id":"F1","file_path":"a.jpg"},"url":"{{root}}/file/a.jpg","file_size":9}""");
            return;
        }

        if (_at is "body")
        {
            await call.Response.Body.WriteAsync("x"u8.ToArray());
            await call.Response.Body.FlushAsync();
        }

        _stalled.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, call.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private IChannel Telegram() => new TelegramChannel(new RecordingStore(), new MemoryFiles(), Settings(
        ("Telegram:Token", "777001:AAEuji"), ("Telegram:ApiRoot", _server.Urls.First())), _time, NullLogger<TelegramChannel>.Instance);

    private IChannel WhatsApp() => new WhatsAppChannel(new RecordingStore(), new MemoryFiles(), new WishRegistry(), new MemoryWhatsAppLog(), Settings(
        ("WhatsApp:GraphRoot", _server.Urls.First()), ("WhatsApp:PhoneNumberId", "1055"), ("WhatsApp:AccessToken", "kunci"),
        ("WhatsApp:AppSecret", "rahasia"), ("WhatsApp:VerifyToken", "periksa")), _time, NullLogger<WhatsAppChannel>.Instance);
}
