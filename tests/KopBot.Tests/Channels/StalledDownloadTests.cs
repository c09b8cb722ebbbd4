using KopBot.Domain.Turns;
using KopBot.Tests.Channels.Web;
using KopBot.Workers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace KopBot.Tests.Channels;

/// <summary>A media server that answers and then gives nothing more, or never answers.</summary>
public sealed class StalledDownloadTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly FakeTime _time = new();
    private readonly TaskCompletionSource _stalled = new();
    private StubServer _server = null!;
    private string _at = "";

    public async Task InitializeAsync() => _server = await StubServer.Start(Answer);

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
        var channel = _server.Channel(name, _time);
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

    private async Task Answer(HttpContext call)
    {
        var isFile = call.Request.Path.StartsWithSegments("/file");
        if (!isFile && _at is not "link")
        {
            await call.Response.WriteAsync($$"""{"ok":true,"result":{"file_id":"F1","file_path":"a.jpg"},"url":"{{_server.Root}}/file/a.jpg","file_size":9}""");
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
}
