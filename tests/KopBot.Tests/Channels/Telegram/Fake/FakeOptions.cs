namespace KopBot.Tests.Channels.Telegram.Fake;

/// <summary>How the fake behaves.</summary>
public sealed record FakeOptions
{
    /// <summary>The clock for expiry, retries and rates.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The token of the first bot.</summary>
    public string Token { get; init; } = "111222333:FAKE-token_of-the-first-bot";

    /// <summary>The name of the first bot.</summary>
    public string Username { get; init; } = "KopBotUji_bot";

    /// <summary>Whether requests are checked against the published specification, where it is at hand.</summary>
    public bool Validate { get; init; } = true;

    /// <summary>Whether every call and bubble is remembered; a load test has no room for that.</summary>
    public bool Remember { get; init; } = true;

    /// <summary>The port; 0 for any free one.</summary>
    public int Port { get; init; }
}
