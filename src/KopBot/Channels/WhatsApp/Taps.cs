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
    public static string Next(int from) => More + from.ToString(CultureInfo.InvariantCulture);

    /// <summary>The first row that is wanted; 0 when the tap means something else.</summary>
    public static int From(string id) =>
        id.StartsWith(More, StringComparison.Ordinal) && int.TryParse(id.AsSpan(More.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : 0;
}
