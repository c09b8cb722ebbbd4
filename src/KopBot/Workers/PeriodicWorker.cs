namespace KopBot.Workers;

/// <summary>A worker that does something, waits, and does it again until the service stops. A failure is logged and waited out.</summary>
/// <param name="log">The log.</param>
/// <param name="time">The clock.</param>
public abstract class PeriodicWorker(ILogger log, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Work(stoppingToken);
                await Wait(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                log.WorkerFailed(GetType().Name, AfterFailure, exception);
                await Task.Delay(AfterFailure, time, CancellationToken.None);
            }
        }
    }

    /// <summary>Does what is due now.</summary>
    /// <param name="stop">Ends it.</param>
    protected abstract Task Work(CancellationToken stop);

    /// <summary>Waits until something may be due again.</summary>
    /// <param name="stop">Ends the wait.</param>
    protected abstract Task Wait(CancellationToken stop);
}
