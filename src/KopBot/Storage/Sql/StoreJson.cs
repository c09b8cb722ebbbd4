using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql;

/// <summary>The documents in the tables. Letters stay as people wrote them, so that a name can be found and taken out.</summary>
[JsonSerializable(typeof(Incoming))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(Bubble))]
[JsonSerializable(typeof(Entry))]
[JsonSerializable(typeof(IReadOnlyList<Jawaban>))]
[JsonSerializable(typeof(ProfilKoperasi))]
[JsonSerializable(typeof(Pengumuman))]
[JsonSerializable(typeof(Tiket))]
[JsonSerializable(typeof(SortedDictionary<string, decimal>))]
internal sealed partial class StoreJson : JsonSerializerContext
{
    /// <summary>The document as text.</summary>
    /// <typeparam name="T">One of the kinds above.</typeparam>
    /// <param name="value">The document.</param>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Info<T>());

    /// <summary>The document of a text.</summary>
    /// <typeparam name="T">One of the kinds above.</typeparam>
    /// <param name="text">The text.</param>
    public static T Read<T>(string text) =>
        JsonSerializer.Deserialize(text, Info<T>()) ?? throw new JsonException($"A stored {typeof(T).Name} is empty.");

    /// <summary>A message as it is stored, and as it would be read again: without U+0000.</summary>
    /// <param name="message">The message, as a channel gave it.</param>
    public static (string Json, Incoming Message) Plain(Incoming message)
    {
        WithoutNul.Dropped = false;
        var json = Write(message);
        return (json, WithoutNul.Dropped ? Read<Incoming>(json) : message);
    }

    private static JsonTypeInfo<T> Info<T>() => Cache<T>.Info;

    private static class Cache<T>
    {
        public static readonly JsonTypeInfo<T> Info = (JsonTypeInfo<T>)Relaxed.Context.GetTypeInfo(typeof(T))!;
    }

    private static class Relaxed
    {
        public static readonly StoreJson Context = new(new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new WithoutNul() },
        });
    }
}
