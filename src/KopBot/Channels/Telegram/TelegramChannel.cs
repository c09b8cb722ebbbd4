using KopBot.Channels.Telegram.Wire;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Channels.Telegram;

/// <summary>Telegram, through its Bot API: by asking for updates (long polling), or by being called (webhook).</summary>
[WantedBy("Channels:Telegram:Token")]
public sealed class TelegramChannel : IChannel, IDisposable
{
    /// <summary>The name, part of every address.</summary>
    public const string ChannelName = "telegram";

    private static readonly BotCommand[] Commands =
    [
        new("menu", "Lihat semua layanan"),
        new("lapor", "Isi laporan bulanan"),
        new("ringkasan", "Lihat jawaban yang sudah diisi"),
        new("kembali", "Kembali ke pertanyaan sebelumnya"),
        new("batal", "Hentikan percakapan ini"),
        new("petugas", "Bicara dengan petugas dinas"),
        new("bantuan", "Cara memakai bot ini"),
    ];

    private readonly TelegramSettings _settings;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Pulse _pulse = new();
    private readonly Hold _hold;
    private readonly BotApi _api;
    private readonly Typing _typing;
    private readonly Sender _sender;
    private readonly Intake _intake;
    private readonly Presses _presses;
    private readonly Downloads _downloads;
    private readonly Duty _duty;
    private readonly Webhook _webhook;

    /// <summary>Makes the channel; nothing is asked of Telegram yet.</summary>
    /// <param name="store">The inbox.</param>
    /// <param name="files">The photos and documents that bubbles bring.</param>
    /// <param name="configuration">The settings, below <c>Channels:Telegram</c>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">The log.</param>
    /// <exception cref="WrongSetting">A setting is wrong.</exception>
    public TelegramChannel(IStore store, IFiles files, IConfiguration configuration, TimeProvider time, ILogger<TelegramChannel> log)
    {
        _settings = TelegramSettings.Read(configuration);
        (_time, _log) = (time, log);
        _hold = new(time);
        _api = new(_settings, _pulse);
        _typing = new(_api, time);
        _sender = new(_api, new(_api, files), new(time), log);
        _intake = new(store, new(time), _sender, _typing, _settings.BotId, log);
        _presses = new(_api);
        _downloads = new(_api, time, log);
        _duty = new(store, time, log);
        _webhook = new(_api, _settings, time, log);
    }

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <inheritdoc/>
    public int Lanes => 64;

    /// <inheritdoc/>
    public ChannelHealth Health => _hold.Over(_pulse.Health);

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder routes)
    {
        if (_settings.Webhook)
        {
            new WebhookRoute(_settings, _intake, _log).Map(routes);
        }
    }

    /// <inheritdoc/>
    public async Task Listen(CancellationToken stop)
    {
        try
        {
            await Task.WhenAll(_presses.Run(stop), _typing.Show(stop), Serve(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The service stops; what was not confirmed comes again.
        }
    }

    /// <inheritdoc/>
    public async Task<SendResult> Send(Sending sending, CancellationToken stop)
    {
        _typing.Answered(sending.Chat.Id);
        return _hold.See(await _sender.Send(sending, stop));
    }

    /// <inheritdoc/>
    public Task<byte[]?> Fetch(FileRef file, CancellationToken stop) =>
        file.Remote is "" ? Task.FromResult<byte[]?>(null) : _downloads.Fetch(file.Remote, stop);

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();

    /// <summary>Learns the bot's own name, then listens; without the name it listens all the same and goes on asking for it.</summary>
    private async Task Serve(CancellationToken stop)
    {
        var wait = await Introduce(1, stop);
        await Task.WhenAll(_duty.While(Lead, stop), wait is null ? Task.CompletedTask : KeepIntroducing(wait.Value, stop));
    }

    private async Task KeepIntroducing(TimeSpan wait, CancellationToken stop)
    {
        for (var attempt = 2; ; attempt++)
        {
            await Task.Delay(wait, _time, stop);
            if (await Introduce(attempt, stop) is not { } next)
            {
                return;
            }

            wait = next;
        }
    }

    /// <summary>Asks Telegram who we are.</summary>
    /// <returns>How long to wait before asking again; null when it is known now.</returns>
    private async Task<TimeSpan?> Introduce(int attempt, CancellationToken stop)
    {
        var me = await _api.Call(Methods.GetMe, new Nothing(), stop);
        if (me.Failure is { } failure)
        {
            var wait = failure is { Reaction: Reaction.FatalConfig, RetryAfter: null } ? TimeSpan.FromMinutes(1) : Backoff.After(failure.RetryAfter, attempt);
            _log.Waiting(failure, wait);
            return wait;
        }

        _intake.Bot = new(_settings.BotId, me.Result!.Username ?? "");
        _sender.Bot = _intake.Bot.Username;
        _log.Listening(_intake.Bot.Username, _settings.Webhook ? "webhook" : "polling");
        return null;
    }

    /// <summary>What one replica does for all.</summary>
    private async Task Lead(CancellationToken stop)
    {
        await _api.Call(Methods.SetMyCommands, new(Commands, null), stop);
        await _api.Call(Methods.SetMyCommands, new(Commands, "id"), stop);
        if (_settings.Webhook)
        {
            await _webhook.Keep(stop);
        }
        else
        {
            await _webhook.TakeAway(stop);
            await new Poller(_api, _intake, _presses, _time, _log).Run(stop);
        }
    }
}
