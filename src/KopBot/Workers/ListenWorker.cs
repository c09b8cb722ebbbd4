using KopBot.Channels;

namespace KopBot.Workers;

/// <summary>Lets every channel listen until the service stops. A channel waits faults out by itself; should one throw all the same,
/// it is begun again and the others never notice.</summary>
/// <param name="channels">The channels.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log.</param>
public sealed class ListenWorker(IEnumerable<IChannel> channels, TimeProvider time, ILogger<ListenWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(channels.Select(channel => Listen(channel, stoppingToken)));

    private async Task Listen(IChannel channel, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await channel.Listen(stop);
                return;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                log.WorkerFailed($"{nameof(ListenWorker)} {channel.Name}", Pause, exception);
                await Task.Delay(Pause, time, CancellationToken.None);
            }
        }
    }
}
