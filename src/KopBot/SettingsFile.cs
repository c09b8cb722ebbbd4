using System.Text.Json;

namespace KopBot;

/// <summary>The file <c>appsettings.json</c> as text: finds the line in which a setting stands, so that an error can name it.</summary>
public static class SettingsFile
{
    /// <summary>The file's name; it is looked for in the working folder.</summary>
    public const string Name = "appsettings.json";

    /// <summary>The line, counted from 1, of a setting; null when the file does not have it.</summary>
    /// <param name="json">The file's content; comments and trailing commas are allowed.</param>
    /// <param name="setting">The setting's path with colons, in any letter case.</param>
    public static int? LineOf(ReadOnlySpan<byte> json, string setting)
    {
        var wanted = setting.Split(':');
        var path = new List<string>();
        var reader = new Utf8JsonReader(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                path.RemoveRange(reader.CurrentDepth - 1, path.Count - reader.CurrentDepth + 1);
                path.Add(reader.GetString()!);
                if (path.SequenceEqual(wanted, StringComparer.OrdinalIgnoreCase))
                {
                    return 1 + json[..(int)reader.TokenStartIndex].Count((byte)'\n');
                }
            }
            else if (reader.TokenType == JsonTokenType.StartArray)
            {
                reader.Skip();
            }
        }

        return null;
    }

    /// <summary>An error about a setting, with the file and line when the file has the setting.</summary>
    /// <param name="folder">The folder of the file.</param>
    /// <param name="wrong">The error.</param>
    public static string Explain(string folder, WrongSetting wrong)
    {
        var file = Path.Combine(folder, Name);
        var line = File.Exists(file) ? LineOf(File.ReadAllBytes(file), wrong.Setting) : null;
        return line is null ? wrong.Message : $"{file}:{line}: {wrong.Message}";
    }

    /// <summary>Says what is wrong with a file that is no JSON; null when it can be read.</summary>
    /// <param name="folder">The folder of the file.</param>
    public static string? Mistake(string folder)
    {
        var file = Path.Combine(folder, Name);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(
                File.ReadAllBytes(file), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? null
                : $"{file}:1: The file has to be one JSON object. Begin it with {{ and end it with }}, as in appsettings.sample.json.";
        }
        catch (JsonException exception)
        {
            return $"{file}:{exception.LineNumber + 1}: This is not valid JSON. Look for a missing comma or quotation mark in this line " +
                "or the one above, and compare it with appsettings.sample.json.";
        }
    }
}
