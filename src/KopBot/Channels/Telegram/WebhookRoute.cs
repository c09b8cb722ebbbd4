using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KopBot.Channels.Telegram.Wire;

namespace KopBot.Channels.Telegram;

/// <summary>
/// Where Telegram calls. The secret is compared before anything is read; 200 is said only when the inbox has the update;
/// whatever is not 2xx makes Telegram deliver again.
/// </summary>
internal sealed class WebhookRoute(TelegramSettings settings, Intake intake, ILogger log)
{
    /// <summary>The largest update, in bytes; real ones have a few thousand.</summary>
    public const int Largest = 1024 * 1024;

    private const string Header = "X-Telegram-Bot-Api-Secret-Token";
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(settings.SecretToken);

    /// <summary>Maps the path.</summary>
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost(TelegramSettings.Path, Receive);

    private async Task Receive(HttpContext call)
    {
        await WebhookCall.Receive(call, Take, log.NotKept, again: 2);
        if (call.Response.StatusCode is StatusCodes.Status200OK && call.Items[Header] is string press)
        {
            call.Response.ContentType = "application/json";
            await call.Response.Body.WriteAsync(
                JsonSerializer.SerializeToUtf8Bytes(new("answerCallbackQuery", press), OutJson.Default.AnswerInBody), call.RequestAborted);
        }
    }

    private bool Knows(HttpRequest request) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers[Header].ToString()), _secret);

    /// <summary>Reads the update and keeps it.</summary>
    /// <returns>The status to answer with.</returns>
    private async Task<int> Take(HttpContext call)
    {
        if (!Knows(call.Request))
        {
            return StatusCodes.Status401Unauthorized;
        }

        var body = await WebhookCall.Body(call, Largest);
        if (body is null)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        if (!UpdateReader.IsObject(body))
        {
            return StatusCodes.Status400BadRequest;
        }

        if (UpdateReader.One(body) is not { } update)
        {
            log.Unreadable(1, 0);
            return StatusCodes.Status200OK;
        }

        await intake.Accept([update], call.RequestAborted);
        call.Items[Header] = update.CallbackQuery?.Id;
        return StatusCodes.Status200OK;
    }
}
