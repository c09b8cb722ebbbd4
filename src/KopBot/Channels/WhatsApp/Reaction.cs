namespace KopBot.Channels.WhatsApp;

/// <summary>What KopBot does about a failure.</summary>
internal enum Reaction
{
    /// <summary>Our own fault: give up, and log it.</summary>
    Bug,

    /// <summary>Our own fault with a template: give up, and stop what uses it until somebody mends it.</summary>
    TemplateBug,

    /// <summary>A passing fault, and the effect is uncertain: later again.</summary>
    Retry,

    /// <summary>A passing fault: a few times more.</summary>
    RetryFew,

    /// <summary>A refusal for a reason that nobody knows: a few times more, long enough apart that somebody can mend it.</summary>
    RetrySlowly,

    /// <summary>The number is being rebuilt: all of it again in a minute.</summary>
    Maintenance,

    /// <summary>Too much for the number, the app or the account: all of it later.</summary>
    Throttle,

    /// <summary>Too much for this person: only this one later.</summary>
    ThrottlePair,

    /// <summary>The service window is closed: a template, or wait for the person.</summary>
    WindowClosed,

    /// <summary>It does not reach the person, for a reason that is never told: a few times more, long apart.</summary>
    Undeliverable,

    /// <summary>This cannot be sent to this person: give up.</summary>
    GiveUp,

    /// <summary>Meta spares this person for now: not again before a day has gone.</summary>
    NextDay,

    /// <summary>The person wants no announcements.</summary>
    OptOut,

    /// <summary>The number's standing suffers: announcements pause.</summary>
    CampaignPause,

    /// <summary>The account is held up: nothing goes until its owner has acted.</summary>
    AccountPause,

    /// <summary>Token, permission or number are wrong: nothing goes until somebody mends it.</summary>
    FatalConfig,
}
