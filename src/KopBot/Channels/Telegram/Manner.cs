namespace KopBot.Channels.Telegram;

/// <summary>In which manner a piece is sent; after some failures there is another one to try.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Formatted">Whether the words are sent as HTML; else they are plain.</param>
/// <param name="Edits">The message that is replaced; 0 for a new one.</param>
/// <param name="Quotes">The message that is quoted; 0 for none.</param>
/// <param name="Moved">Whether the chat was changed for its new identifier already.</param>
/// <param name="Anew">Whether a file is uploaded as a document, whatever was known about it.</param>
internal sealed record Manner(long Chat, long Edits, long Quotes, bool Formatted = true, bool Moved = false, bool Anew = false)
{
    /// <summary>The manner to try next after a failure; null when there is none. Each mend is tried once.</summary>
    public Manner? After(Failure failure) => failure.Reaction switch
    {
        Reaction.Migrate when failure.MigrateTo is not 0 && !Moved => this with { Chat = failure.MigrateTo, Moved = true },
        Reaction.PlainText when Formatted => this with { Formatted = false },
        Reaction.SendNew when Edits is not 0 => this with { Edits = 0 },
        Reaction.Unquote when Quotes is not 0 => this with { Quotes = 0 },
        Reaction.SendFileAnew when !Anew => this with { Anew = true },
        _ => null,
    };
}
