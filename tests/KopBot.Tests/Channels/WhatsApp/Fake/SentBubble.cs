using System.Text.Json.Nodes;

namespace KopBot.Tests.Channels.WhatsApp.Fake;

/// <summary>Something to tap below a bubble.</summary>
/// <param name="Id">What comes back.</param>
/// <param name="Title">What stands on it.</param>
/// <param name="Description">What stands below it in a list.</param>
/// <param name="InList">Whether it is a row of a list.</param>
public sealed record Tap(string Id, string Title, string Description, bool InList);

/// <summary>A message of the business, as it reaches a person.</summary>
/// <param name="Id">Meta's identifier.</param>
/// <param name="Type">text, image, document, interactive or template.</param>
/// <param name="Text">The words, the caption or the variable of the template.</param>
/// <param name="Taps">What may be tapped.</param>
/// <param name="Media">The handle of the picture or document; empty for none.</param>
/// <param name="Request">The whole request.</param>
public sealed record SentBubble(string Id, string Type, string Text, IReadOnlyList<Tap> Taps, string Media, JsonObject Request)
{
    /// <summary>When it was sent.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who sent it: the version in the path that was called.</summary>
    public string By { get; init; } = "";

    /// <summary>Reads a request that was found to be good.</summary>
    public static SentBubble Of(string id, JsonObject request)
    {
        var type = (string)request["type"]!;
        var content = (JsonObject)request[type]!;
        return type switch
        {
            "text" => new(id, type, (string)content["body"]!, [], "", request),
            "interactive" => new(id, type, (string?)content["body"]?["text"] ?? "", TapsOf((JsonObject)content["action"]!), MediaOf(content["header"]), request),
            "template" => new(id, type, (string?)content["components"]?[0]?["parameters"]?[0]?["text"] ?? "", [], "", request),
            _ => new(id, type, (string?)content["caption"] ?? "", [], (string?)content["id"] ?? "", request),
        };
    }

    private static string MediaOf(JsonNode? header) => header is null ? "" : (string?)header[(string)header["type"]!]?["id"] ?? "";

    private static List<Tap> TapsOf(JsonObject action) => action["buttons"] is JsonArray buttons
        ? [.. buttons.Select(button => new Tap((string)button!["reply"]!["id"]!, (string)button["reply"]!["title"]!, "", false))]
        : [.. (action["sections"] as JsonArray ?? []).SelectMany(section => section!["rows"]!.AsArray())
            .Select(row => new Tap((string)row!["id"]!, (string)row["title"]!, (string?)row["description"] ?? "", true))];
}
