using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KopBot.Channels.Web.DirectLine;

/// <summary>An answer of the Direct Line interface: a status and JSON.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON.</param>
internal sealed record Answer(int Status, JsonObject Body) : IResult
{
    /// <summary>Letters of any script stand for themselves in what is written, and nothing that was taken in is too deep to be written.</summary>
    public static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 128 };

    /// <summary>Seconds after which to try again; null when that does not help.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>A success.</summary>
    /// <param name="body">The JSON.</param>
    public static Answer Ok(JsonObject body) => new(StatusCodes.Status200OK, body);

    /// <summary>A refusal in the form that Direct Line clients read.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The stable word for programs.</param>
    /// <param name="message">What is wrong and what helps, for programmers.</param>
    public static Answer Refuse(int status, string code, string message) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } });

    /// <summary>The caller's request is not of the right form.</summary>
    /// <param name="message">What is wrong and what helps.</param>
    public static Answer Bad(string message) => Refuse(StatusCodes.Status400BadRequest, "BadArgument", message);

    /// <summary>More than may be sent at once.</summary>
    /// <param name="most">The limit in bytes.</param>
    public static Answer TooLarge(int most) => Refuse(
        StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"More than the {most} bytes that may be sent at once.");

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = $"{seconds}";
        }

        await response.WriteAsync(Body.ToJsonString(Plain), httpContext.RequestAborted);
    }
}
