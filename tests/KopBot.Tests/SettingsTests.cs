using System.Text;

namespace KopBot.Tests;

public sealed class SettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kopbot").FullName;

    public SettingsTests() => Directory.CreateDirectory(Path.Combine(_folder, "dialogs"));

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Without_a_file_it_is_a_demo_with_a_store_in_the_working_folder()
    {
        var settings = Settings.Read(_folder, []);
        Assert.True(settings.Demo);
        Assert.Equal("sqlite:kopbot-demo.db", settings.Store);
        Assert.Equal("http://127.0.0.1:5080", settings.Urls);
        Assert.Equal("true", settings.Configuration["Demo"]);
    }

    [Fact]
    public void With_a_file_it_is_no_demo()
    {
        Write("{ }");
        var settings = Settings.Read(_folder, []);
        Assert.False(settings.Demo);
        Assert.Equal("sqlite:kopbot.db", settings.Store);
    }

    [Fact]
    public void The_command_line_wins_over_the_file()
    {
        Write("""{ "Store": "sqlite:file.db", "Demo": true }""");
        Assert.Equal("sqlite:line.db", Settings.Read(_folder, ["--Store=sqlite:line.db"]).Store);
        Assert.Equal("sqlite:file.db", Settings.Read(_folder, []).Store);
    }

    [Theory]
    [InlineData("""{ "Demo": "ja" }""", "Demo")]
    [InlineData("""{ "Urls": "5080" }""", "Urls")]
    [InlineData("""{ "Dialogs": "nowhere" }""", "Dialogs")]
    [InlineData("""{ "Channels": { "Telegramm": { "Token": "1:a" } } }""", "Channels:Telegramm")]
    [InlineData("""{ "Dinas": { "ZonaWaktu": "GMT" } }""", "Dinas:ZonaWaktu")]
    [InlineData("""{ "Dinas": { "Tenggat": "29" } }""", "Dinas:Tenggat")]
    [InlineData("""{ "Dinas": { "Tenggat": "0" } }""", "Dinas:Tenggat")]
    [InlineData("""{ "Dinas": { "Name": "x" } }""", "Dinas:Name")]
    [InlineData("""{ "Dinas": { "Pengingat": "-7,besok" } }""", "Dinas:Pengingat")]
    [InlineData("""{ "Dinas": { "JamMulai": 19, "JamSelesai": 19 } }""", "Dinas:JamSelesai")]
    [InlineData("""{ "OpenTelemetry": { "Endpoint": "collector" } }""", "OpenTelemetry:Endpoint")]
    [InlineData("""{ "OpenTelemetry": { "Protocol": "http" } }""", "OpenTelemetry:Protocol")]
    [InlineData("""{ "Stroe": "sqlite:a.db" }""", "Stroe")]
    public void A_wrong_setting_is_named(string json, string setting)
    {
        Write(json);
        Assert.Equal(setting, Assert.Throws<WrongSetting>(() => Settings.Read(_folder, [])).Setting);
    }

    [Theory]
    [InlineData("--Store=sqlite:a.db", true)]
    [InlineData("--urls", true)]
    [InlineData("--Channels:Telegram:Token=1:a=b", true)]
    [InlineData("--Storehouse=1", false)]
    [InlineData("--out", false)]
    [InlineData("Store=1", false)]
    [InlineData("lapor", false)]
    public void A_setting_on_the_command_line_is_told_from_an_option(string argument, bool isSetting) =>
        Assert.Equal(isSetting, Settings.IsSetting(argument));

    [Fact]
    public void Settings_are_taken_out_of_the_arguments_with_their_values()
    {
        var rest = Start.Take(["export", "--Urls", "http://127.0.0.1:1", "laporan", "--Store=sqlite:a.db", "--out", "x.csv"]);
        Assert.Equal(["export", "laporan", "--out", "x.csv"], rest);
        Assert.Equal(["--Urls=http://127.0.0.1:1", "--Store=sqlite:a.db"], Start.Arguments);
    }

    [Fact]
    public void An_error_names_file_and_line()
    {
        Write("{\n  // the dinas\n  \"Dinas\": {\n    \"Nama\": \"a\",\n    \"ZonaWaktu\": \"GMT\"\n  }\n}");
        var wrong = Assert.Throws<WrongSetting>(() => Settings.Read(_folder, []));
        Assert.StartsWith(Path.Combine(_folder, "appsettings.json") + ":5: Dinas:ZonaWaktu", SettingsFile.Explain(_folder, wrong), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_is_told_with_its_line()
    {
        Write("{\n  \"Store\": \"sqlite:a.db\"\n  \"Demo\": true\n}");
        var broken = Assert.Throws<InvalidDataException>(() => Settings.Read(_folder, []));
        Assert.Contains("appsettings.json:3:", broken.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A", 2)]
    [InlineData("b:c", 4)]
    [InlineData("b:d:e", 6)]
    [InlineData("f", 9)]
    [InlineData("c", null)]
    [InlineData("b:f", null)]
    public void The_line_of_a_setting_is_found(string setting, int? line)
    {
        var json = "{\n  \"a\": [1, { \"f\": 1 }],\n  \"b\": {\n    \"c\": 1,\n    \"d\": {\n      \"e\": 2,\n    }\n  },\n  \"f\": 3\n}";
        Assert.Equal(line, SettingsFile.LineOf(Encoding.UTF8.GetBytes(json), setting));
    }

    private void Write(string json) => File.WriteAllText(Path.Combine(_folder, "appsettings.json"), json);
}
