namespace KopBot.Tests.Channels.WhatsApp.Fake;

/// <summary>How the fake behaves.</summary>
public sealed record FakeOptions
{
    /// <summary>The clock for windows, buckets, links and retries.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Meta's identifier of the number.</summary>
    public string PhoneNumberId { get; init; } = "106540352242922";

    /// <summary>The number as people see it.</summary>
    public string DisplayNumber { get; init; } = "6281110000000";

    /// <summary>The token that calls must bring.</summary>
    public string Token { get; init; } = "EAAFAKE-token-of-the-system-user";

    /// <summary>The secret that webhooks are signed with.</summary>
    public string AppSecret { get; init; } = "0123456789abcdef0123456789abcdef";

    /// <summary>What is shown when the webhook is entered.</summary>
    public string VerifyToken { get; init; } = "kata-verifikasi";

    /// <summary>Whether requests are checked against the published specification, where it is at hand.</summary>
    public bool Validate { get; init; } = true;

    /// <summary>Whether every call and bubble is remembered; a load test has no room for that.</summary>
    public bool Remember { get; init; } = true;

    /// <summary>How many webhooks may be under way at once; more than one loses the order, as Meta does.</summary>
    public int Lanes { get; init; } = 1;

    /// <summary>How many updates one webhook holds at the most: 1 to 1000.</summary>
    public int Batch { get; init; } = 1;

    /// <summary>Shuffles the updates of a webhook and repeats some that were taken; null for neither.</summary>
    public Random? Disorder { get; init; }

    /// <summary>How long Meta waits at the most before it repeats a webhook.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The port; 0 for any free one.</summary>
    public int Port { get; init; }
}
