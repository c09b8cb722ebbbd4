namespace KopBot.Channels.Telegram;

/// <summary>The settings below <c>Channels:Telegram</c>, checked.</summary>
/// <param name="Token">The token from @BotFather, such as <c>123456789:AAE...</c>.</param>
/// <param name="BotId">The bot's own identifier: the number before the colon of the token.</param>
/// <param name="Root">The server of the Bot API.</param>
/// <param name="Webhook">Whether Telegram calls us; otherwise we ask Telegram.</param>
/// <param name="PublicUrl">Where Telegram calls; null in polling mode.</param>
/// <param name="SecretToken">What Telegram shows when it calls; empty in polling mode.</param>
internal sealed record TelegramSettings(string Token, long BotId, Uri Root, bool Webhook, Uri? PublicUrl, string SecretToken)
{
    /// <summary>The path on which Telegram calls us.</summary>
    public const string Path = "/telegram/webhook";

    private const string Section = "Channels:Telegram:";

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="WrongSetting">One is wrong.</exception>
    public static TelegramSettings Read(IConfiguration configuration)
    {
        string Of(string name) => configuration[Section + name]?.Trim() ?? "";
        var token = Of("Token");
        var webhook = Of("Mode").ToLowerInvariant() switch
        {
            "" or "polling" => false,
            "webhook" => true,
            var other => throw Wrong("Mode", $"is '{other}'", "Write polling (asks Telegram, works anywhere) or webhook (Telegram calls PublicUrl)."),
        };
        return new(
            token,
            IdOf(token),
            RootOf(Of("ApiRoot")),
            webhook,
            webhook ? UrlOf(Of("PublicUrl")) : null,
            webhook ? SecretOf(Of("SecretToken")) : "");
    }

    private static long IdOf(string token)
    {
        var colon = token.IndexOf(':');
        var whole = colon > 0 && colon < token.Length - 1 && !token.Any(letter => letter is '/' or '?' or '#' || letter <= ' ');
        return whole && long.TryParse(token.AsSpan(0, colon), out var id) && id > 0
            ? id
            : throw Wrong("Token", "does not look like a token", "Ask @BotFather for it (/mybots, API Token): digits, a colon, letters.");
    }

    private static Uri RootOf(string text) =>
        Uri.TryCreate(text is "" ? "https://api.telegram.org" : text, UriKind.Absolute, out var root) && root.Scheme is "https" or "http"
            ? new Uri(root.AbsoluteUri.TrimEnd('/') + "/")
            : throw Wrong("ApiRoot", $"is '{text}'", "Write the address of a Bot API server, such as https://api.telegram.org, or leave it out.");

    private static Uri UrlOf(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
        {
            throw Wrong("PublicUrl", text is "" ? "is missing" : $"is '{text}'", "Webhook mode needs the public address of this service, such as https://kopbot.example.go.id.");
        }

        var whole = url.AbsoluteUri.TrimEnd('/');
        return new Uri(whole.EndsWith(Path, StringComparison.Ordinal) ? whole : whole + Path);
    }

    private static string SecretOf(string text) =>
        text.Length is >= 1 and <= 256 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
            ? text
            : throw Wrong("SecretToken", text is "" ? "is missing" : "is not usable", "Webhook mode needs 1 to 256 random letters, digits, _ or -; the output of 'openssl rand -hex 32' will do.");

    private static WrongSetting Wrong(string name, string what, string cure) => new(Section + name, what + ".", cure);
}
