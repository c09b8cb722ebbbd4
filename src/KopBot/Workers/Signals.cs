using System.Diagnostics;
using System.Diagnostics.Metrics;
using KopBot.Storage;

namespace KopBot.Workers;

/// <summary>The metrics and traces of the host, by the names that <c>docs/operations.md</c> lists. They cost next to nothing while
/// nobody listens.</summary>
public static class Signals
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "KopBot";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Turns = Meter.CreateCounter<long>("kopbot.turns", "{turn}", "Turns that came to an end");
    private static readonly Histogram<double> TurnTime = Meter.CreateHistogram<double>("kopbot.turn.duration", "s", "From take-up to commit");
    private static readonly Counter<long> Sends = Meter.CreateCounter<long>("kopbot.sends", "{bubble}", "Bubbles that were tried");
    private static readonly Histogram<double> SendTime = Meter.CreateHistogram<double>("kopbot.send.duration", "s", "One call of a channel");

    /// <summary>Where the traces come from.</summary>
    public static ActivitySource Source { get; } = new(Name);

    internal static void TurnEnded(string channel, Commitment end, TimeSpan duration)
    {
        Turns.Add(1, new("channel", channel), new("end", Word(end)));
        TurnTime.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("channel", channel));
    }

    internal static void TurnFailed(string channel) => Turns.Add(1, new("channel", channel), new("end", "set-aside"));

    internal static void SendEnded(string channel, Channels.SendResult result, TimeSpan duration)
    {
        Sends.Add(1, new("channel", channel), new("result", Word(result)));
        SendTime.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("channel", channel));
    }

    private static string Word(Commitment end) => end switch
    {
        Commitment.Done => "done",
        Commitment.Clash => "clash",
        _ => "lost",
    };

    private static string Word(Channels.SendResult result) => result switch
    {
        Channels.SendResult.Sent => "sent",
        Channels.SendResult.Later => "later",
        _ => "never",
    };
}
