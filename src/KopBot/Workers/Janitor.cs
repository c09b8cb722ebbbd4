using KopBot.Storage;

namespace KopBot.Workers;

/// <summary>Lets the store forget, once an hour and on one replica, what nobody needs any more.</summary>
/// <param name="store">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log.</param>
public sealed class Janitor(IStore store, TimeProvider time, ILogger<Janitor> log) : PeriodicWorker(log, time)
{
    private readonly TimeProvider _time = time;

    /// <inheritdoc/>
    protected override async Task Work(CancellationToken stop)
    {
        if (await store.Lead("tidy", stop))
        {
            await store.Tidy(stop);
        }
    }

    /// <inheritdoc/>
    protected override Task Wait(CancellationToken stop) => Task.Delay(TimeSpan.FromHours(1), _time, stop);
}
