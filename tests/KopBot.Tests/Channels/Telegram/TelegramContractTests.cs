using KopBot.Channels;
using KopBot.Domain.Turns;
using KopBot.Tests.Channels.Telegram.Fake;

namespace KopBot.Tests.Channels.Telegram;

public sealed class TelegramContractTests : ChannelContract
{
    private TelegramRig _rig = null!;
    private SimulatedPerson _sari = null!;

    protected override IChannel Channel => _rig.Channel;

    protected override Address Person => new("telegram", "5000000001");

    public override async Task InitializeAsync()
    {
        _rig = await TelegramRig.Start(Store);
        _sari = _rig.Server.Person(5_000_000_001);
    }

    public override async Task DisposeAsync() => await _rig.DisposeAsync();

    protected override Task Say(string words)
    {
        _sari.Say(words);
        return Task.CompletedTask;
    }

    protected override Task<bool> Repeat()
    {
        _rig.Bot.Queue.Repeat();
        return Task.FromResult(true);
    }

    protected override Task<bool> SendOddity()
    {
        _sari.Send("voice", """{"file_id":"v1","file_unique_id":"u1","duration":3}""");
        return Task.FromResult(true);
    }

    protected override Task Press(string label)
    {
        _sari.Press(label);
        return Task.CompletedTask;
    }

    protected override async Task<IReadOnlyList<string>> Seen()
    {
        var seen = new List<string> { Shown(await _sari.Next()) };
        while (_sari.Bubbles.TryRead(out var more))
        {
            seen.Add(Shown(more));
        }

        return seen;
    }

    protected override bool BreakNextSend()
    {
        _rig.Bot.Faults.Next("sendMessage", Fault.Page(502, "<html>Bad Gateway</html>"));
        return true;
    }

    private static string Shown(SentBubble bubble) => string.Join('\n', [bubble.Text, .. bubble.Buttons.Select(button => button.Label)]);
}
