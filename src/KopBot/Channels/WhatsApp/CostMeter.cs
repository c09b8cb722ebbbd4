using System.Diagnostics.Metrics;
using KopBot.Workers;

namespace KopBot.Channels.WhatsApp;

/// <summary>The cost meter for whoever watches; the exact figures of each day are kept with the store.</summary>
internal static class CostMeter
{
    private static readonly Meter Meter = new(Signals.Name);
    private static readonly Counter<long> Delivered = Meter.CreateCounter<long>("kopbot.whatsapp.delivered", "{bubble}", "Bubbles that were delivered, by kind of price");

    /// <summary>Counts bubbles by their price.</summary>
    public static void Count(IReadOnlyList<Price> prices)
    {
        foreach (var price in prices)
        {
            Delivered.Add(1, new("category", price.Category), new("type", price.Type), new("billable", price.Billable));
        }
    }
}
