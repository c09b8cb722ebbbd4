using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KopBot.Channels.Web.Tokens;

/// <summary>
/// Signs and reads tokens: JSON Web Tokens with HMAC-SHA256 and nothing else (RFC 7519, RFC 7515). Direct Line clients read the
/// claim <c>user</c> of them. The algorithm of a token that comes in is not looked at, so it cannot be talked down.
/// </summary>
/// <param name="key">The key, at least 32 bytes.</param>
internal sealed class Signer(byte[] key)
{
    private static readonly string Head = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    /// <summary>Writes a token.</summary>
    /// <param name="pass">What it allows.</param>
    public string Sign(Pass pass)
    {
        var claims = new Claims("kopbot", pass.Conversation, pass.User.Length > 0 ? pass.User : null, pass.Use, pass.Until.ToUnixTimeSeconds());
        var body = $"{Head}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{body}.{Mark(body)}";
    }

    /// <summary>Reads a token; whether it has ended is for the caller to say.</summary>
    /// <param name="token">What came in.</param>
    /// <returns>Null when this key did not sign it.</returns>
    public Pass? Read(string token)
    {
        var dot = token.LastIndexOf('.');
        if (dot <= Head.Length || !Same(Mark(token[..dot]), token[(dot + 1)..]))
        {
            return null;
        }

        var claims = JsonSerializer.Deserialize<Claims>(Base64Url.DecodeFromChars(token.AsSpan(Head.Length + 1, dot - Head.Length - 1)));
        return new(claims!.Conversation, claims.User ?? "", claims.Use, DateTimeOffset.FromUnixTimeSeconds(claims.Until));
    }

    /// <summary>What in a file's address proves that KopBot gave it out.</summary>
    /// <param name="hash">The hash of the content.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="type">The media type.</param>
    public string SignFile(string hash, string name, string type) => Mark($"file\n{hash}\n{name}\n{type}");

    /// <summary>Whether two texts are equal, in a time that does not tell where they differ.</summary>
    /// <param name="expected">The true one.</param>
    /// <param name="given">The one that came in.</param>
    public static bool Same(string expected, string given) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(expected)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));

    private string Mark(string text) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));

    private sealed record Claims(
        [property: JsonPropertyName("iss")] string Issuer,
        [property: JsonPropertyName("conv")] string Conversation,
        [property: JsonPropertyName("user"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? User,
        [property: JsonPropertyName("use")] string Use,
        [property: JsonPropertyName("exp")] long Until);
}
