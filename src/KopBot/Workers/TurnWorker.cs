using KopBot.Storage;

namespace KopBot.Workers;

/// <summary>
/// Takes messages up as they come and sends each on its trip through a turn. Conversations are played side by side, so that a slow
/// one delays nobody else. When the service stops, the turns in hand are finished first.
/// </summary>
/// <param name="store">Where the messages wait.</param>
/// <param name="trip">The trip of one message.</param>
/// <param name="patience">Waits while the store is away.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log.</param>
public sealed class TurnWorker(IStore store, TurnTrip trip, Patience patience, TimeProvider time, ILogger<TurnWorker> log)
    : BackgroundService
{
    private const int Lanes = 64;
    private static readonly TimeSpan SafetyNet = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _lanes = new(Lanes);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TakeUp(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                log.Stopping();
            }
            catch (Exception exception)
            {
                log.WorkerFailed(nameof(TurnWorker), SafetyNet, exception);
                await Task.Delay(SafetyNet, time, CancellationToken.None);
            }
        }

        for (var lane = 0; lane < Lanes; lane++)
        {
            await _lanes.WaitAsync(CancellationToken.None);
        }
    }

    private async Task TakeUp(CancellationToken stop)
    {
        await _lanes.WaitAsync(stop);
        Work? work = null;
        try
        {
            work = await patience.With(store.TakeUp, stop);
        }
        finally
        {
            if (work is null)
            {
                _lanes.Release();
            }
        }

        if (work is null)
        {
            await patience.With(stop => store.Wait(Station.Inbox, SafetyNet, stop), stop);
            return;
        }

        _ = Task.Run(() => Go(work, stop), CancellationToken.None);
    }

    // Whoever ends a turn takes the next one up by itself, as long as there is one.
    private async Task Go(Work first, CancellationToken stop)
    {
        try
        {
            for (var work = first; work is not null; work = stop.IsCancellationRequested ? null : await store.TakeUp(CancellationToken.None))
            {
                await trip.Go(work, CancellationToken.None);
            }
        }
        catch (Exception exception)
        {
            log.WorkerFailed(nameof(TurnTrip), TimeSpan.Zero, exception);
        }
        finally
        {
            _lanes.Release();
        }
    }
}
