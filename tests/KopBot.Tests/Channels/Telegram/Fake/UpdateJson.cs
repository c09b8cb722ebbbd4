using System.Buffers;
using System.Text.Json;

namespace KopBot.Tests.Channels.Telegram.Fake;

/// <summary>A person or a bot as Telegram shows it.</summary>
public sealed record FakeUser(long Id, string FirstName, string? LastName = null, string? Username = null, bool IsBot = false);

/// <summary>Writes the JSON that goes to a bot.</summary>
public static class UpdateJson
{
    /// <summary>A field with an object in it, such as <c>"message":{...}</c>.</summary>
    public static byte[] Field(string name, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        buffer.Write("\""u8);
        buffer.Write(System.Text.Encoding.ASCII.GetBytes(name));
        buffer.Write("\":"u8);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void Message(Utf8JsonWriter json, FakeChat chat, FakeUser from, long number, DateTimeOffset at)
    {
        json.WriteNumber("message_id"u8, number);
        User(json, "from", from);
        Chat(json, chat, from);
        json.WriteNumber("date"u8, at.ToUnixTimeSeconds());
    }

    public static void User(Utf8JsonWriter json, string name, FakeUser user)
    {
        json.WriteStartObject(name);
        Person(json, user);
        json.WriteEndObject();
    }

    public static void Person(Utf8JsonWriter json, FakeUser user)
    {
        json.WriteNumber("id"u8, user.Id);
        json.WriteBoolean("is_bot"u8, user.IsBot);
        json.WriteString("first_name"u8, user.FirstName);
        if (user.LastName is not null)
        {
            json.WriteString("last_name"u8, user.LastName);
        }

        if (user.Username is not null)
        {
            json.WriteString("username"u8, user.Username);
        }

        json.WriteString("language_code"u8, "id"u8);
    }

    public static void Chat(Utf8JsonWriter json, FakeChat chat, FakeUser from)
    {
        json.WriteStartObject("chat"u8);
        json.WriteNumber("id"u8, chat.Id);
        json.WriteString("type"u8, chat.Type);
        json.WriteString(chat.IsPrivate ? "first_name"u8 : "title"u8, chat.IsPrivate && !from.IsBot ? from.FirstName : chat.Title);
        json.WriteEndObject();
    }

    /// <summary>A bubble of the bot, as a message.</summary>
    public static void Bubble(Utf8JsonWriter json, FakeChat chat, FakeUser bot, SentBubble bubble)
    {
        Message(json, chat, bot, bubble.Number, bubble.At);
        if (bubble.File is { } file)
        {
            File(json, file, bubble.IsPhoto);
        }

        if (bubble.Text is not "")
        {
            json.WriteString(bubble.File is null ? "text"u8 : "caption"u8, bubble.Text);
        }

        if (bubble.Entities.Count > 0)
        {
            json.WriteStartArray(bubble.File is null ? "entities" : "caption_entities");
            foreach (var entity in bubble.Entities)
            {
                json.WriteStartObject();
                json.WriteString("type"u8, entity.Type);
                json.WriteNumber("offset"u8, entity.Offset);
                json.WriteNumber("length"u8, entity.Length);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    public static void File(Utf8JsonWriter json, FakeFile file, bool photo)
    {
        if (!photo)
        {
            json.WriteStartObject("document");
            json.WriteString("file_name", file.Name);
            json.WriteString("mime_type", file.Type);
            Handle(json, file.FileId, file.Size);
            json.WriteEndObject();
            return;
        }

        json.WriteStartArray("photo");
        foreach (var (mark, width, size) in new[] { ("-s", 90, Math.Min(file.Size, 1500)), ("", 1280, file.Size) })
        {
            json.WriteStartObject();
            json.WriteNumber("width", width);
            json.WriteNumber("height", width * 3 / 4);
            Handle(json, file.FileId + mark, size);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Handle(Utf8JsonWriter json, string id, long size)
    {
        json.WriteString("file_id", id);
        json.WriteString("file_unique_id", "u" + id);
        json.WriteNumber("file_size", size);
    }
}
