using System.Text;
using System.Text.Json;

namespace KopBot.Commands;

/// <summary>Lines in, lines out, in UTF-8 whatever the terminal thinks.</summary>
internal static class Lines
{
    /// <summary>What is typed or piped in.</summary>
    public static TextReader In { get; } = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));

    /// <summary>What is printed.</summary>
    public static TextWriter Out { get; } = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };

    /// <summary>Turns each line of the input into a line of the output, in order, until the input ends.</summary>
    /// <param name="turn">What becomes of a line.</param>
    /// <param name="stop">Ends it early.</param>
    public static async Task Each(Func<string, Task<string>> turn, CancellationToken stop)
    {
        while (await In.ReadLineAsync(stop) is { } line)
        {
            await Out.WriteLineAsync(await turn(Text(line.TrimEnd('\r'))));
        }
    }

    /// <summary>What a line says: itself, or the member <c>text</c> of an object of JSON, so that a line of the output can be put in again.</summary>
    /// <param name="line">The line.</param>
    internal static string Text(string line)
    {
        if (!line.StartsWith('{'))
        {
            return line;
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.TryGetProperty("text", out var text) && text.ValueKind is JsonValueKind.String ? text.GetString()! : line;
        }
        catch (JsonException)
        {
            return line;
        }
    }
}
