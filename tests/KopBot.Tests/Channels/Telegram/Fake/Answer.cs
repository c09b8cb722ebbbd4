using System.Text;
using System.Text.Json;

namespace KopBot.Tests.Channels.Telegram.Fake;

/// <summary>What the server answers.</summary>
/// <param name="Status">The HTTP status, equal to the <c>error_code</c> of a failure.</param>
/// <param name="Body">The whole body.</param>
/// <param name="RetryAfter">The header of that name in seconds; 0 for none.</param>
public readonly record struct Answer(int Status, ReadOnlyMemory<byte> Body, int RetryAfter = 0)
{
    private static readonly byte[] Head = "{\"ok\":true,\"result\":"u8.ToArray();

    /// <summary>Success without more.</summary>
    public static Answer True { get; } = Ok("true"u8);

    /// <summary>Whether the call succeeded.</summary>
    public bool IsOk => Status is 200;

    /// <summary>Success with a result.</summary>
    public static Answer Ok(ReadOnlySpan<byte> result)
    {
        var body = new byte[Head.Length + result.Length + 1];
        Head.CopyTo(body, 0);
        result.CopyTo(body.AsSpan(Head.Length));
        body[^1] = (byte)'}';
        return new(200, body);
    }

    /// <summary>Success with <c>true</c> and a remark, as setWebhook gives it.</summary>
    public static Answer Remark(string description) =>
        new(200, Encoding.UTF8.GetBytes($"{{\"ok\":true,\"result\":true,\"description\":\"{description}\"}}"));

    /// <summary>A failure.</summary>
    public static Answer Fail(int code, string description, int retryAfter = 0, long migrateTo = 0)
    {
        var parameters = retryAfter > 0 ? $",\"parameters\":{{\"retry_after\":{retryAfter}}}"
            : migrateTo is not 0 ? $",\"parameters\":{{\"migrate_to_chat_id\":{migrateTo}}}"
            : "";
        var words = JsonEncodedText.Encode(description);
        return new(code, Encoding.UTF8.GetBytes($"{{\"ok\":false,\"error_code\":{code},\"description\":\"{words}\"{parameters}}}"), retryAfter);
    }

    /// <summary>A failure of the kind that the caller made.</summary>
    public static Answer Bad(string what) => Fail(400, "Bad Request: " + what);
}
