using System.Globalization;
using KopBot.Domain.Koperasi;
using KopBot.Storage;
using KopBot.Tests.Channels.Telegram.Fake;
using KopBot.Tests.People;
using KopBot.Tests.Requires;

namespace KopBot.Tests;

/// <summary>
/// The real program is killed again and again while reports arrive over Telegram. In the end everyone has one receipt, the store
/// has exactly one report for each, and nobody was left without an answer. <c>KOPBOT_CRASHES</c> sets how often (10 without it).
/// </summary>
public sealed class CrashTests : IDisposable
{
    private static readonly int Crashes = int.TryParse(Environment.GetEnvironmentVariable("KOPBOT_CRASHES"), out var crashes) ? crashes : 10;
    private readonly string _folder = Directory.CreateTempSubdirectory("kopbot-crash").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task However_often_it_is_killed_everyone_has_exactly_one_report_on_SQLite() =>
        await KillWhileReportsArrive($"sqlite:{Path.Combine(_folder, "crash.db")}");

    [PostgresFact]
    public async Task However_often_it_is_killed_everyone_has_exactly_one_report_on_PostgreSQL() =>
        await KillWhileReportsArrive($"postgres:{await PostgresCluster.NewDatabase()}");

    [PostgresFact]
    public async Task While_one_of_three_replicas_is_killed_again_and_again_everyone_has_exactly_one_report() =>
        await KillWhileReportsArrive($"postgres:{await PostgresCluster.NewDatabase()}", replicas: 3);

    [Fact]
    public async Task A_stop_finishes_what_is_in_hand()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var kopbot = await Start(telegram, $"sqlite:{Path.Combine(_folder, "stop.db")}");
        await new Bendahara(telegram.Person(7), 7).File(TimeProvider.System);
        Assert.Equal(0, await kopbot.Stop());
    }

    private async Task KillWhileReportsArrive(string store, int replicas = 1)
    {
        await using var telegram = await FakeTelegram.Start(new() { Validate = false });
        var heard = new SemaphoreSlim(0);
        var people = Enumerable.Range(1, 4 * Math.Max(Crashes, 5)).Select(nomor => Contoh.Koperasi(nomor * 3)).ToList();
        var waiting = new Queue<ProfilKoperasi>(people);
        var all = Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Work(telegram, waiting, heard)).ToArray());
        var dice = new Random(20251006);
        var running = new List<KopBotProcess>();
        while (running.Count < replicas)
        {
            running.Add(await Start(telegram, store));
        }

        for (var crash = 0; crash < Crashes && !all.IsCompleted; crash++)
        {
            for (var turns = dice.Next(3, 60); turns > 0 && !all.IsCompleted; turns--)
            {
                await Task.WhenAny(heard.WaitAsync(), all);
            }

            var victim = dice.Next(running.Count);
            await running[victim].DisposeAsync();
            running[victim] = await Start(telegram, store);
        }

        var receipts = (await all).SelectMany(some => some).ToList();
        Assert.Equal(people.Count, receipts.Distinct().Count());
        foreach (var replica in running)
        {
            Assert.Equal(0, await replica.Stop());
            await replica.DisposeAsync();
        }

        await ExactlyOneReportEach(store, people);
    }

    private static async Task<List<string>> Work(FakeTelegram telegram, Queue<ProfilKoperasi> waiting, SemaphoreSlim heard)
    {
        var receipts = new List<string>();
        while (Next(waiting) is { } koperasi)
        {
            var bendahara = new Bendahara(telegram.Person(1_000_000 + koperasi.Nomor), koperasi.Nomor) { Timed = _ => heard.Release() };
            receipts.Add(await bendahara.File(TimeProvider.System));
        }

        return receipts;
    }

    private static ProfilKoperasi? Next(Queue<ProfilKoperasi> waiting)
    {
        lock (waiting)
        {
            return waiting.TryDequeue(out var next) ? next : null;
        }
    }

    private static async Task ExactlyOneReportEach(string store, List<ProfilKoperasi> people)
    {
        await using var database = Stores.Open(store);
        await database.Prepare(CancellationToken.None);
        var open = new Dinas().Day(TimeProvider.System.GetUtcNow()).AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var found = await database.Laporan("lapor", open, "", CancellationToken.None).ToListAsync();
        Assert.Equal(people.Select(koperasi => koperasi.Id).Order(), found.Select(laporan => laporan.Koperasi).Order());
        Assert.All(found, laporan => Assert.Equal(1, laporan.Versi));
        Assert.Empty(await database.DeadLetters(10, CancellationToken.None));
    }

    private Task<KopBotProcess> Start(FakeTelegram telegram, string store) => KopBotProcess.Start(
        _folder, $"Store={store}", $"Dialogs={Path.Combine(Sources.Root, "dialogs")}", "Demo=true", "Channels:Web:Enabled=false",
        $"Channels:Telegram:Token={telegram.Bot.Token}", $"Channels:Telegram:ApiRoot={telegram.Root}");
}
