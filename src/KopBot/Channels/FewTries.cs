using Polly;
using Polly.Retry;

namespace KopBot.Channels;

/// <summary>Fetches a file from a provider, and once more, twice at the most, when a passing fault hindered it.</summary>
internal sealed class FewTries
{
    private const int More = 2;
    private readonly ResiliencePipeline<(byte[]? Content, bool Again)> _pipeline;

    /// <summary>Makes it.</summary>
    /// <param name="first">The first wait; the second is twice as long.</param>
    /// <param name="time">The clock that the waiting goes by.</param>
    public FewTries(TimeSpan first, TimeProvider time) =>
        _pipeline = new ResiliencePipelineBuilder<(byte[]? Content, bool Again)> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<(byte[]? Content, bool Again)>
            {
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is { Content: null, Again: true }),
                MaxRetryAttempts = More,
                BackoffType = DelayBackoffType.Exponential,
                Delay = first,
            })
            .Build();

    /// <summary>Fetches.</summary>
    /// <param name="once">One try: the content, or null and whether trying again may help.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>The content; null when it could not be had.</returns>
    public async Task<byte[]?> Fetch(Func<CancellationToken, Task<(byte[]? Content, bool Again)>> once, CancellationToken stop) =>
        (await _pipeline.ExecuteAsync(static async (once, stop) => await once(stop), once, stop)).Content;
}
