using KopBot.Tests.Channels.Telegram.Fake;
using KopBot.Tests.Channels.WhatsApp.Fake;
using KopBot.Tests.People;
using KopBot.Tests.Requires;
using Xunit.Abstractions;

namespace KopBot.Tests;

/// <summary>
/// The real program is killed again and again while reports arrive over Telegram and WhatsApp. In the end everyone has one
/// receipt, the store has exactly one report for each, nobody was left without an answer or misunderstood, and nobody heard a bubble twice
/// that was known to be sent. <c>KOPBOT_KILLS</c> sets how often (6 without it).
/// </summary>
public sealed class CrashTests(ITestOutputHelper output) : IDisposable
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("KOPBOT_KILLS"), out var kills) ? kills : 6;
    private readonly string _folder = Directory.CreateTempSubdirectory("kopbot-crash").FullName;

    private string File => $"sqlite:{Path.Combine(_folder, "crash.db")}";

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task However_often_it_is_killed_everyone_on_Telegram_has_exactly_one_report_on_SQLite() =>
        await KillWhileReportsArrive(File, onTelegram: 10);

    [PostgresFact]
    public async Task However_often_it_is_killed_everyone_on_Telegram_has_exactly_one_report_on_PostgreSQL() =>
        await KillWhileReportsArrive(await Postgres(), onTelegram: 10);

    [Fact]
    public async Task However_often_it_is_killed_everyone_on_WhatsApp_has_exactly_one_report_on_SQLite() =>
        await KillWhileReportsArrive(File, onWhatsApp: 10);

    [PostgresFact]
    public async Task However_often_it_is_killed_everyone_on_WhatsApp_has_exactly_one_report_on_PostgreSQL() =>
        await KillWhileReportsArrive(await Postgres(), onWhatsApp: 10);

    [PostgresFact]
    public async Task While_one_of_three_replicas_is_killed_again_and_again_everyone_on_both_channels_has_exactly_one_report() =>
        await KillWhileReportsArrive(await Postgres(), onTelegram: 6, onWhatsApp: 6, replicas: 3);

    [Fact]
    public async Task A_stop_finishes_what_is_in_hand()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var cloud = await FakeCloud.Start();
        await using var rig = new CrashRig(telegram, cloud, _folder, File);
        await rig.Start();
        await new Bendahara(telegram.Person(7), 7).File(TimeProvider.System);
        await rig.Stop(0);
    }

    private static async Task<string> Postgres() => $"postgres:{await PostgresCluster.NewDatabase()}";

    private async Task KillWhileReportsArrive(string store, int onTelegram = 0, int onWhatsApp = 0, int replicas = 1)
    {
        await using var telegram = await FakeTelegram.Start(new() { Validate = false, Remember = false });
        await using var cloud = await FakeCloud.Start(new()
        {
            Validate = false, Remember = false, Lanes = 8, Batch = 5, Disorder = new(20251006), LongestWait = TimeSpan.FromSeconds(1),
        });
        cloud.Life.Tells = true;
        await using var rig = new CrashRig(telegram, cloud, _folder, store);
        while (rig.Running < replicas)
        {
            await rig.Start();
        }

        var people = rig.People(onTelegram, onWhatsApp);
        var dice = new Random(20251121);
        for (var kill = 0; kill < Kills && !people.IsCompleted; kill++)
        {
            await rig.Hear(dice.Next(0, 60), people);
            await Task.Delay(TimeSpan.FromMilliseconds(dice.Next(2) * dice.Next(50)), TimeProvider.System);
            await (dice.Next(5) == 0 ? rig.Stop(dice.Next(replicas)) : rig.Kill(dice.Next(replicas)));
            await rig.Start();
        }

        rig.Enough();
        await people;
        while (rig.Running > 0)
        {
            await rig.Stop(0);
        }

        await rig.ExactlyOneReportEach(output);
    }
}
