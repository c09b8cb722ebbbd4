using KopBot.Tests.Channels.Telegram.Fake;
using KopBot.Tests.Channels.WhatsApp.Fake;
using KopBot.Tests.Requires;
using Xunit.Abstractions;

namespace KopBot.Tests;

/// <summary>
/// The database goes away under the real program and comes back, while reports arrive over both channels. Meanwhile nothing is
/// confirmed that is not kept, and afterwards everything goes on by itself.
/// </summary>
public sealed class StoreAwayTests(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan Resumed = TimeSpan.FromSeconds(15);
    private readonly string _folder = Directory.CreateTempSubdirectory("kopbot-away").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [PostgresFact]
    public async Task While_the_database_is_away_webhooks_are_refused_and_afterwards_everything_resumes() => await GoAway(1);

    [PostgresFact]
    public async Task Replicas_that_lost_the_database_together_do_not_take_each_other_for_dead() => await GoAway(2);

    private async Task GoAway(int replicas)
    {
        var server = await PostgresCluster.StartOwn();
        await using var telegram = await FakeTelegram.Start(new() { Validate = false, Remember = false });
        await using var cloud = await FakeCloud.Start(new() { Validate = false, Remember = false, Lanes = 8, LongestWait = TimeSpan.FromSeconds(1) });
        await using var rig = new CrashRig(telegram, cloud, _folder, $"postgres:{server.Connection("postgres")}");
        while (rig.Running < replicas)
        {
            await rig.Start();
        }

        var people = rig.People(5, 5);
        for (var time = 0; time < 2; time++)
        {
            await rig.Hear(40, people);
            await server.WhileAway(() => Refused(cloud.Pump));
            await Resume(rig, people);
        }

        rig.Enough();
        await people;
        while (rig.Running > 0)
        {
            await rig.Stop(0);
        }

        await rig.ExactlyOneReportEach(output);
        Assert.Equal(0, rig.Judge.Repeated);
    }

    private static async Task Refused(MetaPump pump)
    {
        // What was kept just before may still be on its way back.
        await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        var kept = pump.Answers.GetValueOrDefault(200);
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System);
        Assert.Equal(kept, pump.Answers.GetValueOrDefault(200));
        Assert.True(pump.Answers.GetValueOrDefault(503) > 0, "no webhook was answered with 503");
        Assert.Equal(0, pump.Answers.GetValueOrDefault(500));
    }

    private async Task Resume(CrashRig rig, Task people)
    {
        var began = TimeProvider.System.GetTimestamp();
        await rig.Hear(40, people).WaitAsync(Resumed);
        output.WriteLine($"40 answers {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s after the database was back");
    }
}
