using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Channels.WhatsApp;

/// <summary>WhatsApp, through Meta's Cloud API: Meta calls us (webhook), we call its Graph server.</summary>
[WantedBy("Channels:WhatsApp:AccessToken")]
public sealed class WhatsAppChannel : IChannel, IDisposable
{
    /// <summary>The name, part of every address.</summary>
    public const string ChannelName = "whatsapp";

    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Pulse _pulse = new();
    private readonly Hold _hold;
    private readonly CloudApi _api;
    private readonly Sender _sender;
    private readonly Downloads _downloads;
    private readonly Reads _reads;
    private readonly Pager _pager;
    private readonly WebhookRoute _route;

    /// <summary>Makes the channel; nothing is asked of Meta yet.</summary>
    /// <param name="store">The inbox.</param>
    /// <param name="files">The pictures and documents that bubbles bring.</param>
    /// <param name="registry">Where it is kept that somebody wants no announcements.</param>
    /// <param name="log">What WhatsApp tells beside the messages.</param>
    /// <param name="configuration">The settings, below <c>Channels:WhatsApp</c>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">The log for people.</param>
    /// <exception cref="WrongSetting">A setting is wrong.</exception>
    public WhatsAppChannel(
        IStore store, IFiles files, IRegistry registry, IWhatsAppLog log, IConfiguration configuration, TimeProvider time, ILogger<WhatsAppChannel> logger)
    {
        var settings = WhatsAppSettings.Read(configuration);
        (_time, _log) = (time, logger);
        _hold = new(time);
        _api = new(settings, _pulse);
        var campaign = new Campaign(time, logger);
        var outside = new Outside(_api, log, settings.Template, settings.Tier, time);
        _sender = new(_api, new(_api, files, time), new(time), new(time), outside, campaign, new(campaign), logger);
        _downloads = new(_api, time, logger);
        _reads = new(_api);
        _pager = new(_api, log, logger);
        var intake = new Intake(store, registry, new(log), new(log, registry, _sender, time, logger), _reads, _pager);
        _route = new(settings, new(settings.PhoneNumberId, time), intake, logger);
    }

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <inheritdoc/>
    public int Lanes => 64;

    /// <inheritdoc/>
    public ChannelHealth Health => _hold.Over(_pulse.Health);

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder routes) => _route.Map(routes);

    /// <inheritdoc/>
    public async Task Listen(CancellationToken stop)
    {
        try
        {
            await Task.WhenAll(_reads.Run(stop), _pager.Run(stop), Introduce(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    /// <inheritdoc/>
    public async Task<SendResult> Send(Sending sending, CancellationToken stop) => _hold.See(await _sender.Send(sending, stop));

    /// <inheritdoc/>
    public Task<byte[]?> Fetch(FileRef file, CancellationToken stop) =>
        file.Remote is "" ? Task.FromResult<byte[]?>(null) : _downloads.Fetch(file.Remote, stop);

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();

    /// <summary>Asks Meta about our number until it answers, so that a wrong token shows on the health page and not with the first bubble.</summary>
    private async Task Introduce(CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var reply = await _api.Number(stop);
            if (reply.Failure is not { } failure)
            {
                _log.Ready(reply.Result["verified_name"].Text, reply.Result["quality_rating"].Text);
                return;
            }

            var wait = failure.Reaction is Reaction.Retry ? Backoff.After(failure.RetryAfter, attempt) : Again;
            _log.Waiting(failure, wait);
            await Task.Delay(wait, _time, stop);
        }
    }
}
