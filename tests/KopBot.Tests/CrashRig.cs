using System.Globalization;
using KopBot.Domain.Koperasi;
using KopBot.Storage;
using KopBot.Tests.Channels.Telegram.Fake;
using KopBot.Tests.Channels.WhatsApp;
using KopBot.Tests.Channels.WhatsApp.Fake;
using KopBot.Tests.People;
using Xunit.Abstractions;

namespace KopBot.Tests;

/// <summary>
/// Real processes between the fake servers of both channels, and people who file one report after the other until it is enough.
/// Each process calls the servers under a name of its own, so that every bubble tells who sent it.
/// </summary>
/// <param name="telegram">The fake Telegram.</param>
/// <param name="cloud">The fake Cloud API; webhooks go to any process that runs.</param>
/// <param name="folder">The working folder.</param>
/// <param name="store">The store of all processes.</param>
internal sealed class CrashRig(FakeTelegram telegram, FakeCloud cloud, string folder, string store) : IAsyncDisposable
{
    private static readonly string[] Quiet = ["Demo=true", "Channels:Web:Enabled=false", "Logging:LogLevel:Default=Information"];
    private readonly List<(string Name, KopBotProcess Process)> _running = [];
    private readonly SemaphoreSlim _heard = new(0);
    private readonly List<string> _ended = [];
    private long _starts;
    private long _nomor;
    private readonly List<ProfilKoperasi> _filed = [];
    private readonly List<string> _receipts = [];
    private volatile bool _enough;

    /// <summary>What was said and heard.</summary>
    public CrashJudge Judge { get; } = new();

    /// <summary>How many processes run.</summary>
    public int Running => _running.Count;

    /// <summary>What the processes that run have printed.</summary>
    public string Output => string.Join("\n---\n", _running.Select(one => one.Process.Output));

    /// <summary>Starts a process.</summary>
    public async Task Start()
    {
        var number = ++_starts;
        var process = await KopBotProcess.Start(folder,
        [
            .. Quiet, $"Store={store}", $"Dialogs={Path.Combine(Sources.Root, "dialogs")}",
            $"Channels:Telegram:Token={telegram.Bot.Token}", $"Channels:Telegram:ApiRoot={telegram.Root}by-v23.{number}",
            $"Channels:WhatsApp:GraphRoot={cloud.Root}", $"Channels:WhatsApp:GraphVersion=v23.{number}",
            $"Channels:WhatsApp:PhoneNumberId={cloud.Options.PhoneNumberId}", $"Channels:WhatsApp:AccessToken={cloud.Options.Token}",
            $"Channels:WhatsApp:AppSecret={cloud.Options.AppSecret}", $"Channels:WhatsApp:VerifyToken={cloud.Options.VerifyToken}",
        ]);
        _running.Add(($"v23.{number}", process));
        Route();
    }

    /// <summary>Ends a process without a warning. The webhooks that go there from now on are repeated elsewhere.</summary>
    /// <param name="at">Which one.</param>
    public async Task Kill(int at)
    {
        var (name, process) = _running[at];
        await process.DisposeAsync();
        _ended.Add($"{name}, killed:\n{process.Output}");
        Judge.Killed[name] = TimeProvider.System.GetUtcNow();
        _running.RemoveAt(at);
        Route();
    }

    /// <summary>Asks a process to stop, and waits until it has finished what it had in hand.</summary>
    /// <param name="at">Which one.</param>
    public async Task Stop(int at)
    {
        var (name, process) = _running[at];
        var code = await process.Stop();
        Assert.True(code == 0, $"A stop ended with {code}:\n{process.Output}");
        await process.DisposeAsync();
        _ended.Add($"{name}, stopped:\n{process.Output}");
        _running.RemoveAt(at);
        Route();
    }

    /// <summary>Has people file reports, each for a koperasi of its own, until it is enough.</summary>
    /// <param name="onTelegram">How many at a time on Telegram.</param>
    /// <param name="onWhatsApp">How many at a time on WhatsApp.</param>
    public Task People(int onTelegram, int onWhatsApp) => Task.WhenAll(
        Enumerable.Range(0, onTelegram + onWhatsApp).Select(at => File(at < onTelegram)).ToList());

    /// <summary>Waits until that many answers were heard, or the people are done.</summary>
    /// <param name="answers">How many.</param>
    /// <param name="people">The people.</param>
    public async Task Hear(int answers, Task people)
    {
        while (answers-- > 0 && !people.IsCompleted)
        {
            await Task.WhenAny(_heard.WaitAsync(), people);
        }
    }

    /// <summary>Nobody begins another report.</summary>
    public void Enough() => _enough = true;

    /// <summary>
    /// The store, all processes ended, has exactly the reports whose receipts people have; nothing waits, nothing failed, and
    /// nobody heard anything twice without a reason.
    /// </summary>
    /// <param name="output">Gets the figures.</param>
    public async Task ExactlyOneReportEach(ITestOutputHelper output)
    {
        await using var database = Stores.Open(store);
        await database.Prepare(CancellationToken.None);
        var open = new Dinas().Day(TimeProvider.System.GetUtcNow()).AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var found = await database.Laporan("lapor", open, "", CancellationToken.None).ToListAsync();
        Assert.Equal(_filed.Select(koperasi => koperasi.Id).Order(), found.Select(laporan => laporan.Koperasi).Order());
        Assert.All(found, laporan => Assert.Equal(1, laporan.Versi));
        Assert.Equal(_filed.Count, _receipts.Distinct().Count());
        Assert.Empty(await database.DeadLetters(10, CancellationToken.None));
        Assert.Null(await database.TakeUp(CancellationToken.None));
        var complaints = Judge.Complaints();
        foreach (var channel in (string[])["telegram", "whatsapp"])
        {
            // What was killed while it sent the last bubbles had them in hand until now; they would come once more.
            Assert.All(await database.TakeOut(channel, 10, Priority.Announcement, CancellationToken.None),
                left => Assert.Contains(_receipts, receipt => left.Bubble.Text.Contains(receipt, StringComparison.Ordinal) && Judge.MayComeAgain(receipt)));
        }

        output.WriteLine($"{_starts} starts, {_filed.Count} reports, {Judge.Heard} bubbles, {Judge.Repeated} of them twice");
        complaints.ToList().ForEach(output.WriteLine);
        (complaints.Count > 0 ? _ended : []).ForEach(output.WriteLine);
        Assert.Empty(complaints);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, process) in _running)
        {
            await process.DisposeAsync();
        }
    }

    private void Route() => cloud.Pump.Urls = [.. _running.Select(one => new Uri(one.Process.Url + "/whatsapp/webhook"))];

    private async Task File(bool onTelegram)
    {
        while (!_enough)
        {
            var koperasi = Contoh.Koperasi(3 * Interlocked.Increment(ref _nomor));
            IPhone phone = onTelegram
                ? new TelegramPhone(telegram.Person(1_000_000 + koperasi.Nomor))
                : new WhatsAppPhone(cloud.Person($"62812{koperasi.Nomor:D8}", $"Wati {koperasi.Nomor}"));
            var listens = Judge.Listen(koperasi.Nomor, phone);
            var bendahara = new Bendahara(listens, koperasi.Nomor)
            {
                Timed = _ => _heard.Release(),
                Thinks = () => Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(60)), TimeProvider.System),
            };
            var receipt = await bendahara.File(TimeProvider.System);
            lock (_filed)
            {
                _filed.Add(koperasi);
                _receipts.Add(receipt);
            }
        }
    }
}
