namespace KopBot.Channels.WhatsApp;

/// <summary>The table of failures, by Meta's code; titles, HTTP statuses and subcodes change between versions and do not count here.</summary>
internal static class Reactions
{
    /// <summary>There was no answer, or none that can be read: nobody knows whether the call had its effect.</summary>
    public const int NoAnswer = -1;

    /// <summary>There is a code, and it is no number of Meta's.</summary>
    public const int NoNumber = -2;

    /// <summary>The reaction to a failure.</summary>
    /// <param name="code">Meta's code.</param>
    /// <param name="status">The HTTP status, which decides for codes that are not known; 0 when there is none.</param>
    public static Reaction To(int code, int status) => code switch
    {
        NoAnswer => status is 0 ? Reaction.Retry : ByStatus(status),
        2 or 131016 => Reaction.Retry,
        1 or 131000 or 131053 or 135000 or 137000 => Reaction.RetryFew,
        131057 => Reaction.Maintenance,
        4 or 80007 or 130429 or 132069 or 133016 => Reaction.Throttle,
        131056 => Reaction.ThrottlePair,
        // Templates that need a telephone number cannot go to a user identifier; once the person writes, no template is needed.
        131047 or 131062 => Reaction.WindowClosed,
        131026 => Reaction.Undeliverable,
        130472 or 130497 or 131021 or 131030 => Reaction.GiveUp,
        131049 => Reaction.NextDay,
        131050 => Reaction.OptOut,
        131048 or 131063 or 132015 or 132016 => Reaction.CampaignPause,
        368 or 131031 or 131037 or 131042 or 131064 => Reaction.AccountPause,
        0 or 3 or 10 or 33 or 102 or 190 or (>= 200 and <= 299) or 131005 or 131045 => Reaction.FatalConfig,
        132000 or 132001 or 132005 or 132007 or 132008 or 132012 => Reaction.TemplateBug,
        100 or 130501 or 131008 or 131009 or 131051 or 131052 or 132068 or 139100 => Reaction.Bug,
        // Nobody knows what a new code means: it may concern one person only, and must not silence all others.
        _ => ByStatus(status) switch
        {
            Reaction.FatalConfig => Reaction.RetrySlowly,
            Reaction.Throttle => Reaction.Retry,
            var reaction => reaction,
        },
    };

    private static Reaction ByStatus(int status) => status switch
    {
        429 => Reaction.Throttle,
        401 or 403 => Reaction.FatalConfig,
        408 or (>= 200 and < 400) or >= 500 => Reaction.Retry,
        0 => Reaction.RetryFew,
        _ => Reaction.Bug,
    };
}
