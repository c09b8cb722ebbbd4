using System.Text.Json.Nodes;
using KopBot.Dialogs.Transcripts;
using KopBot.Tests.Dialogs;
using KopBot.Tests.People;
using KopBot.Tests.Requires;

namespace KopBot.Tests.Commands;

/// <summary>The contracts of the command line, in real processes.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kopbot").FullName;
    private readonly string _dialogs = $"--Dialogs={Path.Combine(Sources.Root, "dialogs")}";

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task Read_gives_one_line_of_JSON_for_each_line_in_order()
    {
        var run = await Run("2,5jt\nnihil\n\n", "read", "rupiah", "--today", "2025-10-23");
        Assert.Equal("""{"text":"2,5jt","status":"ok","value":2500000}""", run.Lines[0]);
        Assert.Equal("zero", (string?)JsonNode.Parse(run.Lines[1])!["word"]);
        Assert.Equal(3, run.Lines.Length);
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public async Task Understand_ranks_and_decides()
    {
        var line = JsonNode.Parse((await Run("mau lapor\n", "understand", "--role", "pengurus", _dialogs)).Lines[0])!;
        Assert.Equal("lapor", (string?)line["ranked"]![0]!["intent"]);
        Assert.Equal("go", (string?)line["decision"]);
    }

    [Fact]
    public async Task Ask_begins_a_fresh_conversation_with_each_line()
    {
        var run = await Run("lapor\nlapor\n", "ask", "--role", "pengurus", _dialogs);
        var replies = run.Lines.Select(line => (string?)JsonNode.Parse(line)!["reply"]).ToList();
        Assert.Contains("untuk bulan apa", replies[0], StringComparison.Ordinal);
        Assert.Equal(replies[0], replies[1]);
    }

    [Fact]
    public async Task Play_talks_and_leaves_nothing_behind()
    {
        var run = await Run("ya\n", "play", "lapor", "--as", "bendahara", _dialogs);
        Assert.Contains("untuk bulan apa", run.Out, StringComparison.Ordinal);
        Assert.Contains("(2/", run.Out, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task What_was_recorded_is_a_transcript_that_goes_as_written()
    {
        var file = Path.Combine(_folder, "talk.chat");
        await Run("!1\ntidak ada\n", "play", "lapor", "--as", "bendahara", "--record", file, _dialogs);
        var knowledge = Known.Read(Settings.Read(_folder, [_dialogs])).Now;
        Assert.Contains(File.ReadLines(file), line => line.StartsWith("> [tombol Ya", StringComparison.Ordinal));
        Assert.Contains(File.ReadLines(file), line => line.StartsWith("< (3/", StringComparison.Ordinal));
        Assert.Empty(Player.Play(TranscriptFile.Read(file), knowledge));
    }

    [Fact]
    public void A_rehearsal_plays_its_turns_to_the_end() => Known.Read(Settings.Read(_folder, [_dialogs])).Rehearse();

    [Fact]
    public async Task Check_tells_a_mistake_with_file_and_line_and_ends_with_1()
    {
        var broken = Directory.CreateDirectory(Path.Combine(_folder, "dialogs")).FullName;
        File.WriteAllText(Path.Combine(broken, "salah.yaml"), "title: Salah\nfoo: bar\ndone: ya\n");
        var run = await Run("", "check");
        Assert.Equal(1, run.Code);
        Assert.Contains("salah.yaml:2", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("", "check", _dialogs)).Code);
    }

    [Fact]
    public async Task A_mistake_in_the_dialogs_stops_the_start_and_the_demo_is_whole_once_it_is_mended()
    {
        var copied = Path.Combine(_folder, "dialogs");
        DialogFilesTests.CopyTo(copied);
        var lapor = Path.Combine(copied, "lapor.yaml");
        var text = File.ReadAllText(lapor);
        File.WriteAllText(lapor, text + "\nfoo: bar\n");
        var run = await Run("", "run", "--Urls=http://127.0.0.1:0");
        Assert.Equal(1, run.Code);
        Assert.Contains("lapor.yaml:", run.Error, StringComparison.Ordinal);

        File.WriteAllText(lapor, text);
        await using var service = await KopBotProcess.Start(_folder);
        Assert.Equal(0, (await Run("", "export", "laporan", "--out", "laporan.csv")).Code);
        Assert.InRange(File.ReadLines(Path.Combine(_folder, "laporan.csv")).Count(), 190, 210);
    }

    [Theory]
    [InlineData("--Store=oracle:x", "Store")]
    [InlineData("--Channels:Telegram:Token=abc", "Channels:Telegram:Token")]
    [InlineData("--Urls=5080", "Urls")]
    [InlineData("--Dinas:ZonaWaktu=GMT", "Dinas:ZonaWaktu")]
    public async Task A_wrong_setting_stops_the_start_with_its_name_and_no_stack_trace(string setting, string name)
    {
        var run = await Run("", "run", setting, _dialogs);
        Assert.Equal(1, run.Code);
        Assert.Contains(name, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("export")]
    [InlineData("import")]
    [InlineData("play")]
    [InlineData("read")]
    [InlineData("run")]
    [InlineData("deadletters")]
    public async Task Every_command_explains_itself(params string[] command)
    {
        var run = await Run("", [.. command, "--help"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("Usage:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_words()
    {
        await using var first = await KopBotProcess.Start(_folder, "Store=sqlite:a.db", _dialogs[2..]);
        var run = await Run("", "run", "--Store=sqlite:b.db", $"--Urls={first.Url}", _dialogs);
        Assert.Equal(1, run.Code);
        Assert.Contains("--Urls=", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_service_runs_its_health_is_told_and_its_reports_can_be_exported()
    {
        await using var service = await KopBotProcess.Start(_folder, _dialogs[2..]);
        Assert.Contains("koperasi   96, 67 aktif, 29 tidak aktif", service.Output, StringComparison.Ordinal);
        using var http = new HttpClient();
        Assert.Contains("\"ok\"", await http.GetStringAsync($"{service.Url}/healthz/live"), StringComparison.Ordinal);
        var ready = JsonNode.Parse(await http.GetStringAsync($"{service.Url}/healthz/ready"))!;
        Assert.Equal("ok", (string?)ready["status"]);
        Assert.Equal("web", (string?)ready["channels"]![0]!["name"]);

        var run = await Run("", "export", "laporan", "--out", "laporan.csv", _dialogs);
        Assert.Equal(0, run.Code);
        Assert.InRange(File.ReadLines(Path.Combine(_folder, "laporan.csv")).Count(), 190, 210);
        Assert.Equal(0, await service.Stop());
    }

    [Fact]
    public async Task A_second_service_on_the_same_file_is_refused()
    {
        await using var first = await KopBotProcess.Start(_folder, _dialogs[2..]);
        var run = await Run("", "run", "--Urls=http://127.0.0.1:0", _dialogs);
        Assert.Equal(1, run.Code);
        Assert.Contains("another KopBot", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_a_whole_store()
    {
        Assert.Equal(0, (await Run("", "export", "koperasi", "--out", "a.csv", _dialogs)).Code);
        var backup = await Run("", "backup", "copy.db");
        Assert.Equal("", backup.Error);
        Assert.Equal(0, (await Run("", "export", "koperasi", "--out", "b.csv", "--Store=sqlite:copy.db", _dialogs)).Code);
        Assert.Equal(File.ReadAllLines(Path.Combine(_folder, "a.csv")), File.ReadAllLines(Path.Combine(_folder, "b.csv")));
    }

    [PostgresFact]
    public async Task A_store_moves_to_PostgreSQL_with_everything_in_it()
    {
        var store = $"postgres:{await PostgresCluster.NewDatabase()}";
        Assert.Equal(0, (await Run("", "export", "laporan", "--out", "a.csv", _dialogs)).Code);
        var move = await Run("", "move", "--to", store);
        Assert.Equal("", move.Error);
        Assert.Contains("laporan", move.Out, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("", "export", "laporan", "--out", "b.csv", $"--Store={store}", _dialogs)).Code);
        Assert.Equal(File.ReadAllLines(Path.Combine(_folder, "a.csv")), File.ReadAllLines(Path.Combine(_folder, "b.csv")));
    }

    private Task<CommandLine> Run(string input, params string[] arguments) => CommandLine.Run(_folder, input, arguments);
}
