using System.Globalization;

namespace KopBot.Channels;

/// <summary>Remembers for the health page that a provider made the whole channel wait for long.</summary>
/// <param name="time">The clock.</param>
internal sealed class Hold(TimeProvider time)
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);
    private (DateTimeOffset Until, string Why)? _held;

    /// <summary>Takes note of how a send went.</summary>
    /// <param name="result">How it went.</param>
    /// <returns>The same.</returns>
    public SendResult See(SendResult result)
    {
        if (result is SendResult.Later { Whole: true } later && later.After > Long)
        {
            _held = (time.GetUtcNow() + later.After, later.Why);
        }

        return result;
    }

    /// <summary>The health of the channel: what it says of itself, and a hold where it says that all is well.</summary>
    /// <param name="own">What the channel says of itself.</param>
    public ChannelHealth Over(ChannelHealth own) => own.Working && _held is { } held && held.Until > time.GetUtcNow()
        ? new(false, $"Nothing is sent until {held.Until.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC, as the provider asked: {held.Why}. What waits is kept and leaves then.")
        : own;
}
