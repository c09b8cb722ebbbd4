using KopBot.Channels.Telegram;
using Microsoft.Extensions.Configuration;

namespace KopBot.Tests.Channels.Telegram;

/// <summary>Wrong settings stop the start, and say what helps.</summary>
public sealed class SettingsTests
{
    private const string Token = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc";

    [Fact]
    public void A_token_is_all_it_takes()
    {
        var settings = TelegramSettings.Read(Of());
        Assert.Equal((Token, 123_456_789L, "https://api.telegram.org/", false), (settings.Token, settings.BotId, settings.Root.AbsoluteUri, settings.Webhook));
    }

    [Theory]
    [InlineData("Token", "")]
    [InlineData("Token", "abc")]
    [InlineData("Token", "abc:def")]
    [InlineData("Token", "123456789:")]
    [InlineData("Token", "-5:abc")]
    [InlineData("Token", "123:a/b")]
    [InlineData("Token", "123:a b")]
    [InlineData("ApiRoot", "api.telegram.org")]
    [InlineData("ApiRoot", "ftp://api.telegram.org")]
    [InlineData("Mode", "push")]
    public void A_wrong_setting_is_named_with_its_cure(string name, string value)
    {
        var wrong = Assert.Throws<WrongSetting>(() => TelegramSettings.Read(Of((name, value))));
        Assert.Equal($"Channels:Telegram:{name}", wrong.Setting);
        Assert.DoesNotContain("a b", wrong.Message);
    }

    [Theory]
    [InlineData("PublicUrl", "", "abc")]
    [InlineData("PublicUrl", "kop.go.id", "abc")]
    [InlineData("SecretToken", "https://kop.go.id", "")]
    [InlineData("SecretToken", "https://kop.go.id", "a b")]
    [InlineData("SecretToken", "https://kop.go.id", "ä")]
    public void A_webhook_needs_an_address_and_a_secret(string name, string url, string secret) =>
        Assert.Equal($"Channels:Telegram:{name}", Assert.Throws<WrongSetting>(() => Webhook(url, secret)).Setting);

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void A_secret_has_at_most_256_letters(int length, bool fits)
    {
        var read = Record.Exception(() => Webhook("https://kop.go.id", new string('a', length)));
        Assert.Equal(fits, read is null);
    }

    [Theory]
    [InlineData("https://kop.go.id")]
    [InlineData("https://kop.go.id/")]
    [InlineData("https://kop.go.id/telegram/webhook")]
    public void The_path_is_added_where_it_is_missing(string url) =>
        Assert.Equal("https://kop.go.id/telegram/webhook", Webhook(url, "abc").PublicUrl!.AbsoluteUri);

    private static TelegramSettings Webhook(string url, string secret) =>
        TelegramSettings.Read(Of(("Mode", "webhook"), ("PublicUrl", url), ("SecretToken", secret)));

    private static IConfiguration Of(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?> { ["Channels:Telegram:Token"] = Token };
        foreach (var (name, value) in settings)
        {
            all[$"Channels:Telegram:{name}"] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(all).Build();
    }
}
