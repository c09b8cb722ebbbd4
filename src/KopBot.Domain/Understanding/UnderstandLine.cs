using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KopBot.Domain.Understanding;

/// <summary>The answer of the command <c>understand</c>: one sentence in, one line of JSON out.</summary>
public static class UnderstandLine
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// What the matcher makes of a sentence, such as
    /// <c>{"text":"..","ranked":[{"intent":"harga-lpg","score":0.93}],"decision":"go"}</c>; decision is go, choose or human.
    /// </summary>
    /// <param name="matcher">The trained matcher.</param>
    /// <param name="text">The sentence; it is repeated in the line as it came.</param>
    /// <param name="role">The role of the asker; null when it is not known.</param>
    public static string Of(Matcher matcher, string text, string? role)
    {
        var understood = matcher.Rank(text, role);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("text", Whole(text));
            json.WriteStartArray("ranked");
            foreach (var one in understood.Ranked)
            {
                json.WriteStartObject();
                json.WriteString("intent", one.Intent);
                json.WriteNumber("score", Math.Round(one.Score, 4));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("decision", understood.Decision.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>The text with halves of cut emoji replaced, which JSON cannot carry.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
