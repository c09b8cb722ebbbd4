using System.Text.Json;
using System.Text.Json.Nodes;
using KopBot.Channels.Web.DirectLine;
using KopBot.Domain.Turns;
using KopBot.Domain.Writing;

namespace KopBot.Channels.Web.Activities;

/// <summary>Reads what an activity says: words, a pressed button, a correction, files or a place.</summary>
internal static class Contents
{
    private const int MostWords = 65_536;

    /// <summary>Reads a message.</summary>
    /// <param name="message">An activity of the type <c>message</c>, stamped.</param>
    /// <param name="files">The files that came with it, kept already.</param>
    /// <param name="odd">What else was attached, in Indonesian; empty for nothing.</param>
    /// <returns>What it holds, in order; empty when it holds nothing.</returns>
    public static IReadOnlyList<Content> Of(JsonObject message, IReadOnlyList<FileRef> files, string odd)
    {
        var words = Cut(message.Text("text") ?? "");
        if (Pressed(message, words) is { } data)
        {
            return [new Content.Press(data)];
        }

        if (files.Count > 0)
        {
            return [.. files.Select((file, at) => new Content.Sent(file, at == 0 ? words : ""))];
        }

        if (words.Length > 0)
        {
            return [Own(message, message["channelData"].Text("edits")) is { } bubble
                ? new Content.Edit(bubble, words)
                : new Content.Text(words, Own(message, message.Text("replyToId")))];
        }

        return Place(message) ?? (odd.Length > 0 ? [new Content.Other(odd)] : []);
    }

    // messageBack brings the data as the value and the label as the text; postBack brings it as the text, and marks itself.
    private static string? Pressed(JsonObject message, string words)
    {
        if (message.Text("value") is { Length: > 0 } value)
        {
            return Cut(value);
        }

        var posted = message["channelData"] is JsonObject data && data["postBack"] is JsonValue mark
            && mark.GetValueKind() == JsonValueKind.True;
        return posted && words.Length > 0 ? words : null;
    }

    // Every identifier begins with its conversation, so a bubble of somebody else's cannot be named.
    private static string? Own(JsonObject message, string? id) =>
        id is not null && id.StartsWith(message["conversation"].Text("id") + "|", StringComparison.Ordinal) ? id : null;

    private static Content[]? Place(JsonObject message)
    {
        foreach (var entity in message["entities"] as JsonArray ?? [])
        {
            var place = entity.Text("type") == "Place" ? (entity as JsonObject)?["geo"] : entity;
            if (place.Text("type") == "GeoCoordinates"
                && Degrees(place, "latitude", 90) is { } latitude
                && Degrees(place, "longitude", 180) is { } longitude)
            {
                return [new Content.Location(latitude, longitude)];
            }
        }

        return null;
    }

    private static double? Degrees(JsonNode? place, string name, double most) =>
        place is JsonObject values && values[name] is JsonValue value && value.TryGetValue<double>(out var degrees)
        && Math.Abs(degrees) <= most ? degrees : null;

    // No database keeps U+0000, and nobody types it.
    private static string Cut(string words) => Shortened.To(words.Replace("\0", "", StringComparison.Ordinal), MostWords);
}
