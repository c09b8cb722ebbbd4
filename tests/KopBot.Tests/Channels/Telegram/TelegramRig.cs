using KopBot.Channels.Telegram;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Tests.Channels.Telegram.Fake;
using KopBot.Tests.Channels.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace KopBot.Tests.Channels.Telegram;

/// <summary>The Telegram channel against the fake server, over a recording inbox.</summary>
public sealed class TelegramRig : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly CancellationTokenSource _stop = new();
    private Task _listening = Task.CompletedTask;
    private long _row;

    private TelegramRig(FakeTelegram server, RecordingStore store, TimeProvider time, IConfiguration configuration)
    {
        (Server, Store, Time) = (server, store, time);
        Channel = new(store, Files, configuration, time, NullLogger<TelegramChannel>.Instance);
    }

    public FakeTelegram Server { get; }

    public FakeBot Bot => Server.Bot;

    public RecordingStore Store { get; }

    public MemoryFiles Files { get; } = new();

    public TimeProvider Time { get; }

    public TelegramChannel Channel { get; }

    /// <summary>Starts the server and the channel; the channel listens when <paramref name="listen"/> says so.</summary>
    public static async Task<TelegramRig> Start(
        RecordingStore? store = null, TimeProvider? time = null, bool listen = true, Action<FakeBot>? before = null, string mode = "polling")
    {
        var server = await FakeTelegram.Start(new() { Time = time ?? TimeProvider.System });
        before?.Invoke(server.Bot);
        var rig = new TelegramRig(server, store ?? new(), time ?? TimeProvider.System, Settings(server, mode, "https://kopbot.test"));
        if (listen)
        {
            rig.Listen();
        }

        return rig;
    }

    public static IConfiguration Settings(FakeTelegram server, string mode, string publicUrl) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Channels:Telegram:Token"] = server.Bot.Token,
            ["Channels:Telegram:ApiRoot"] = server.Root.AbsoluteUri,
            ["Channels:Telegram:Mode"] = mode,
            ["Channels:Telegram:PublicUrl"] = publicUrl,
            ["Channels:Telegram:SecretToken"] = "rahasia-123",
        })
        .Build();

    public void Listen() => _listening = Task.Run(() => Channel.Listen(_stop.Token));

    /// <summary>Sends a bubble to a chat.</summary>
    public Task<KopBot.Channels.SendResult> Send(long chat, Bubble bubble, string? edits = null, string? answers = null, int attempt = 1) =>
        Channel.Send(new(++_row, new("telegram", $"{chat}"), Priority.Reply, bubble, attempt, edits, answers), CancellationToken.None);

    /// <summary>Waits for something that the channel does by itself, moving the clock on where it is a fake one.</summary>
    public async Task Until(Func<bool> happened, TimeSpan? step = null)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!happened())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience, "it does not happen");
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, CancellationToken.None);
            (Time as FakeTime)?.Advance(step ?? TimeSpan.FromMilliseconds(100));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _listening.WaitAsync(Patience);
        Channel.Dispose();
        await Server.DisposeAsync();
        Assert.Empty(Bot.Complaints);
    }
}
