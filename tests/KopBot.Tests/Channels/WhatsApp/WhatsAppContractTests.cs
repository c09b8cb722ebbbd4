using KopBot.Channels;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Tests.Channels.WhatsApp.Fake;

namespace KopBot.Tests.Channels.WhatsApp;

public sealed class WhatsAppContractTests : ChannelContract
{
    private WhatsAppRig _rig = null!;
    private FakePerson _sari = null!;

    protected override IChannel Channel => new Outbox(_rig);

    protected override Address Person => new("whatsapp", "6281234567890");

    public override async Task InitializeAsync()
    {
        _rig = await WhatsAppRig.Start(Store);
        _sari = _rig.Sari;
        _sari.Call();
    }

    public override async Task DisposeAsync() => await _rig.DisposeAsync();

    protected override Task Say(string words) => _sari.Say(words);

    protected override async Task<bool> Repeat()
    {
        Assert.Equal(200, await _rig.Cloud.Pump.Repeat());
        return true;
    }

    protected override async Task<bool> SendOddity()
    {
        await _sari.Send("sticker", new System.Text.Json.Nodes.JsonObject { ["id"] = "1234567890", ["mime_type"] = "image/webp", ["animated"] = true });
        return true;
    }

    protected override Task Press(string label) => _sari.Tap(label);

    protected override async Task<IReadOnlyList<string>> Seen()
    {
        var seen = new List<string>();
        do
        {
            var bubble = await _sari.Next();
            seen.Add(string.Join('\n', [Rendered.Of(bubble.Text), .. bubble.Taps.Select(tap => tap.Title)]));
            if (bubble.Taps.FirstOrDefault(tap => tap.Title is "Lainnya…") is { } more)
            {
                await _sari.Tap(more.Title);
                await WhatsAppRig.Until(() => _sari.Bubbles.Count > 0);
            }
        }
        while (_sari.Bubbles.Count > 0);
        return seen;
    }

    protected override bool BreakNextSend()
    {
        _rig.Cloud.Faults.Next("messages", Fault.Page(502));
        return true;
    }

    /// <summary>The channel between an outbox that knows when people wrote and keeps what was sent.</summary>
    private sealed class Outbox(WhatsAppRig rig) : IChannel
    {
        public string Name => rig.Channel.Name;

        public int Lanes => rig.Channel.Lanes;

        public ChannelHealth Health => rig.Channel.Health;

        public void Map(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes) => rig.Channel.Map(routes);

        public Task Listen(CancellationToken stop) => rig.Channel.Listen(stop);

        public Task<SendResult> Send(Sending sending, CancellationToken stop) => rig.Send(sending with { LastHeard = rig.Time.GetUtcNow() });

        public Task<byte[]?> Fetch(FileRef file, CancellationToken stop) => rig.Channel.Fetch(file, stop);
    }
}
