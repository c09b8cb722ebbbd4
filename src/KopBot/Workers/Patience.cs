using KopBot.Storage;
using Polly;
using Polly.Retry;

namespace KopBot.Workers;

/// <summary>Waits while the store is away, longer each time up to five seconds, and then goes on where it was.</summary>
public sealed class Patience
{
    private readonly ResiliencePipeline _pipeline;

    /// <summary>Makes it.</summary>
    /// <param name="time">The clock that the waiting goes by.</param>
    /// <param name="log">Hears of every wait.</param>
    public Patience(TimeProvider time, ILogger<Patience> log) =>
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<StoreUnavailable>(),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(100),
                MaxDelay = TimeSpan.FromSeconds(5),
                UseJitter = true,
                OnRetry = away =>
                {
                    log.StoreAway(away.AttemptNumber + 1, away.RetryDelay, away.Outcome.Exception!.Message);
                    return default;
                },
            })
            .Build();

    /// <summary>Does something with the store until it is there.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="call">What is done.</param>
    /// <param name="stop">Ends the waiting.</param>
    public async Task<T> With<T>(Func<CancellationToken, Task<T>> call, CancellationToken stop)
    {
        var first = Begin(call, stop);
        try
        {
            return await first;
        }
        catch (StoreUnavailable)
        {
            // Only now is the pipeline worth its price: it gets the failed call as its first attempt.
            return await _pipeline.ExecuteAsync(
                static async (calls, stop) => await (Interlocked.Exchange(ref calls.First, null) ?? calls.Call(stop)), new Calls<T>(call) { First = first }, stop);
        }
    }

    /// <summary>Does something with the store until it is there.</summary>
    /// <param name="call">What is done.</param>
    /// <param name="stop">Ends the waiting.</param>
    public Task With(Func<CancellationToken, Task> call, CancellationToken stop) => With(
        async stop =>
        {
            await call(stop);
            return true;
        },
        stop);

    private static Task<T> Begin<T>(Func<CancellationToken, Task<T>> call, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        try
        {
            return call(stop);
        }
        catch (StoreUnavailable away)
        {
            return Task.FromException<T>(away);
        }
    }

    private sealed class Calls<T>(Func<CancellationToken, Task<T>> call)
    {
        public Task<T>? First;

        public Func<CancellationToken, Task<T>> Call => call;
    }
}
