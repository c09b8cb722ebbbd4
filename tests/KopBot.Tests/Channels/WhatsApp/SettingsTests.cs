using KopBot.Channels.WhatsApp;
using KopBot.Tests.Channels.WhatsApp.Fake;
using Microsoft.Extensions.Configuration;

namespace KopBot.Tests.Channels.WhatsApp;

public sealed class SettingsTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["AccessToken"] = "EAAtoken", ["PhoneNumberId"] = "106540352242922", ["AppSecret"] = "abc", ["VerifyToken"] = "kata",
    };

    [Fact]
    public void What_is_not_said_is_Metas_own()
    {
        var settings = Read();
        Assert.Equal("https://graph.facebook.com/v23.0/", settings.Root.AbsoluteUri);
        Assert.Equal((null, 250), (settings.Template, settings.Tier));
    }

    [Fact]
    public void Everything_can_be_said()
    {
        var settings = Read(("GraphRoot", "http://127.0.0.1:99/"), ("GraphVersion", "v26.0"), ("Template:Nama", "kabar_dinas"), ("Template:Bahasa", "jv"), ("Tier", "unlimited"));
        Assert.Equal("http://127.0.0.1:99/v26.0/", settings.Root.AbsoluteUri);
        Assert.Equal((new TemplateName("kabar_dinas", "jv"), int.MaxValue), (settings.Template, settings.Tier));
        Assert.Equal("id", Read(("Template:Nama", "kabar")).Template!.Bahasa);
    }

    [Theory]
    [InlineData("PhoneNumberId", "")]
    [InlineData("PhoneNumberId", "1/2")]
    [InlineData("AppSecret", "")]
    [InlineData("VerifyToken", " ")]
    [InlineData("AccessToken", "dua kata")]
    [InlineData("GraphRoot", "ftp://a")]
    [InlineData("GraphVersion", "23")]
    [InlineData("Template:Nama", "Kabar Dinas")]
    [InlineData("Template:Bahasa", "id")]
    [InlineData("Tier", "0")]
    [InlineData("Tier", "banyak")]
    public void A_wrong_setting_is_named_and_the_secret_is_not(string name, string value)
    {
        var wrong = Assert.Throws<WrongSetting>(() => Read((name, value)));
        Assert.StartsWith("Channels:WhatsApp:", wrong.Setting);
        Assert.DoesNotContain("dua kata", wrong.Message);
        Assert.True(wrong.Message.Length > 40);
    }

    [Fact]
    public async Task A_wrong_token_shows_on_the_health_page_and_a_right_one_mends_it()
    {
        var time = new FakeTime();
        await using var rig = await WhatsAppRig.Start(options: new() { Time = time }, listen: false);
        Assert.False(rig.Channel.Health.Working);
        rig.Cloud.Faults.Next("number", Fault.Fail(190, 401));
        using var stop = new CancellationTokenSource();
        var listening = rig.Channel.Listen(stop.Token);
        await WhatsAppRig.Until(() => rig.Channel.Health.Why.Contains("AccessToken"));
        Assert.DoesNotContain(rig.Cloud.Options.Token, rig.Channel.Health.Why);
        await WhatsAppRig.Until(() => time.Timers > 0);
        time.Advance(TimeSpan.FromMinutes(1));
        await WhatsAppRig.Until(() => rig.Channel.Health.Working);
        await stop.CancelAsync();
        await listening;
    }

    private static WhatsAppSettings Read(params (string Name, string Value)[] changes)
    {
        var all = Good.ToDictionary(one => $"Channels:WhatsApp:{one.Key}", one => one.Value);
        foreach (var (name, value) in changes)
        {
            all[$"Channels:WhatsApp:{name}"] = value;
        }

        return WhatsAppSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
    }
}
