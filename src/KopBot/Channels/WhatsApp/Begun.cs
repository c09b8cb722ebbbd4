using System.Globalization;

namespace KopBot.Channels.WhatsApp;

/// <summary>How far a bubble got, kept with the row of the outbox because the next try may be another replica's.</summary>
/// <param name="Sent">How many of its messages got through.</param>
/// <param name="Paced">How many tries were none, because the pair's pace held the bubble back.</param>
internal readonly record struct Begun(int Sent, int Paced)
{
    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Kept"/> gave; null or unreadable for nothing begun.</param>
    public static Begun Of(string? kept) =>
        kept?.Split(':') is [var sent, var paced]
        && int.TryParse(sent, CultureInfo.InvariantCulture, out var through) && int.TryParse(paced, CultureInfo.InvariantCulture, out var held)
            ? new(Math.Max(0, through), Math.Max(0, held))
            : default;

    /// <summary>What is kept; null when nothing is begun.</summary>
    public string? Kept() => this == default ? null : string.Create(CultureInfo.InvariantCulture, $"{Sent}:{Paced}");
}
