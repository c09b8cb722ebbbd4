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
    public async Task<T> With<T>(Func<CancellationToken, Task<T>> call, CancellationToken stop) =>
        await _pipeline.ExecuteAsync(static async (call, stop) => await call(stop), call, stop);

    /// <summary>Does something with the store until it is there.</summary>
    /// <param name="call">What is done.</param>
    /// <param name="stop">Ends the waiting.</param>
    public async Task With(Func<CancellationToken, Task> call, CancellationToken stop) =>
        await _pipeline.ExecuteAsync(static async (call, stop) => await call(stop), call, stop);
}
