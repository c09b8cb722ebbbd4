using KopBot.Channels.Web.Streams;
using KopBot.Channels.Web.Tokens;
using KopBot.Storage;

namespace KopBot.Channels.Web;

/// <summary>What every call of the web channel works with.</summary>
/// <param name="Store">The inbox.</param>
/// <param name="Files">Where files are kept.</param>
/// <param name="Log">The transcripts.</param>
/// <param name="Key">The key of tokens and of files' addresses.</param>
/// <param name="Listeners">The open sockets of this process.</param>
/// <param name="Pace">How fast one conversation may write.</param>
/// <param name="Settings">The settings.</param>
/// <param name="Time">The clock.</param>
/// <param name="Logger">Where faults are told.</param>
internal sealed record Desk(
    IStore Store,
    IFiles Files,
    IWebLog Log,
    SigningKey Key,
    Listeners Listeners,
    Pace Pace,
    WebSettings Settings,
    TimeProvider Time,
    ILogger Logger);
