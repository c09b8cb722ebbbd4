using KopBot.Storage;

namespace KopBot.Channels.Telegram;

/// <summary>What only one replica may do: ask Telegram for updates, or set the webhook.</summary>
internal sealed class Duty(IStore store, TimeProvider time, ILogger log)
{
    private const string Name = "poll:telegram";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    /// <summary>Does the work whenever and as long as this replica has the duty.</summary>
    /// <param name="work">The work; it ends when its token says so.</param>
    /// <param name="stop">Ends it all.</param>
    public async Task While(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        while (true)
        {
            if (await Has(stop))
            {
                await Once(work, stop);
            }

            await Task.Delay(Pause, time, stop);
        }
    }

    private async Task Once(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var watch = Watch(lost);
        try
        {
            await work(lost.Token);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            // The duty went to another replica, or the service stops.
        }
        catch (Exception e)
        {
            log.DutyFailed(e);
        }
        finally
        {
            await lost.CancelAsync();
            await watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Watch(CancellationTokenSource lost)
    {
        do
        {
            await Task.Delay(Pause, time, lost.Token);
        }
        while (await Has(lost.Token));
        await lost.CancelAsync();
    }

    private async Task<bool> Has(CancellationToken stop)
    {
        try
        {
            return await store.Lead(Name, stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            log.NoDuty(e);
            return false;
        }
    }
}
