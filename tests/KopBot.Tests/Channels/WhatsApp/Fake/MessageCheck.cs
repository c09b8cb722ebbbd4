using System.Text.Json.Nodes;

namespace KopBot.Tests.Channels.WhatsApp.Fake;

/// <summary>The limits that Meta's pages name for messages, apart from the published specification, which lags behind them.</summary>
public static class MessageCheck
{
    /// <summary>What is wrong with a message; null when nothing is.</summary>
    public static (int Code, string Details)? Of(JsonObject message)
    {
        if ((string?)message["messaging_product"] is not "whatsapp")
        {
            return (100, "messaging_product is required");
        }

        var type = (string?)message["type"];
        if (message["to"] is null == message["recipient"] is null)
        {
            return (131008, "Required parameter is missing: exactly one of to and recipient");
        }

        return type is null or not ("text" or "image" or "document" or "interactive" or "template") ? (131009, $"type {type} is not valid")
            : message[type] is not JsonObject content ? (131008, $"Required parameter is missing: {type}")
            : Content(type, content) is { } wrong ? (131009, wrong)
            : null;
    }

    private static string? Content(string type, JsonObject content) => type switch
    {
        "text" => Length(content["body"], 1, 4096, "text.body"),
        "image" or "document" => Media(content),
        "template" => Template(content),
        _ => Interactive(content),
    };

    private static string? Media(JsonObject media) =>
        media["id"] is null == media["link"] is null ? "one of id and link is needed" : Length(media["caption"], 0, 1024, "caption");

    private static string? Template(JsonObject template)
    {
        var texts = (template["components"] as JsonArray ?? []).SelectMany(component => component!["parameters"] as JsonArray ?? []).Select(one => (string?)one!["text"] ?? "");
        return template["name"] is null || template["language"]?["code"] is null ? "a template needs a name and a language"
            : texts.Any(text => text.AsSpan().ContainsAny('\n', '\t') || text.Contains("     ") || text is "" || text.Length > 1024) ? "Param text cannot have new-line/tab characters or more than 4 consecutive spaces"
            : null;
    }

    private static string? Interactive(JsonObject message)
    {
        var type = (string?)message["type"];
        var action = message["action"] as JsonObject ?? [];
        var body = Length(message["body"]?["text"], 1, type is "list" ? 4096 : 1024, "body");
        var header = message["header"] is null ? null
            : type is "list" ? "a list has no header but text"
            : message["header"]![(string)message["header"]!["type"]!] is JsonObject media ? Media(media) : "header";
        return body ?? header ?? type switch
        {
            "button" => Buttons(action["buttons"] as JsonArray ?? []),
            "list" => List(action),
            "request_contact_info" => (string?)action["name"] is "request_contact_info" ? null : "action.name",
            _ => $"interactive.type {type}",
        };
    }

    private static string? Buttons(JsonArray buttons)
    {
        var replies = buttons.Select(button => button!["reply"] as JsonObject ?? []).ToList();
        return buttons.Count is < 1 or > 3 ? "1 to 3 buttons"
            : buttons.Any(button => (string?)button!["type"] is not "reply") ? "buttons are of type reply"
            : Repeated(replies, "id") ?? Repeated(replies, "title")
            ?? replies.Select(one => Length(one["title"], 1, 20, "title") ?? Length(one["id"], 1, 256, "id") ?? Blank(one["id"])).FirstOrDefault(wrong => wrong is not null);
    }

    private static string? List(JsonObject action)
    {
        var sections = action["sections"] as JsonArray ?? [];
        var rows = sections.SelectMany(section => section!["rows"] as JsonArray ?? []).Select(row => (JsonObject)row!).ToList();
        return Length(action["button"], 1, 20, "button")
            ?? (sections.Count is < 1 or > 10 ? "1 to 10 sections" : null)
            ?? (sections.Count > 1 && sections.Any(section => section!["title"] is null) ? "sections need titles" : null)
            ?? (rows.Count is < 1 or > 10 ? "Total row count exceed max allowed count: 10" : null)
            ?? Repeated(rows, "id")
            ?? rows.Select(row => Length(row["title"], 1, 24, "title") ?? Length(row["description"], 0, 72, "description")
                ?? Length(row["id"], 1, 200, "id") ?? Blank(row["id"])).FirstOrDefault(wrong => wrong is not null);
    }

    private static string? Repeated(List<JsonObject> all, string name) =>
        all.Select(one => (string?)one[name]).Distinct().Count() == all.Count ? null : $"duplicate {name}";

    private static string? Blank(JsonNode? id) => ((string)id!).Trim() == (string)id! ? null : "blanks around the id";

    private static string? Length(JsonNode? text, int least, int most, string what)
    {
        var length = ((string?)text ?? "").Length;
        return length < least || length > most ? $"{what} has {length} characters, allowed are {least} to {most}" : null;
    }
}
