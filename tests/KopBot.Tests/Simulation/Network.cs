using KopBot.Channels;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Tests.Simulation;

/// <summary>What lies between the phones and the service: it repeats until it was told "received", sometimes repeats all the same,
/// and sometimes does not say whether a bubble arrived.</summary>
internal sealed class Network(Fate fate)
{
    private readonly List<(Incoming Incoming, Task<int>? Received)> _under = [];

    public Dictionary<Address, Phone> Phones { get; } = [];

    public bool Idle => _under.Count == 0;

    public void Post(Incoming incoming) => _under.Add((incoming, null));

    /// <summary>Delivers something that waits, in any order, to any replica that lives.</summary>
    public void Deliver(IReadOnlyList<Replica> replicas)
    {
        if (_under.Count == 0)
        {
            return;
        }

        var at = fate.Pick(_under.Count);
        var (incoming, received) = _under[at];
        if (received is { IsCompletedSuccessfully: true } && !fate.Strikes(8))
        {
            _under.RemoveAt(at);
        }
        else if (received is null or { IsCompleted: true } || fate.Pick(40) == 0)
        {
            _under[at] = (incoming, replicas[fate.Pick(replicas.Count)].Receive(incoming));
        }
    }

    public SendResult Send(Sending sending)
    {
        if (fate.Strikes(40))
        {
            return new SendResult.Later(TimeSpan.FromSeconds(3), "429");
        }

        Phones[sending.Chat].Hear(sending.Bubble);
        return fate.Strikes(60) ? new SendResult.Later(TimeSpan.FromSeconds(1), "uncertain") : new SendResult.Sent(null);
    }
}
