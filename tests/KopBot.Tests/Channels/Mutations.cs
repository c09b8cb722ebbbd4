using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KopBot.Tests.Channels;

/// <summary>Makes hostile and broken variants of a body; the same seed makes the same ones.</summary>
/// <param name="seed">The seed.</param>
/// <param name="names">Whether names get half a surrogate pair too.</param>
public sealed class Mutations(int seed, bool names = false)
{
    private static readonly string[] Strange =
    [
        "null", "true", "-1", "0", "1e999", "9223372036854775808", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00x\"", "[]", "{}", "[[[[[]]]]]", "{\"a\":{\"b\":[]}}",
        "\"teks\"", "3.14", "[null]", "\"99999999999999999999\"", "\"2025-13-45\"", "\"image\"", "\"failed\"",
    ];

    private readonly Random _dice = new(seed);

    /// <summary>A variant of a body.</summary>
    public byte[] Of(string body) => _dice.Next(8) switch
    {
        0 => Encoding.UTF8.GetBytes(body)[.._dice.Next(Encoding.UTF8.GetByteCount(body))],
        1 => Flipped(Encoding.UTF8.GetBytes(body)),
        2 => Encoding.UTF8.GetBytes(Nested(body)),
        3 => Encoding.UTF8.GetBytes(Huge(body)),
        _ => Encoding.UTF8.GetBytes(Changed(body, _dice.Next(1, 4))),
    };

    private byte[] Flipped(byte[] body)
    {
        for (var times = _dice.Next(1, 6); times > 0 && body.Length > 0; times--)
        {
            body[_dice.Next(body.Length)] = (byte)_dice.Next(256);
        }

        return body;
    }

    private string Nested(string body)
    {
        var depth = _dice.Next(30, 3000);
        return body.Insert(Math.Max(1, body.IndexOf(':') + 1), string.Concat(Enumerable.Repeat("[", depth)));
    }

    private string Huge(string body)
    {
        var at = body.LastIndexOf(":\"", StringComparison.Ordinal);
        return at < 0 ? body + new string(' ', 100_000) : body.Insert(at + 2, new string("ab\\\"é"[_dice.Next(2)], _dice.Next(1000, 300_000)));
    }

    private string Changed(string body, int times)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return body;
        }

        for (; times > 0; times--)
        {
            var places = Places(root).ToList();
            if (places.Count > 0)
            {
                places[_dice.Next(places.Count)](_dice.Next(5) is 0 ? null : Strange[_dice.Next(Strange.Length)]);
            }
        }

        // What no document can hold is put in as it is.
        return (root?.ToJsonString() ?? "null").Replace("\"@@", "").Replace("@@\"", "").Replace("\\u0022", "\"").Replace("\\\\u", "\\u");
    }

    /// <summary>Every place of a document, as what puts something else there; null takes it away.</summary>
    private IEnumerable<Action<string?>> Places(JsonNode? node)
    {
        foreach (var (name, child) in (node as JsonObject)?.ToList() ?? [])
        {
            yield return value => Put((JsonObject)node!, name, value);
            foreach (var place in Places(child))
            {
                yield return place;
            }
        }

        foreach (var child in (node as JsonArray)?.ToList() ?? [])
        {
            foreach (var place in Places(child))
            {
                yield return place;
            }
        }
    }

    private void Put(JsonObject node, string name, string? value)
    {
        if (value is null)
        {
            node.Remove(name);
        }
        else if (names && value.StartsWith("\"\\u", StringComparison.Ordinal) && _dice.Next(2) is 0)
        {
            var child = node[name];
            node.Remove(name);
            node[value.Trim('"') + name] = child;
        }
        else
        {
            node[name] = $"@@{value}@@";
        }
    }
}
