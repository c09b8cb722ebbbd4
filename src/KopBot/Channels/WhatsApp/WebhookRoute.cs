using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KopBot.Channels.WhatsApp.Wire;

namespace KopBot.Channels.WhatsApp;

/// <summary>
/// Where Meta calls. The signature is compared over the bytes as they came, before anything is read from them; 200 is said only
/// when everything is kept; whatever is not 200 makes Meta deliver again, for seven days.
/// </summary>
internal sealed class WebhookRoute(WhatsAppSettings settings, NoticeReader reader, Intake intake, ILogger log)
{
    /// <summary>The largest call, in bytes; Meta's own limit is three million.</summary>
    public const int Largest = 8 * 1024 * 1024;

    private const string Header = "X-Hub-Signature-256";
    private const string Prefix = "sha256=";
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(settings.AppSecret);
    private readonly byte[] _verify = Encoding.UTF8.GetBytes(settings.VerifyToken);

    /// <summary>Maps the path.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(WhatsAppSettings.Path, Verify);
        routes.MapPost(WhatsAppSettings.Path, Receive);
    }

    /// <summary>Meta asks once, when the address is entered at the app, whether it is ours.</summary>
    private async Task Verify(HttpContext call)
    {
        var query = call.Request.Query;
        var known = query["hub.mode"] == "subscribe"
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(query["hub.verify_token"].ToString()), _verify);
        call.Response.StatusCode = known ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;
        if (known)
        {
            call.Response.ContentType = "text/plain";
            await call.Response.WriteAsync(query["hub.challenge"].ToString(), call.RequestAborted);
        }
    }

    private Task Receive(HttpContext call) => WebhookCall.Receive(call, Take, log.NotKept, again: 5);

    /// <summary>Reads the call and keeps what it tells.</summary>
    /// <returns>The status to answer with.</returns>
    private async Task<int> Take(HttpContext call)
    {
        var body = await WebhookCall.Body(call, Largest);
        if (body is null)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        if (!IsSigned(body, call.Request.Headers[Header].ToString()))
        {
            log.WrongSignature();
            return StatusCodes.Status401Unauthorized;
        }

        if (Read(body) is not { } notices)
        {
            return StatusCodes.Status400BadRequest;
        }

        return await intake.Accept(notices, call.RequestAborted) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
    }

    private bool IsSigned(byte[] body, string signature)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var whole = signature.Length == Prefix.Length + (2 * given.Length)
            && signature.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            && Convert.FromHexString(signature.AsSpan(Prefix.Length), given, out _, out _) is System.Buffers.OperationStatus.Done;
        return CryptographicOperations.FixedTimeEquals(given, HMACSHA256.HashData(_secret, body)) && whole;
    }

    /// <summary>What the call tells; null when it is no JSON object.</summary>
    private Notices? Read(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = new Node(document.RootElement);
            return root.IsObject ? reader.Read(root) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
