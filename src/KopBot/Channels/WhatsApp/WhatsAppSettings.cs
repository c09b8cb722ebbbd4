namespace KopBot.Channels.WhatsApp;

/// <summary>The settings below <c>Channels:WhatsApp</c>, checked.</summary>
/// <param name="Root">The Graph server with its version, such as <c>https://graph.facebook.com/v23.0/</c>.</param>
/// <param name="PhoneNumberId">Meta's identifier of the sending number; opaque.</param>
/// <param name="AccessToken">The system user's token.</param>
/// <param name="AppSecret">The app's secret, with which Meta signs its calls.</param>
/// <param name="VerifyToken">What Meta shows when the webhook is entered at the app.</param>
/// <param name="Template">The approved template for messages outside the window; null for none.</param>
/// <param name="Tier">How many people Meta lets the business write to first within a rolling day.</param>
internal sealed record WhatsAppSettings(
    Uri Root, string PhoneNumberId, string AccessToken, string AppSecret, string VerifyToken, TemplateName? Template, int Tier)
{
    /// <summary>The path on which Meta calls us.</summary>
    public const string Path = "/whatsapp/webhook";

    private const string Section = "Channels:WhatsApp:";

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="WrongSetting">One is wrong.</exception>
    public static WhatsAppSettings Read(IConfiguration configuration)
    {
        string Of(string name) => configuration[Section + name]?.Trim() ?? "";
        return new(
            RootOf(Of("GraphRoot"), Of("GraphVersion")),
            Word("PhoneNumberId", Of("PhoneNumberId"), "It stands beside the number at WhatsApp > API Setup of the Meta app, such as 106540352242922."),
            Word("AccessToken", Of("AccessToken"), "Make a system user's token that does not expire, with whatsapp_business_messaging."),
            Word("AppSecret", Of("AppSecret"), "It stands at App settings > Basic of the Meta app: 32 hexadecimal digits."),
            Word("VerifyToken", Of("VerifyToken"), "Make up a random word, write it here and at WhatsApp > Configuration of the Meta app; 'openssl rand -hex 16' will do."),
            TemplateOf(Of("Template:Nama"), Of("Template:Bahasa")),
            TierOf(Of("Tier")));
    }

    private static Uri RootOf(string root, string version)
    {
        if (!Uri.TryCreate(root is "" ? "https://graph.facebook.com" : root, UriKind.Absolute, out var server) || server.Scheme is not ("https" or "http"))
        {
            throw Wrong("GraphRoot", $"is '{root}'", "Write the address of the Graph server, such as https://graph.facebook.com, or leave it out.");
        }

        version = version is "" ? "v23.0" : version;
        var whole = version.Length > 1 && version[0] is 'v' && version.Skip(1).All(letter => char.IsAsciiDigit(letter) || letter is '.');
        return whole
            ? new Uri($"{server.AbsoluteUri.TrimEnd('/')}/{version}/")
            : throw Wrong("GraphVersion", $"is '{version}'", "Write a version of the Graph API, such as v23.0, or leave it out.");
    }

    private static string Word(string name, string value, string cure) =>
        value is "" ? throw Wrong(name, "is missing", cure)
        : value.Any(letter => letter is <= ' ' or > '~') || (name is "PhoneNumberId" && value.Any(letter => letter is '/' or '?' or '#' or '%'))
            ? throw Wrong(name, "has letters that do not belong there", cure)
        : value;

    private static TemplateName? TemplateOf(string name, string language)
    {
        if (name is "")
        {
            return language is "" ? null : throw Wrong("Template:Nama", "is missing", "Name the approved template, or leave Template:Bahasa out too.");
        }

        return name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '_')
            ? new(name, language is "" ? "id" : language)
            : throw Wrong("Template:Nama", $"is '{name}'", "Names of templates have small letters, digits and _, such as kabar_dinas.");
    }

    private static int TierOf(string tier) =>
        tier is "" ? 250
        : tier.Equals("unlimited", StringComparison.OrdinalIgnoreCase) ? int.MaxValue
        : int.TryParse(tier, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var people) && people > 0 ? people
        : throw Wrong("Tier", $"is '{tier}'", "Write the messaging limit that WhatsApp Manager shows: 250, 2000, 10000, 100000 or unlimited.");

    private static WrongSetting Wrong(string name, string what, string cure) => new(Section + name, what + ".", cure);
}

/// <summary>An approved template whose body has one variable, such as <c>Kabar dari dinas koperasi: {{1}} Balas pesan ini untuk melanjutkan.</c></summary>
/// <param name="Nama">Its name.</param>
/// <param name="Bahasa">The code of its language, such as <c>id</c>.</param>
internal sealed record TemplateName(string Nama, string Bahasa);
