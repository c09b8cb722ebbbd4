using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using KopBot.Channels.Web.Tokens;

namespace KopBot.Channels.Web.DirectLine;

/// <summary>Gives tokens out and lengthens them.</summary>
/// <param name="desk">What the channel works with.</param>
/// <param name="entrance">The door.</param>
internal sealed class TokenCalls(Desk desk, Entrance entrance)
{
    private const int MostUser = 128;

    /// <summary>
    /// <c>POST tokens/generate</c>: a token for a new conversation. Whoever brings an ended token of an open service gets a new
    /// one for the same conversation, so that a browser finds its chat again the next day.
    /// </summary>
    /// <param name="http">The call.</param>
    public async Task<IResult> Generate(HttpContext http)
    {
        var word = Entrance.Bearer(http);
        if (!desk.Settings.Open && (word is null || !entrance.IsSecret(word)))
        {
            return await Closed(http);
        }

        var (body, refusal) = await Body.ReadJson(http, mayBeEmpty: true);
        if (refusal is not null)
        {
            return refusal;
        }

        if (word is not null && await Known(word, http.RequestAborted) is { } known)
        {
            return await Give(known.Conversation, known.User, http.RequestAborted);
        }

        var (user, wrong) = User(body!);
        return wrong ?? (IResult)await Give(Draw(), user!, http.RequestAborted);
    }

    /// <summary><c>POST tokens/refresh</c>: the same for another half hour, while the token holds.</summary>
    /// <param name="http">The call.</param>
    public async Task<IResult> Refresh(HttpContext http)
    {
        var (caller, refusal) = await entrance.Admit(http, null);
        return refusal ?? (caller!.Pass is { } pass
            ? await Give(pass.Conversation, pass.User, http.RequestAborted)
            : (IResult)Answer.Bad("The secret needs no refresh; send the token that was given out."));
    }

    /// <summary><c>GET session/getsessionid</c>: a name for the browser's session, of which KopBot makes no use.</summary>
    /// <param name="http">The call.</param>
    public async Task<IResult> Session(HttpContext http) =>
        (await entrance.Admit(http, null)).Refusal ?? Answer.Ok(new JsonObject { ["sessionId"] = Draw() });

    /// <summary>The user that a body names; empty when it names none, so that the client may choose.</summary>
    /// <param name="body">The body.</param>
    public static (string? User, Answer? Refusal) User(JsonObject body)
    {
        var user = body["user"];
        if (user is null || (user is JsonObject { } account && account["id"] is null))
        {
            return ("", null);
        }

        return user.Text("id") is { Length: > 0 and <= MostUser } id
            ? (id, null)
            : (null, Answer.Bad($"user.id must be a text of 1 to {MostUser} characters, such as dl_budi."));
    }

    /// <summary>An identifier that nobody guesses.</summary>
    public static string Draw() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    private async Task<Answer> Closed(HttpContext http)
    {
        var refusal = (await entrance.Admit(http, null)).Refusal;
        return refusal ?? Answer.Refuse(403, "Forbidden", "Only the secret may ask for tokens.");
    }

    private async Task<Pass?> Known(string word, CancellationToken stop)
    {
        var pass = (await desk.Key.Signer(stop)).Read(word);
        return pass is { Use: Pass.Chat } && pass.Until + Pass.Memory > desk.Time.GetUtcNow() ? pass : null;
    }

    private async Task<Answer> Give(string conversation, string user, CancellationToken stop) => Answer.Ok(new JsonObject
    {
        ["conversationId"] = conversation,
        ["token"] = (await desk.Key.Signer(stop)).Sign(new(conversation, user, Pass.Chat, desk.Time.GetUtcNow() + Pass.ChatLife)),
        ["expires_in"] = (int)Pass.ChatLife.TotalSeconds,
    });
}
