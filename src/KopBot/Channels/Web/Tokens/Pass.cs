namespace KopBot.Channels.Web.Tokens;

/// <summary>What a token allows: one conversation, as one user, for some time.</summary>
/// <param name="Conversation">The conversation's identifier.</param>
/// <param name="User">The user's identifier, which overrules what a client claims; empty when the client may choose.</param>
/// <param name="Use"><see cref="Chat"/> or <see cref="Stream"/>.</param>
/// <param name="Until">When it ends (UTC, whole seconds).</param>
internal sealed record Pass(string Conversation, string User, string Use, DateTimeOffset Until)
{
    /// <summary>For every call.</summary>
    public const string Chat = "chat";

    /// <summary>For opening the WebSocket only, because it stands in an address.</summary>
    public const string Stream = "stream";

    /// <summary>How long a token for every call holds.</summary>
    public static readonly TimeSpan ChatLife = TimeSpan.FromMinutes(30);

    /// <summary>How long the address of a WebSocket holds.</summary>
    public static readonly TimeSpan StreamLife = TimeSpan.FromSeconds(60);

    /// <summary>How long after its end a token still proves whose conversation it was.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(90);
}
