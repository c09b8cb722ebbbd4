using KopBot.Tests.Channels.Telegram.Fake;
using KopBot.Tests.Channels.WhatsApp;
using KopBot.Tests.Channels.WhatsApp.Fake;
using KopBot.Tests.People;

namespace KopBot.Benchmarks.Rig;

/// <summary>The fake server of a channel, as an announcement meets it.</summary>
internal abstract class Provider : IAsyncDisposable
{
    /// <summary>How many bubbles a second the server takes in all.</summary>
    public abstract double Rate { get; }

    /// <summary>What the process has to be told.</summary>
    public abstract string[] Settings { get; }

    /// <summary>What was refused and what came too early, in words.</summary>
    public abstract string Refused { get; }

    /// <summary>Starts the server of a channel.</summary>
    /// <param name="channel"><c>telegram</c> or <c>whatsapp</c>.</param>
    public static async Task<Provider> Start(string channel) => channel is "whatsapp"
        ? new OnWhatsApp(await FakeCloud.Start(new() { Validate = false, Remember = false, Lanes = 8, Batch = 5 }))
        : new OnTelegram(await FakeTelegram.Start(new() { Validate = false, Remember = false }));

    /// <summary>Somebody's phone.</summary>
    /// <param name="nomor">The person's number, from 1.</param>
    public abstract IPhone Phone(int nomor);

    /// <summary>The process runs.</summary>
    /// <param name="url">Where its web server listens.</param>
    public abstract void Meet(string url);

    /// <summary>From now on the limits are enforced.</summary>
    public abstract void Enforce();

    public abstract ValueTask DisposeAsync();

    private sealed class OnTelegram(FakeTelegram telegram) : Provider
    {
        public override double Rate => 30;

        public override string[] Settings =>
            [$"Channels:Telegram:Token={telegram.Bot.Token}", $"Channels:Telegram:ApiRoot={telegram.Root}"];

        public override string Refused => $"refused with 429: {telegram.Bot.Rates.Refused}; sent too early: {telegram.Bot.Rates.Violations.Count}";

        public override IPhone Phone(int nomor) => new TelegramPhone(telegram.Person(nomor));

        public override void Meet(string url)
        {
        }

        public override void Enforce() => telegram.Bot.Rates.Limits = new RateLimits(Rate);

        public override ValueTask DisposeAsync() => telegram.DisposeAsync();
    }

    private sealed class OnWhatsApp(FakeCloud cloud) : Provider
    {
        public override double Rate => 80;

        public override string[] Settings =>
        [
            $"Channels:WhatsApp:GraphRoot={cloud.Root}", $"Channels:WhatsApp:PhoneNumberId={cloud.Options.PhoneNumberId}",
            $"Channels:WhatsApp:AccessToken={cloud.Options.Token}", $"Channels:WhatsApp:AppSecret={cloud.Options.AppSecret}",
            $"Channels:WhatsApp:VerifyToken={cloud.Options.VerifyToken}",
        ];

        public override string Refused => $"refused with 429: {cloud.Limits.Refused.Count}";

        public override IPhone Phone(int nomor) => new WhatsAppPhone(cloud.Person($"62812{nomor:D8}", $"Wati {nomor}"));

        public override void Meet(string url) => cloud.Pump.Urls = [new(url + "/whatsapp/webhook")];

        public override void Enforce() => (cloud.Limits.PerSecond, cloud.Limits.Pairs, cloud.Life.Tells) = (Rate, true, true);

        public override ValueTask DisposeAsync() => cloud.DisposeAsync();
    }
}
