using System.Globalization;

namespace KopBot.Channels.Telegram;

/// <summary>How far a bubble of several messages got before something failed, so that the next try repeats nothing. It is kept with
/// the row of the outbox, because the next try may be another replica's.</summary>
/// <param name="Sent">How many messages are sent.</param>
/// <param name="Bubble">The number of the first one; null when none is sent.</param>
internal readonly record struct Begun(int Sent, string? Bubble)
{
    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Kept"/> gave; null or unreadable for nothing begun.</param>
    public static Begun Of(string? kept) =>
        kept?.Split(':') is [var sent, { Length: > 0 } bubble] && int.TryParse(sent, CultureInfo.InvariantCulture, out var count) && count > 0
            ? new(count, bubble)
            : default;

    /// <summary>What is kept; null when nothing is begun.</summary>
    public string? Kept() => Sent > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Sent}:{Bubble}") : null;
}
