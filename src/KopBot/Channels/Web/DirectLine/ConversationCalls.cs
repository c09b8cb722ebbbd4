using System.Globalization;
using System.Text.Json.Nodes;
using KopBot.Channels.Web.Tokens;

namespace KopBot.Channels.Web.DirectLine;

/// <summary>Starts conversations and takes them up again.</summary>
/// <param name="desk">What the channel works with.</param>
/// <param name="entrance">The door.</param>
internal sealed class ConversationCalls(Desk desk, Entrance entrance)
{
    /// <summary><c>POST conversations</c>: 201 when it begins, 200 when it had begun before.</summary>
    /// <param name="http">The call.</param>
    public async Task<IResult> Start(HttpContext http)
    {
        var (caller, refusal) = await entrance.Admit(http, null);
        if (refusal is not null)
        {
            return refusal;
        }

        var (body, wrong) = await Body.ReadJson(http, mayBeEmpty: true);
        var (user, misnamed) = body is null ? (null, null) : TokenCalls.User(body);
        if ((wrong ?? misnamed) is { } fault)
        {
            return fault;
        }

        var pass = caller!.Pass ?? new(TokenCalls.Draw(), "", Pass.Chat, default);
        pass = pass.User.Length == 0 ? pass with { User = user! } : pass;
        var place = await desk.Log.Append(pass.Conversation, "start", Begun(pass), http.RequestAborted);
        var from = place.New ? place.Sequence : await desk.Log.End(pass.Conversation, http.RequestAborted);
        var status = place.New ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return new Answer(status, await Describe(http, pass, from));
    }

    /// <summary><c>GET conversations/{id}</c>: a new socket for a conversation, from a watermark on.</summary>
    /// <param name="http">The call.</param>
    public async Task<IResult> Resume(HttpContext http)
    {
        var (pass, end, refusal) = await Enter(http);
        if (refusal is not null)
        {
            return refusal;
        }

        return Watermark(http, end) is { } from
            ? Answer.Ok(await Describe(http, pass!, from))
            : Answer.Bad("watermark must be one that was given out here.");
    }

    /// <summary>Who speaks in the conversation that the address names, which must have begun.</summary>
    /// <param name="http">The call.</param>
    /// <returns>Who, the place of the last line, or the refusal.</returns>
    public async Task<(Pass? Pass, long End, Answer? Refusal)> Enter(HttpContext http)
    {
        var conversation = (string)http.GetRouteValue("conversation")!;
        var (caller, refusal) = await entrance.Admit(http, conversation);
        if (refusal is not null)
        {
            return (null, 0, refusal);
        }

        var end = IsName(conversation) ? await desk.Log.End(conversation, http.RequestAborted) : 0;
        return end == 0
            ? (null, 0, Answer.Refuse(404, "NotFound", "There is no such conversation; begin it with POST conversations."))
            : (caller!.Pass ?? new(conversation, "", Pass.Chat, default), end, null);
    }

    /// <summary>The place after which a client wants to read.</summary>
    /// <param name="http">The call.</param>
    /// <param name="missing">What a missing watermark stands for.</param>
    /// <returns>Null when the watermark is none.</returns>
    public static long? Watermark(HttpContext http, long missing)
    {
        var given = http.Request.Query["watermark"].ToString();
        if (given.Length == 0)
        {
            return missing;
        }

        return long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;
    }

    /// <summary>Whether a conversation can have this name: 1 to 64 letters, digits, <c>_</c> and <c>-</c>.</summary>
    /// <param name="conversation">The name.</param>
    public static bool IsName(string conversation) =>
        conversation.Length is > 0 and <= 64 && conversation.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    private static string Begun(Pass pass) => new JsonObject
    {
        ["type"] = "conversationUpdate",
        ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = pass.User }),
    }.ToJsonString(Answer.Plain);

    private async Task<JsonObject> Describe(HttpContext http, Pass pass, long from)
    {
        var signer = await desk.Key.Signer(http.RequestAborted);
        var now = desk.Time.GetUtcNow();
        var stream = signer.Sign(pass with { Use = Pass.Stream, Until = now + Pass.StreamLife });
        return new JsonObject
        {
            ["conversationId"] = pass.Conversation,
            ["token"] = signer.Sign(pass with { Until = now + Pass.ChatLife }),
            ["expires_in"] = (int)Pass.ChatLife.TotalSeconds,
            ["streamUrl"] = $"{Here.Socket(http, pass.Conversation)}?watermark={from}&t={stream}",
        };
    }
}
