using System.Buffers.Text;
using System.Text.Json;
using KopBot.Channels.Telegram.Wire;

namespace KopBot.Channels.Telegram;

/// <summary>What an answer of getUpdates held.</summary>
/// <param name="Updates">The updates that could be read, in order.</param>
/// <param name="Last">The highest identifier, those of unreadable updates among them; 0 when there was none.</param>
/// <param name="Unreadable">How many could not be read.</param>
/// <param name="Whole">Whether the answer was read to its end.</param>
internal sealed record Batch(IReadOnlyList<Update> Updates, long Last, int Unreadable, bool Whole);

/// <summary>Reads updates one by one, so that one that nobody understands does not hold up the others.</summary>
internal static class UpdateReader
{
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = 1_000_000 };

    /// <summary>Reads the answer of getUpdates. Never throws.</summary>
    public static Batch Read(ReadOnlySpan<byte> answer)
    {
        var updates = new List<Update>();
        var (last, unreadable) = (0L, 0);
        var reader = new Utf8JsonReader(answer, Deep);
        try
        {
            var found = ToResult(ref reader);
            while (found && reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                var element = answer[start..(int)reader.BytesConsumed];
                var update = One(element);
                last = Math.Max(last, update?.UpdateId ?? IdOf(element));
                unreadable += update is null ? 1 : 0;
                if (update is not null)
                {
                    updates.Add(update);
                }
            }

            return new(updates, last, unreadable, found);
        }
        catch (JsonException)
        {
            return new(updates, last, unreadable, false);
        }
    }

    /// <summary>Reads a single update; null when it cannot be read.</summary>
    public static Update? One(ReadOnlySpan<byte> element)
    {
        try
        {
            return JsonSerializer.Deserialize(element, InJson.Default.Update);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether these bytes are a JSON object at all.</summary>
    public static bool IsObject(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, Deep);
        try
        {
            var begins = reader.Read() && reader.TokenType is JsonTokenType.StartObject;
            reader.Skip();
            return begins && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The number of the first update in an answer that need not be JSON; 0 when there is none.</summary>
    public static long NumberIn(ReadOnlySpan<byte> answer)
    {
        // A person's words cannot contain this: a quote within them has a backslash before it.
        var name = "\"update_id\""u8;
        var at = answer.IndexOf(name);
        var rest = at < 0 ? default : answer[(at + name.Length)..].TrimStart(" \t\r\n:"u8);
        return Utf8Parser.TryParse(rest, out long number, out _) ? number : 0;
    }

    private static bool ToResult(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName && reader.CurrentDepth is 1)
            {
                var wanted = IsNamed(ref reader, "result"u8);
                reader.Read();
                if (wanted)
                {
                    return reader.TokenType is JsonTokenType.StartArray;
                }

                reader.Skip();
            }
        }

        return false;
    }

    /// <summary>Whether this is the name; one with half a surrogate pair is no name that is looked for.</summary>
    private static bool IsNamed(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static long IdOf(ReadOnlySpan<byte> element)
    {
        var reader = new Utf8JsonReader(element, Deep);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName && reader.CurrentDepth is 1 && IsNamed(ref reader, "update_id"u8))
            {
                reader.Read();
                return new LooseLong().Read(ref reader, typeof(long), JsonSerializerOptions.Default);
            }
        }

        return 0;
    }
}
