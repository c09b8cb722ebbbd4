using System.Text.Json;
using System.Text.Json.Serialization;

namespace KopBot.Storage.Sql;

/// <summary>Takes U+0000 out of every text of a document: PostgreSQL keeps it in no text and reads no document that has it.</summary>
internal sealed class WithoutNul : JsonConverter<string>
{
    /// <summary>Whether this thread took any out since this was set to false.</summary>
    [field: ThreadStatic]
    public static bool Dropped { get; set; }

    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(reader.GetString()!);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(Of(value));

    /// <inheritdoc/>
    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(Of(value));

    private static string Of(string text)
    {
        if (!text.Contains('\0'))
        {
            return text;
        }

        Dropped = true;
        return text.Replace("\0", "", StringComparison.Ordinal);
    }
}
