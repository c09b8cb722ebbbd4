using System.Text.Json;

namespace KopBot.Tests.Channels.Telegram.Fake;

/// <summary>The published specification of the Bot API, where it is at hand beside the checkout.</summary>
public sealed class ApiSpec
{
    private static readonly Lazy<ApiSpec?> Found = new(Load);
    private readonly Dictionary<string, Field[]> _methods;
    private readonly Dictionary<string, Field[]> _types;
    private readonly Dictionary<string, string[]> _subtypes;

    private ApiSpec(JsonElement root)
    {
        _methods = root.GetProperty("methods").EnumerateObject().ToDictionary(one => one.Name, one => Fields(one.Value), StringComparer.OrdinalIgnoreCase);
        _types = root.GetProperty("types").EnumerateObject().ToDictionary(one => one.Name, one => Fields(one.Value));
        _subtypes = root.GetProperty("types").EnumerateObject()
            .Where(one => one.Value.TryGetProperty("subtypes", out _))
            .ToDictionary(one => one.Name, one => one.Value.GetProperty("subtypes").EnumerateArray().Select(sub => sub.GetString()!).ToArray());
    }

    /// <summary>The specification; null when it is not at hand.</summary>
    public static ApiSpec? Instance => Found.Value;

    /// <summary>A file of the shared folder beside the checkout; null when there is none.</summary>
    public static string? Shared(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var whole = Path.Combine(folder.FullName, "shared", path);
            if (Path.Exists(whole))
            {
                return whole;
            }
        }

        return null;
    }

    /// <summary>The names of the fields of a type whose description contains the words.</summary>
    public IEnumerable<string> FieldsOf(string type, string words) =>
        _types[type].Where(field => field.Description.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(field => field.Name);

    /// <summary>What is wrong with a call; empty when nothing is.</summary>
    public IEnumerable<string> Check(string method, Parameters parameters)
    {
        if (!_methods.TryGetValue(method, out var fields))
        {
            return [$"{method}: no such method"];
        }

        var missing = fields.Where(field => field.Required && !parameters.Has(field.Name)).Select(field => $"{method}: {field.Name} is missing");
        var unknown = parameters.Names.Except(fields.Select(field => field.Name)).Select(name => $"{method}: {name} is no parameter");
        var wrong = fields.Where(field => parameters.Has(field.Name) && !Fits(field, parameters)).Select(field => $"{method}: {field.Name} is no {string.Join(" or ", field.Types)}");
        return missing.Concat(unknown).Concat(wrong);
    }

    private bool Fits(Field field, Parameters parameters) =>
        parameters.File(field.Name) is not null ? field.Types.Contains("InputFile")
        : parameters.Element(field.Name) is { } element ? field.Types.Any(type => Fits(type, element))
        : field.Types.Any(type => FitsText(type, parameters.Text(field.Name)!));

    private bool FitsText(string type, string text)
    {
        if (type is "String" or "InputFile")
        {
            return true;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return Fits(type, json.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private bool Fits(string type, JsonElement value)
    {
        if (type.StartsWith("Array of ", StringComparison.Ordinal))
        {
            return value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(one => Fits(type["Array of ".Length..], one));
        }

        return type switch
        {
            "Integer" => value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out _),
            "Float" => value.ValueKind is JsonValueKind.Number,
            "String" or "InputFile" => value.ValueKind is JsonValueKind.String,
            "Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ when _subtypes.TryGetValue(type, out var subtypes) => subtypes.Any(sub => Fits(sub, value)),
            _ => value.ValueKind is JsonValueKind.Object && _types.TryGetValue(type, out var fields) && FitsObject(fields, value),
        };
    }

    private bool FitsObject(Field[] fields, JsonElement value) =>
        fields.All(field => !field.Required || value.TryGetProperty(field.Name, out _))
        && value.EnumerateObject().All(one => fields.FirstOrDefault(field => field.Name == one.Name)?.Types.Any(type => Fits(type, one.Value)) is true);

    private static ApiSpec? Load()
    {
        if (Shared("specs/telegram-bot-api-10.1.json") is not { } path)
        {
            return null;
        }

        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return new(json.RootElement);
    }

    private static Field[] Fields(JsonElement owner) => !owner.TryGetProperty("fields", out var fields) ? [] :
    [
        .. fields.EnumerateArray().Select(field => new Field(
            field.GetProperty("name").GetString()!,
            [.. field.GetProperty("types").EnumerateArray().Select(type => type.GetString()!)],
            field.GetProperty("required").GetBoolean(),
            field.GetProperty("description").GetString()!)),
    ];

    private sealed record Field(string Name, string[] Types, bool Required, string Description);
}
