using System.Text.Json;
using System.Text.Json.Nodes;

namespace KopBot.Channels.Web.DirectLine;

/// <summary>Reads what a caller sends, never more than a limit.</summary>
internal static class Body
{
    /// <summary>The most that JSON may have, in bytes.</summary>
    public const int MostJson = 512 * 1024;

    // What is handed out again stands a few levels deeper, and clients read no more than 64.
    private const int MostDeep = 56;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = MostDeep };

    /// <summary>Reads a JSON object from the body of a call.</summary>
    /// <param name="http">The call.</param>
    /// <param name="mayBeEmpty">Whether no body at all stands for an empty object.</param>
    public static async Task<(JsonObject? Json, Answer? Refusal)> ReadJson(HttpContext http, bool mayBeEmpty)
    {
        var bytes = await Limited.Read(http.Request.Body, MostJson, http.RequestAborted);
        if (bytes is null)
        {
            return (null, Answer.TooLarge(MostJson));
        }

        return bytes.Length == 0 && mayBeEmpty ? ([], null) : Parse(bytes);
    }

    /// <summary>Reads a JSON object whose every text is whole.</summary>
    /// <param name="bytes">UTF-8.</param>
    public static (JsonObject? Json, Answer? Refusal) Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (JsonNode.Parse(bytes, null, Strict) is not JsonObject json)
            {
                return (null, Answer.Bad("The body must be one JSON object."));
            }

            CheckTexts(json);
            return (json, null);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return (null, Answer.Bad($"The body is not valid JSON: {fault.Message}"));
        }
    }

    /// <summary>The text of a property; null when it is missing or something else.</summary>
    /// <param name="json">An object.</param>
    /// <param name="name">The property's name.</param>
    public static string? Text(this JsonNode? json, string name) =>
        json is JsonObject values && values[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    // Half of a surrogate pair passes the parser and throws only when the text is asked for: ask for all of them here.
    private static void CheckTexts(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject values:
                foreach (var (_, value) in values)
                {
                    CheckTexts(value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    CheckTexts(item);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                _ = value.GetValue<string>();
                break;
        }
    }
}
