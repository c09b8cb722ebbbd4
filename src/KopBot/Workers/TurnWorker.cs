using KopBot.Storage;

namespace KopBot.Workers;

/// <summary>
/// Takes messages up as they come and sends each on its trip through a turn. Conversations are played side by side, so that a slow
/// one delays nobody else. A message whose file has to be fetched goes aside and takes no lane from the others. When the service
/// stops, the turns in hand are finished first; files that are not here yet are left, and their messages stay in the inbox.
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

    // So many files and no more are waited for beside the lanes: each holds little more than its message in memory.
    private const int MostAside = 2000;
    private static readonly TimeSpan SafetyNet = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _lanes = new(Lanes);
    private readonly SemaphoreSlim _aside = new(MostAside);

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

        await AllOf(_lanes, Lanes);
        await AllOf(_aside, MostAside);
    }

    private static async Task AllOf(SemaphoreSlim places, int count)
    {
        for (; count > 0; count--)
        {
            await places.WaitAsync(CancellationToken.None);
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

        _ = Task.Run(() => GoOn(work, stop), CancellationToken.None);
    }

    // Whoever ends a turn takes the next one up by itself, as long as there is one.
    private async Task GoOn(Work first, CancellationToken stop)
    {
        try
        {
            for (var work = first; work is not null; work = stop.IsCancellationRequested ? null : await store.TakeUp(CancellationToken.None))
            {
                if (Fetching.IsNeeded(work.Incoming) && _aside.Wait(0, CancellationToken.None))
                {
                    _ = GoAside(work, stop);
                }
                else
                {
                    await Go(work, stop);
                }
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

    private async Task GoAside(Work work, CancellationToken stop)
    {
        await Task.Yield();
        await Go(work, stop);
        _aside.Release();
    }

    private async Task Go(Work work, CancellationToken stop)
    {
        try
        {
            await trip.Go(work, stop, CancellationToken.None);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            log.FileLeft(work.Incoming.Chat.Channel);
        }
        catch (Exception exception)
        {
            log.WorkerFailed(nameof(TurnTrip), TimeSpan.Zero, exception);
        }
    }
}
