using System.Net.WebSockets;
using KopBot.Channels.Web.DirectLine;
using KopBot.Channels.Web.Tokens;

namespace KopBot.Channels.Web.Streams;

/// <summary>Opens the WebSocket of a conversation: <c>GET conversations/{id}/stream?watermark=…&amp;t=…</c>.</summary>
/// <param name="desk">What the channel works with.</param>
/// <param name="entrance">The door.</param>
/// <param name="activities">Reads the transcript.</param>
internal sealed class StreamCall(Desk desk, Entrance entrance, ActivityCalls activities)
{
    /// <summary>Answers the call and, when it may, stays with the socket until it ends.</summary>
    /// <param name="http">The call.</param>
    public async Task<IResult> Open(HttpContext http)
    {
        var conversation = (string)http.GetRouteValue("conversation")!;
        var (pass, refusal) = await Enter(http, conversation);
        if (refusal is not null)
        {
            return refusal;
        }

        var end = await desk.Log.End(pass!.Conversation, http.RequestAborted);
        if (end == 0)
        {
            return Answer.Refuse(404, "NotFound", "There is no such conversation; begin it with POST conversations.");
        }

        if (ConversationCalls.Watermark(http, end) is not { } after)
        {
            return Answer.Bad("watermark must be one that was given out here.");
        }

        if (!http.WebSockets.IsWebSocketRequest)
        {
            return Answer.Bad("This address is for a WebSocket.");
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        await Serve(http, socket, pass.Conversation, after);
        return Results.Empty;
    }

    private async Task<(Pass? Pass, Answer? Refusal)> Enter(HttpContext http, string conversation)
    {
        var token = http.Request.Query["t"].ToString();
        if (token.Length == 0)
        {
            return (null, Answer.Refuse(401, "Unauthorized", "Use the streamUrl as it was given out; it carries the token."));
        }

        if ((await desk.Key.Signer(http.RequestAborted)).Read(token) is not { } pass)
        {
            return (null, Answer.Refuse(403, "Forbidden", "This token was not given out here."));
        }

        return (pass, entrance.Check(pass, conversation).Refusal);
    }

    private async Task Serve(HttpContext http, WebSocket socket, string conversation, long after)
    {
        var stopping = http.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? default;
        var listener = desk.Listeners.Join(conversation);
        try
        {
            var feed = new Feed(desk.Time, listener, place => activities.Since(conversation, place, Here.Root(http), http.RequestAborted));
            await new Line(socket).Run(feed, after, stopping, http.RequestAborted);
        }
        finally
        {
            desk.Listeners.Leave(conversation, listener);
        }
    }
}
