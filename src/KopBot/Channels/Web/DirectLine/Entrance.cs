using KopBot.Channels.Web.Tokens;

namespace KopBot.Channels.Web.DirectLine;

/// <summary>Who calls: the bearer of a token for one conversation, or of the secret.</summary>
/// <param name="Pass">What the token allows; null for the secret, which allows everything.</param>
internal sealed record Caller(Pass? Pass);

/// <summary>Looks at what a caller brings. One of the two is null.</summary>
/// <param name="Caller">Who may come in.</param>
/// <param name="Refusal">What everybody else is told.</param>
internal readonly record struct Admission(Caller? Caller, Answer? Refusal);

/// <summary>The door of the Direct Line interface: 401 for those who bring nothing, 403 for those who bring the wrong thing.</summary>
/// <param name="desk">What the channel works with.</param>
internal sealed class Entrance(Desk desk)
{
    /// <summary>Looks at the header <c>Authorization</c>.</summary>
    /// <param name="http">The call.</param>
    /// <param name="conversation">The conversation that it is about; null when it names none.</param>
    public async Task<Admission> Admit(HttpContext http, string? conversation)
    {
        if (!desk.Settings.Usable)
        {
            return Refuse(403, "Forbidden", "The web channel is closed: set Channels:Web:Secret, or Demo to true for a trial.");
        }

        var brought = Bearer(http);
        if (brought is null)
        {
            return Refuse(401, "Unauthorized", "Send the header Authorization: Bearer <token>.");
        }

        if (IsSecret(brought))
        {
            return new(new(null), null);
        }

        var pass = (await desk.Key.Signer(http.RequestAborted)).Read(brought);
        return pass is { Use: Pass.Chat } ? Check(pass, conversation) : Refuse(403, "Forbidden", "This token was not given out here.");
    }

    /// <summary>What stands behind <c>Bearer</c>; null when nothing does.</summary>
    /// <param name="http">The call.</param>
    public static string? Bearer(HttpContext http)
    {
        const string scheme = "Bearer ";
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && header[scheme.Length..].Trim() is { Length: > 0 } word
            ? word
            : null;
    }

    /// <summary>Whether it is the secret.</summary>
    /// <param name="word">What was brought.</param>
    public bool IsSecret(string word) => desk.Settings.Secret.Length > 0 && Signer.Same(desk.Settings.Secret, word);

    /// <summary>Whether a true token is still good, and for this conversation.</summary>
    /// <param name="pass">What the token allows.</param>
    /// <param name="conversation">The conversation; null for any.</param>
    public Admission Check(Pass pass, string? conversation)
    {
        if (pass.Until <= desk.Time.GetUtcNow())
        {
            return Refuse(403, "TokenExpired", "The token has expired.");
        }

        return conversation is null || pass.Conversation == conversation
            ? new(new(pass), null)
            : Refuse(403, "Forbidden", "The token is for another conversation.");
    }

    private static Admission Refuse(int status, string code, string message) => new(null, Answer.Refuse(status, code, message));
}
