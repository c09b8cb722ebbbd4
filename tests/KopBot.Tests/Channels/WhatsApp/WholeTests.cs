using System.Text.RegularExpressions;
using KopBot.Tests.Channels.Telegram.Fake;
using KopBot.Tests.Channels.WhatsApp.Fake;
using KopBot.Tests.People;

namespace KopBot.Tests.Channels.WhatsApp;

/// <summary>The real program between the fake servers of both channels.</summary>
public sealed partial class WholeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly string _folder = Directory.CreateTempSubdirectory("kopbot-whatsapp").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task A_report_is_filed_over_WhatsApp()
    {
        await using var cloud = await FakeCloud.Start(new() { Lanes = 4, Batch = 20 });
        (cloud.Limits.Pairs, cloud.Limits.PerSecond, cloud.Life.Tells) = (true, 80, true);
        await using var kopbot = await Start(cloud, []);
        var wati = cloud.Person("6281200000007", "Wati");
        await wati.Say("DEMO-7");
        await wati.Next();
        await wati.Say("lapor");
        Assert.Matches(Receipt(), await File(wati));
        Assert.Empty(cloud.Limits.Refused);
        Assert.Empty(cloud.Complaints);
        Assert.Equal(0, await kopbot.Stop());
    }

    [Fact]
    public async Task A_draft_begun_on_Telegram_continues_on_WhatsApp()
    {
        await using var cloud = await FakeCloud.Start();
        await using var telegram = await FakeTelegram.Start();
        await using var kopbot = await Start(cloud, [$"Channels:Telegram:Token={telegram.Bot.Token}", $"Channels:Telegram:ApiRoot={telegram.Root}"]);
        var sari = telegram.Person(77);
        sari.Say("/start DEMO-7-KETUA");
        await sari.Next(Patience);
        sari.Say("lapor");
        var month = (await sari.Next(Patience)).Buttons.First(button => Agreeing().IsMatch(button.Label)).Label;
        sari.Press(month);
        await sari.Next(Patience);
        sari.Say("masuk 3 (L1 P2), keluar 1 (L1)");
        var open = Place().Match((await sari.Next(Patience)).Text).Value;
        var wati = cloud.Person("6281200000007", "Wati");
        await wati.Say("DEMO-7");
        await wati.Next();
        await wati.Say("lapor");
        Assert.StartsWith("(3/", open);
        Assert.Contains(open, (await wati.Next()).Text);
        await wati.Say("ringkasan");
        Assert.Contains("keluar 1", (await wati.Next()).Text);
    }

    private static async Task<string> File(FakePerson person)
    {
        for (var answers = 0; answers < 60; answers++)
        {
            var bubble = await person.Next();
            if (Receipt().Match(bubble.Text) is { Success: true } receipt)
            {
                return receipt.Value;
            }

            var tap = bubble.Taps.FirstOrDefault(tap => Agreeing().IsMatch(tap.Title));
            var example = Example().Match(bubble.Text);
            await (tap is not null ? person.Tap(tap.Title) : person.Say(example.Success ? example.Groups[1].Value.Trim().TrimEnd('.') : "nihil"));
        }

        return "";
    }

    private async Task<KopBotProcess> Start(FakeCloud cloud, string[] more)
    {
        var kopbot = await KopBotProcess.Start(_folder,
        [
            $"Store=sqlite:{Path.Combine(_folder, "utuh.db")}", $"Dialogs={Path.Combine(Sources.Root, "dialogs")}", "Demo=true", "Channels:Web:Enabled=false",
            $"Channels:WhatsApp:GraphRoot={cloud.Root}", $"Channels:WhatsApp:PhoneNumberId={cloud.Options.PhoneNumberId}",
            $"Channels:WhatsApp:AccessToken={cloud.Options.Token}", $"Channels:WhatsApp:AppSecret={cloud.Options.AppSecret}",
            $"Channels:WhatsApp:VerifyToken={cloud.Options.VerifyToken}", .. more,
        ]);
        Assert.True(await cloud.Pump.Subscribe(new(kopbot.Url + "/whatsapp/webhook")));
        return kopbot;
    }

    [GeneratedRegex("^(ya|kirim|benar|betul|sama|tetap|lanjut|tidak ada)", RegexOptions.IgnoreCase)]
    private static partial Regex Agreeing();

    [GeneratedRegex(@"\(\d+/\d+\)")]
    private static partial Regex Place();

    [GeneratedRegex("LPR-[A-Z0-9-]+")]
    private static partial Regex Receipt();

    [GeneratedRegex(@"(?:Contoh|misalnya|contohnya):? \*?([^\n*.]+(?:\.\d+)*)", RegexOptions.IgnoreCase)]
    private static partial Regex Example();
}
