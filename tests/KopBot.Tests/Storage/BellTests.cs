using KopBot.Storage.Postgres;

namespace KopBot.Tests.Storage;

/// <summary>The loops that listen, ring and keep a replica alive.</summary>
public sealed class BellTests
{
    [Fact]
    public async Task A_fault_that_nobody_foresaw_ends_no_loop()
    {
        using var stop = new CancellationTokenSource();
        var acts = 0;
        await Bell.Forever(
            () =>
            {
                if (++acts == 2)
                {
                    stop.Cancel();
                }

                throw new InvalidOperationException("28P01");
            },
            stop.Token).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(2, acts);
    }
}
