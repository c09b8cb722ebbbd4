using System.Runtime.CompilerServices;
using System.Text.Json;
using KopBot.Domain.Reading;

namespace KopBot.Tests.Reading;

/// <summary>Runs texts through the lines of the command <c>read</c> and writes the answers as short as the tables do.</summary>
internal static class ReadCases
{
    public static readonly DateOnly Today = new(2025, 10, 23);

    public static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    public static string Answer(string kind, string text)
    {
        using var line = JsonDocument.Parse(ReadCommand.ReadLine(kind, text, Today));
        var root = line.RootElement;
        Assert.Equal(text, root.GetProperty("text").GetString());
        return root.GetProperty("status").GetString() switch
        {
            "ok" => "ok " + Plain(root.GetProperty("value")),
            "ask" => "ask " + string.Join('|', root.GetProperty("candidates").EnumerateArray().Select(Plain)),
            "word" => "word " + root.GetProperty("word").GetString(),
            _ => root.GetProperty("help").GetString()!.Length > 10 ? "no" : "no help",
        };
    }

    private static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetRawText() : value.GetString()!;
}
