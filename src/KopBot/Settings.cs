using System.Globalization;
using System.Text.RegularExpressions;
using KopBot.Domain.Koperasi;

namespace KopBot;

/// <summary>
/// The host's settings, read from <c>appsettings.json</c>, the environment and the command line, the later one winning, and
/// checked at the start. Each channel reads its own below <c>Channels:</c>.
/// </summary>
public sealed partial class Settings
{
    private static readonly string[] Sections =
        ["Store", "Dialogs", "Urls", "Channels", "Dinas", "Demo", "OpenTelemetry", "Logging", "Kestrel", "AllowedHosts"];

    private static readonly Dictionary<string, string?> Usual = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:System"] = "Warning",

        // A start that fails is told once and in words, by Start.
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "None",
        ["Logging:Console:FormatterName"] = "simple",
        ["Logging:Console:FormatterOptions:SingleLine"] = "true",
        ["Logging:Console:FormatterOptions:TimestampFormat"] = "yyyy-MM-ddTHH:mm:ssZ ",
        ["Logging:Console:FormatterOptions:UseUtcTimestamp"] = "true",
    };

    private readonly IConfiguration _configuration;

    private Settings(IConfigurationRoot configuration, string folder)
    {
        _configuration = configuration;
        Demo = Flag("Demo", !File.Exists(Path.Combine(folder, SettingsFile.Name)));
        configuration["Demo"] = Demo ? "true" : "false";
        Store = Text("Store", Demo ? "sqlite:kopbot-demo.db" : "sqlite:kopbot.db");
        Dialogs = Folder(configuration["Dialogs"], folder);
        Urls = Text("Urls", "http://127.0.0.1:5080");
        Dinas = DinasSettings.Office(this);
        Reminders = DinasSettings.Reminders(this);
        OtlpEndpoint = Endpoint("OpenTelemetry:Endpoint") ?? Endpoint("OTEL_EXPORTER_OTLP_ENDPOINT");
        OtlpOverHttp = (configuration["OpenTelemetry:Protocol"] ?? configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] ?? "grpc") switch
        {
            "grpc" => false,
            "http/protobuf" => true,
            var other => throw new WrongSetting("OpenTelemetry:Protocol", $"is '{other}'.", "Write grpc (port 4317 as a rule) or http/protobuf (4318)."),
        };
        Check();
    }

    /// <summary>Whether invented koperasi are seeded and the codes <c>DEMO-…</c> work: so without <c>appsettings.json</c>,
    /// or when it is switched on.</summary>
    public bool Demo { get; }

    /// <summary><c>sqlite:PATH</c> or <c>postgres:CONNECTION STRING</c>.</summary>
    public string Store { get; }

    /// <summary>The folder of the dialog files.</summary>
    public string Dialogs { get; }

    /// <summary>Where the web server listens, separated by semicolons.</summary>
    public string Urls { get; }

    /// <summary>The dinas that KopBot serves.</summary>
    public Dinas Dinas { get; }

    /// <summary>When reminders of the monthly report are sent.</summary>
    public ReminderTimes Reminders { get; }

    /// <summary>Where metrics and traces are sent (OTLP); null for nowhere.</summary>
    public Uri? OtlpEndpoint { get; }

    /// <summary>Whether they are sent over HTTP, to the paths <c>v1/metrics</c> and <c>v1/traces</c> of that address; otherwise over gRPC.</summary>
    public bool OtlpOverHttp { get; }

    /// <summary>All settings as they were read.</summary>
    public IConfiguration Configuration => _configuration;

    /// <summary>Reads and checks the settings.</summary>
    /// <param name="folder">The folder in which <c>appsettings.json</c> is looked for.</param>
    /// <param name="arguments">Settings of the command line, such as <c>--Store=sqlite:a.db</c>.</param>
    /// <exception cref="WrongSetting">A setting is wrong; the message says which and what helps.</exception>
    public static Settings Read(string folder, IEnumerable<string> arguments)
    {
        if (SettingsFile.Mistake(folder) is { } mistake)
        {
            throw new InvalidDataException(mistake);
        }

        CheckSections(folder);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Usual)
            .AddEnvironmentVariables("ASPNETCORE_")
            .SetBasePath(folder)
            .AddJsonFile(SettingsFile.Name, optional: true, reloadOnChange: false)
            .AddEnvironmentVariables()
            .AddCommandLine([.. arguments])
            .Build();
        return new(configuration, folder);
    }

    /// <summary>How many bubbles a second a channel may send.</summary>
    /// <param name="channel">The channel's name, such as <c>telegram</c>.</param>
    public double Rate(string channel) => Number($"Channels:{channel}:Rate", channel switch
    {
        "telegram" => 30,
        "whatsapp" => 80,
        _ => 1000,
    }, 0.1, 10_000);

    /// <summary>A number among the settings.</summary>
    /// <param name="setting">The setting's path.</param>
    /// <param name="otherwise">The value when it is not set.</param>
    /// <param name="least">The smallest value.</param>
    /// <param name="most">The largest value.</param>
    public double Number(string setting, double otherwise, double least, double most)
    {
        var text = _configuration[setting];
        if (string.IsNullOrWhiteSpace(text))
        {
            return otherwise;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new WrongSetting(setting, $"\"{text}\" is not a number from {least} to {most}.", $"Write for example {otherwise}.");
    }

    /// <summary>A text among the settings.</summary>
    /// <param name="setting">The setting's path.</param>
    /// <param name="otherwise">The value when it is not set.</param>
    public string Text(string setting, string otherwise) =>
        string.IsNullOrWhiteSpace(_configuration[setting]) ? otherwise : _configuration[setting]!.Trim();

    /// <summary>A switch among the settings.</summary>
    /// <param name="setting">The setting's path.</param>
    /// <param name="otherwise">The value when it is not set.</param>
    public bool Flag(string setting, bool otherwise)
    {
        var text = Text(setting, otherwise ? "true" : "false");
        return bool.TryParse(text, out var flag)
            ? flag
            : throw new WrongSetting(setting, $"\"{text}\" is neither true nor false.", "Write true or false.");
    }

    /// <summary>Whether an argument of the command line is, or begins, a setting.</summary>
    /// <param name="argument">The argument.</param>
    public static bool IsSetting(string argument) =>
        ArgumentForm().Match(argument) is { Success: true } match && Sections.Contains(match.Groups[1].Value, StringComparer.OrdinalIgnoreCase);

    private static void CheckSections(string folder)
    {
        var file = new ConfigurationBuilder().SetBasePath(folder).AddJsonFile(SettingsFile.Name, optional: true, reloadOnChange: false).Build();
        if (file.GetChildren().FirstOrDefault(child => !Sections.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new WrongSetting(unknown.Path, "There is no such setting.", $"There are {string.Join(", ", Sections)}.");
        }
    }

    private static string Folder(string? setting, string folder)
    {
        string[] places = string.IsNullOrWhiteSpace(setting)
            ? [Path.Combine(folder, "dialogs"), Path.Combine(AppContext.BaseDirectory, "dialogs")]
            : [Path.GetFullPath(setting, folder)];
        return places.FirstOrDefault(Directory.Exists) ?? throw new WrongSetting("Dialogs", $"There is no folder {places[0]}.",
            "Start KopBot beside its folder dialogs, or name the folder with --Dialogs=PATH.");
    }

    private Uri? Endpoint(string setting)
    {
        var text = Text(setting, "");
        return text.Length == 0 ? null : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? uri
            : throw new WrongSetting(setting, $"\"{text}\" is not an address.", "Write for example http://127.0.0.1:4317.");
    }

    private void Check()
    {
        foreach (var url in Urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                BindingAddress.Parse(url.Trim());
            }
            catch (FormatException)
            {
                throw new WrongSetting("Urls", $"\"{url}\" is not an address to listen on.", "Write for example http://127.0.0.1:5080.");
            }
        }

        foreach (var channel in _configuration.GetSection("Channels").GetChildren())
        {
            if (!Found.ChannelNames.Contains(channel.Key, StringComparer.OrdinalIgnoreCase))
            {
                throw new WrongSetting(channel.Path, "There is no such channel.", $"There are {string.Join(", ", Found.ChannelNames)}.");
            }

            Rate(channel.Key.ToLowerInvariant());
        }
    }

    [GeneratedRegex(@"^--(\w+)(:\w+)*(=.*)?$", RegexOptions.Singleline)]
    private static partial Regex ArgumentForm();
}
