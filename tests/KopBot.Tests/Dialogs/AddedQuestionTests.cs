using KopBot.Tests.Channels.Telegram.Fake;
using KopBot.Tests.Commands;
using KopBot.Tests.People;

namespace KopBot.Tests.Dialogs;

/// <summary>The real program with a copy of the dialogs: a question is added to <c>lapor.yaml</c> while a report is half filled.</summary>
public sealed class AddedQuestionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kopbot-added").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task A_question_added_to_the_file_shows_up_in_a_running_draft_its_review_the_export_and_the_recap()
    {
        DialogFilesTests.CopyTo(Path.Combine(_folder, "dialogs"));
        await using var telegram = await FakeTelegram.Start();
        var (rina, dinas) = (telegram.Person(5001), telegram.Person(5002));
        await using (var before = await Start(telegram))
        {
            await Hear(rina, "/start DEMO-7");
            await Hear(rina, "lapor");
            await Hear(rina, "bulan lalu");
            Assert.Contains("jumlah anggota", (await Hear(rina, "masuk 1 (P1), keluar tidak ada")).Text, StringComparison.Ordinal);
            Assert.Equal(0, await before.Stop());
        }

        AddQuestion();
        await using var after = await Start(telegram);
        var bubble = await Hear(rina, "lanjut");
        for (var answers = 0; answers < 30 && !bubble.Text.Contains("Sudah benar? Ketik", StringComparison.Ordinal); answers++)
        {
            bubble = await Hear(rina, bubble.Text.Contains("sampah plastik yang", StringComparison.Ordinal) ? "25" : Example(bubble));
        }

        Assert.Contains("Sampah plastik: 25 kg", bubble.Text, StringComparison.Ordinal);
        Assert.Contains("masuk 1 (L 0, P 1)", bubble.Text, StringComparison.Ordinal);
        Assert.Contains("LPR-", (await Hear(rina, "kirim")).Text, StringComparison.Ordinal);

        var export = await CommandLine.Run(_folder, "", "export", "laporan", "--out", "laporan.csv", $"--Dialogs={Path.Combine(_folder, "dialogs")}");
        Assert.Equal(0, export.Code);
        Assert.Contains("sampah_plastik", File.ReadLines(Path.Combine(_folder, "laporan.csv")).First(), StringComparison.Ordinal);
        await Hear(dinas, "/start DEMO-DINAS");
        Assert.Contains("Sampah plastik: 25 kg.", (await Hear(dinas, "rekap bulan lalu")).Text, StringComparison.Ordinal);
    }

    private static async Task<SentBubble> Hear(SimulatedPerson person, string words)
    {
        person.Say(words);
        return await person.Next(TimeSpan.FromSeconds(60));
    }

    // A reason where one is asked for, else what the button proposes, else what the question gives as its example.
    private static string Example(SentBubble bubble)
    {
        if (bubble.Text.Contains("tulis alasannya", StringComparison.Ordinal))
        {
            return "sudah benar";
        }

        var example = bubble.Text.Split("Contoh: ") is [_, .., var last] ? last.Split('\n', '.')[0] : "nihil";
        return bubble.Buttons.FirstOrDefault() is { Label: var label } && label.StartsWith("Ya,", StringComparison.Ordinal) ? "ya" : example;
    }

    private Task<KopBotProcess> Start(FakeTelegram telegram) => KopBotProcess.Start(_folder, "Demo=true", "Channels:Web:Enabled=false",
        $"Dialogs={Path.Combine(_folder, "dialogs")}", $"Channels:Telegram:Token={telegram.Bot.Token}", $"Channels:Telegram:ApiRoot={telegram.Root}");

    private void AddQuestion()
    {
        var path = Path.Combine(_folder, "dialogs", "lapor.yaml");
        const string Added = """
              sampah_plastik:
                ask: Berapa kilogram sampah plastik yang dikumpulkan?
                label: Sampah plastik
                kind: number
                unit: kg
                recap: jumlah
              kendala:
            """;
        File.WriteAllText(path, File.ReadAllText(path).Replace("  kendala:", Added, StringComparison.Ordinal));
    }
}
