using KopBot.Storage;
using KopBot.Tests.Requires;

namespace KopBot.Tests.Storage;

[NeedsPostgres]
public sealed class SharedBudgetTests
{
    [StoreFact]
    public async Task Replicas_together_stay_within_the_rate_of_the_channel()
    {
        var time = new FakeTime();
        var connection = await PostgresCluster.NewPrepared();
        try
        {
            await using var one = Stores.Open("postgres:" + connection, time);
            await using var two = Stores.Open("postgres:" + connection, time);
            await one.Prepare(default);
            await two.Prepare(default);
            var granted = 0;
            for (var step = 0; step < 100; step++)
            {
                granted += (await Task.WhenAll(one.Draw("whatsapp", 80, 0, 32, default), two.Draw("whatsapp", 80, step % 10 is 0 ? 1 : 0, 32, default))).Sum();
                time.Advance(TimeSpan.FromMilliseconds(100));
            }

            // Four fifths of 80 for ten seconds, and what was saved up before.
            Assert.InRange(granted, 64 * 10 * 0.98, (64 * 10) + 13);
            Assert.Equal(12, await two.Draw("telegram", 80, 0, 99, default));
            Assert.Equal(0, await one.Draw("telegram", 80, 0, 99, default));
        }
        finally
        {
            await PostgresCluster.Drop(connection);
        }
    }
}
