using KopBot.Channels;
using KopBot.Storage;

namespace KopBot.Workers;

/// <summary>Brings out the bubbles of every channel, each at its own pace.</summary>
/// <param name="channels">The channels.</param>
/// <param name="store">The outbox.</param>
/// <param name="settings">The rate of each channel.</param>
/// <param name="patience">Waits while the store is away.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log.</param>
public sealed class SendWorker(
    IEnumerable<IChannel> channels, IStore store, Settings settings, Patience patience, TimeProvider time, ILogger<SendWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(channels.Select(channel => Deliver(channel, stoppingToken)));

    private async Task Deliver(IChannel channel, CancellationToken stop)
    {
        var governor = new Governor(settings.Rate(channel.Name), time);
        while (!stop.IsCancellationRequested)
        {
            var delivery = new Delivery(channel, store, governor, patience, time, log);
            try
            {
                await delivery.Run(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                log.WorkerFailed($"{nameof(SendWorker)} {channel.Name}", Pause, exception);
                await Task.Delay(Pause, time, CancellationToken.None);
            }
        }
    }
}
