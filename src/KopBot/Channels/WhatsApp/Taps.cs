using System.Globalization;

namespace KopBot.Channels.WhatsApp;

/// <summary>What the channel's own rows bring back, as against the buttons of a bubble. Somebody who forges one gains nothing.</summary>
internal static class Taps
{
    /// <summary>The person gives the number that is used now.</summary>
    public const string OwnNumber = "wa:nomor";

    private const string More = "wa:lagi:";

    /// <summary>The person wants to see the next rows.</summary>
    /// <param name="from">The first of them.</param>
    /// <param name="bubble">The bubble that they belong to; empty when the tap itself tells.</param>
    public static string Next(int from, string bubble) => $"{More}{from.ToString(CultureInfo.InvariantCulture)}:{bubble}";

    /// <summary>The first row that is wanted and the bubble that it belongs to; 0 when the tap means something else.</summary>
    public static (int From, string Bubble) Page(string id)
    {
        var end = id.StartsWith(More, StringComparison.Ordinal) ? id.IndexOf(':', More.Length) : -1;
        return end > 0 && int.TryParse(id.AsSpan(More.Length, end - More.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? (from, id[(end + 1)..])
            : (0, "");
    }
}
