using KopBot.Storage;

namespace KopBot.Workers;

/// <summary>Plans announcements page by page into the outbox, so that a crash loses at most the page in hand, which is planned again.</summary>
/// <param name="store">Where announcements wait.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log.</param>
public sealed class AnnounceWorker(IStore store, TimeProvider time, ILogger<AnnounceWorker> log) : PeriodicWorker(log, time)
{
    private const int Page = 1000;

    /// <inheritdoc/>
    protected override async Task Work(CancellationToken stop)
    {
        while (await store.PlanPage(Page, stop))
        {
            stop.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc/>
    protected override Task Wait(CancellationToken stop) => store.Wait(Station.Announcements, TimeSpan.FromSeconds(2), stop);
}
