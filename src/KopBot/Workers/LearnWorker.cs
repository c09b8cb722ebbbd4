using KopBot.Storage;

namespace KopBot.Workers;

/// <summary>Learns within seconds, on every replica, what the dinas taught in chat: sentences that were attached to a dialog.</summary>
/// <param name="known">What the bot knows.</param>
/// <param name="registry">Where the sentences are kept.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log.</param>
internal sealed class LearnWorker(Known known, IRegistry registry, TimeProvider time, ILogger<LearnWorker> log) : PeriodicWorker(log, time)
{
    private readonly TimeProvider _time = time;

    /// <inheritdoc/>
    protected override async Task Work(CancellationToken stop)
    {
        if (await known.Learn(registry, stop) is { } count)
        {
            log.Taught(count);
        }
    }

    /// <inheritdoc/>
    protected override Task Wait(CancellationToken stop) => Task.Delay(TimeSpan.FromSeconds(5), _time, stop);
}
