namespace KopBot.Domain.Turns;

/// <summary>One message, as a channel read it. It is kept before the channel is told that it was received.</summary>
public sealed record Incoming
{
    /// <summary>Where the answer goes: the private chat, or the group.</summary>
    public required Address Chat { get; init; }

    /// <summary>Who wrote it; equal to <see cref="Chat"/> in a private chat.</summary>
    public required Address From { get; init; }

    /// <summary>The identifier that the channel repeats when it delivers the same message again; unique within the channel.</summary>
    public required string Id { get; init; }

    /// <summary>When the person sent it (UTC), by the channel's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The channel's name of this bubble, by which a later edit or quote refers to it; null when it has none.</summary>
    public string? Bubble { get; init; }

    /// <summary>The name that the person shows on the channel; empty when unknown.</summary>
    public string Name { get; init; } = "";

    /// <summary>What was said, pressed or sent.</summary>
    public required Content Content { get; init; }

    /// <summary>The key of the conversation: one person in one chat.</summary>
    public string Conversation => Chat == From ? Chat.ToString() : $"{Chat}/{From.Id}";
}
