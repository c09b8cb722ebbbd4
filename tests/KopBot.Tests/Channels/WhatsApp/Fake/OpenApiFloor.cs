using System.Text.Json.Nodes;
using KopBot.Tests.Channels.Telegram.Fake;
using YamlDotNet.RepresentationModel;

namespace KopBot.Tests.Channels.WhatsApp.Fake;

/// <summary>
/// Meta's published specification (v23.0), where it is at hand beside the checkout. It is a floor and lags behind: user identifiers
/// (<c>recipient</c>), the request for contact information, file names of documents and lists with long bodies are not in it.
/// </summary>
public sealed class OpenApiFloor
{
    private static readonly Lazy<OpenApiFloor?> Found = new(Load);
    private readonly YamlMappingNode _schemas;

    private OpenApiFloor(YamlMappingNode schemas) => _schemas = schemas;

    /// <summary>The specification; null when it is not at hand.</summary>
    public static OpenApiFloor? Instance => Found.Value;

    /// <summary>What does not fit.</summary>
    public IReadOnlyList<string> Check(JsonObject message)
    {
        var type = (string?)message["type"] ?? "";
        if (message["interactive"]?["type"] is JsonValue kind && (string?)kind is "request_contact_info")
        {
            return [];
        }

        var copy = (JsonObject)message.DeepClone();
        if (copy["recipient"] is { } user)
        {
            copy["to"] = (string?)user;
        }

        (copy["document"] as JsonObject)?.Remove("filename");
        (copy["interactive"]?["header"]?["document"] as JsonObject)?.Remove("filename");
        if ((string?)copy["interactive"]?["type"] is "list" && (string?)copy["interactive"]!["body"]?["text"] is { Length: > 1024 } body)
        {
            copy["interactive"]!["body"]!["text"] = body[..1024];
        }

        var mistakes = new List<string>();
        var name = $"{char.ToUpperInvariant(type.FirstOrDefault(' '))}{type[Math.Min(1, type.Length)..]}Message";
        Check(copy, new YamlMappingNode("$ref", $"#/components/schemas/{name}"), type, mistakes);
        return mistakes;
    }

    private static OpenApiFloor? Load()
    {
        if (ApiSpec.Shared("specs/whatsapp-cloud-api-23.0.yaml") is not { } path)
        {
            return null;
        }

        using var text = File.OpenText(path);
        var yaml = new YamlStream();
        yaml.Load(text);
        return new((YamlMappingNode)yaml.Documents[0].RootNode["components"]["schemas"]);
    }

    private void Check(JsonNode? value, YamlMappingNode schema, string where, List<string> mistakes)
    {
        if (Text(schema, "$ref") is { } reference)
        {
            Check(value, (YamlMappingNode)_schemas[reference[(reference.LastIndexOf('/') + 1)..]], where, mistakes);
            return;
        }

        foreach (var part in Parts(schema, "allOf"))
        {
            Check(value, part, where, mistakes);
        }

        var either = Parts(schema, "oneOf").ToList();
        if (either.Count > 0 && !either.Any(one => Fits(value, one, where)))
        {
            mistakes.Add($"{where}: fits none of {either.Count} forms");
        }

        if (value is JsonObject members)
        {
            Members(members, schema, where, mistakes);
        }
        else if (value is JsonArray items)
        {
            Items(items, schema, where, mistakes);
        }
        else if (value is not null)
        {
            Scalar(value.AsValue(), schema, where, mistakes);
        }
    }

    private bool Fits(JsonNode? value, YamlMappingNode schema, string where)
    {
        var mistakes = new List<string>();
        Check(value, schema, where, mistakes);
        return mistakes.Count is 0;
    }

    private void Members(JsonObject value, YamlMappingNode schema, string where, List<string> mistakes)
    {
        mistakes.AddRange(Words(schema, "required").Where(name => value[name] is null).Select(name => $"{where}.{name} is missing"));
        if (!schema.Children.TryGetValue("properties", out var properties))
        {
            return;
        }

        foreach (var (name, child) in value)
        {
            if (((YamlMappingNode)properties).Children.TryGetValue(name, out var known))
            {
                Check(child, (YamlMappingNode)known, $"{where}.{name}", mistakes);
            }
            else if (Text(schema, "additionalProperties") is "false" && where.Contains('.'))
            {
                // At the top the published schema closes each part of an "allOf", which nothing could ever fit.
                mistakes.Add($"{where}.{name} is not known");
            }
        }
    }

    private void Items(JsonArray value, YamlMappingNode schema, string where, List<string> mistakes)
    {
        if (value.Count < Number(schema, "minItems", 0) || value.Count > Number(schema, "maxItems", int.MaxValue))
        {
            mistakes.Add($"{where} has {value.Count} items");
        }

        if (schema.Children.TryGetValue("items", out var item))
        {
            for (var at = 0; at < value.Count; at++)
            {
                Check(value[at], (YamlMappingNode)item, $"{where}[{at}]", mistakes);
            }
        }
    }

    private static void Scalar(JsonValue value, YamlMappingNode schema, string where, List<string> mistakes)
    {
        var kind = value.GetValueKind();
        var type = Text(schema, "type");
        if ((type is "string") != (kind is System.Text.Json.JsonValueKind.String) && type is "string" or "object" or "array")
        {
            mistakes.Add($"{where} should be {type}");
            return;
        }

        var text = kind is System.Text.Json.JsonValueKind.String ? (string)value! : "";
        if (text.Length > Number(schema, "maxLength", int.MaxValue))
        {
            mistakes.Add($"{where} has {text.Length} characters");
        }

        if (Words(schema, "enum").ToList() is { Count: > 0 } allowed && kind is System.Text.Json.JsonValueKind.String && !allowed.Contains(text))
        {
            mistakes.Add($"{where} is '{text}'");
        }
    }

    private static IEnumerable<YamlMappingNode> Parts(YamlMappingNode schema, string name) =>
        schema.Children.TryGetValue(name, out var parts) ? ((YamlSequenceNode)parts).Children.OfType<YamlMappingNode>() : [];

    private static IEnumerable<string> Words(YamlMappingNode schema, string name) =>
        schema.Children.TryGetValue(name, out var words) ? ((YamlSequenceNode)words).Children.OfType<YamlScalarNode>().Select(word => word.Value!) : [];

    private static string? Text(YamlMappingNode schema, string name) =>
        schema.Children.TryGetValue(name, out var text) && text is YamlScalarNode scalar ? scalar.Value : null;

    private static int Number(YamlMappingNode schema, string name, int otherwise) => Text(schema, name) is { } text ? int.Parse(text) : otherwise;
}
