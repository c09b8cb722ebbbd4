namespace KopBot.Channels.Telegram;

/// <summary>What KopBot does about a failure.</summary>
internal enum Reaction
{
    /// <summary>Wait as long as asked, then the same again.</summary>
    Throttle,

    /// <summary>The address is closed.</summary>
    StopContact,

    /// <summary>The group has a new identifier: once more with that.</summary>
    Migrate,

    /// <summary>There is no such address: give up, and close it.</summary>
    DeadLetter,

    /// <summary>It already is as it should be: a success.</summary>
    Success,

    /// <summary>The bubble cannot be edited: send a new one.</summary>
    SendNew,

    /// <summary>The quoted message is gone: once more without the quote.</summary>
    Unquote,

    /// <summary>The formatting was not understood: once more as plain text.</summary>
    PlainText,

    /// <summary>The file that was sent before is not known any more, or the picture is not liked: once more as an uploaded document.</summary>
    SendFileAnew,

    /// <summary>The press is too old to be answered; its effect stays.</summary>
    Ignore,

    /// <summary>The file is too large to be fetched.</summary>
    TooBig,

    /// <summary>The file is not there for the moment: a few times more.</summary>
    RetryFew,

    /// <summary>Our own fault: give up, and log it.</summary>
    Bug,

    /// <summary>The token or the server is wrong: the channel does not work until somebody mends it.</summary>
    FatalConfig,

    /// <summary>A webhook is set though the settings say polling: take it away.</summary>
    WrongMode,

    /// <summary>Somebody else asks for the same updates.</summary>
    Leader,

    /// <summary>A passing fault, and the effect is uncertain: later again.</summary>
    Retry,
}

/// <summary>The table of failures. The first row whose code and words fit wins; codes without a fitting row follow below it.</summary>
internal static class Reactions
{
    private static readonly (int Code, string Part, Reaction Reaction)[] Table =
    [
        (400, "upgraded to a supergroup", Reaction.Migrate),
        (400, "chat not found", Reaction.DeadLetter),
        (400, "PEER_ID_INVALID", Reaction.DeadLetter),
        (400, "user not found", Reaction.DeadLetter),
        (400, "message is not modified", Reaction.Success),
        (400, "message to edit not found", Reaction.SendNew),
        (400, "message can't be edited", Reaction.SendNew),
        (400, "MESSAGE_ID_INVALID", Reaction.SendNew),
        (400, "message to be replied not found", Reaction.Unquote),
        (400, "can't parse entities", Reaction.PlainText),
        (400, "query is too old", Reaction.Ignore),
        (400, "file is too big", Reaction.TooBig),
        (400, "temporarily unavailable", Reaction.RetryFew),
        (400, "wrong file identifier", Reaction.SendFileAnew),
        (400, "wrong remote file identifier", Reaction.SendFileAnew),
        (400, "PHOTO_INVALID_DIMENSIONS", Reaction.SendFileAnew),
        (400, "IMAGE_PROCESS_FAILED", Reaction.SendFileAnew),
        (400, "not enough rights", Reaction.StopContact),
        (400, "have no rights to send", Reaction.StopContact),
        (400, "CHAT_WRITE_FORBIDDEN", Reaction.StopContact),
        (409, "webhook is active", Reaction.WrongMode),
    ];

    /// <summary>The reaction to a failure.</summary>
    public static Reaction To(int code, string description)
    {
        foreach (var row in Table)
        {
            if (row.Code == code && description.Contains(row.Part, StringComparison.OrdinalIgnoreCase))
            {
                return row.Reaction;
            }
        }

        return code switch
        {
            429 => Reaction.Throttle,
            403 => Reaction.StopContact,
            401 or 404 or 421 => Reaction.FatalConfig,
            409 => Reaction.Leader,
            0 or 408 or (>= 200 and < 400) or >= 500 => Reaction.Retry,
            _ => Reaction.Bug,
        };
    }
}
