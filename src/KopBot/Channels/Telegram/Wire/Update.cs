using System.Text.Json;
using System.Text.Json.Serialization;

namespace KopBot.Channels.Telegram.Wire;

/// <summary>An incoming update. Every field may be missing: servers, proxies and old clients leave out what they like.</summary>
internal sealed record Update
{
    public long UpdateId { get; init; }

    public Message? Message { get; init; }

    public Message? EditedMessage { get; init; }

    public CallbackQuery? CallbackQuery { get; init; }

    public ChatMemberUpdated? MyChatMember { get; init; }
}

/// <summary>A press on an inline button.</summary>
internal sealed record CallbackQuery
{
    public string? Id { get; init; }

    public User? From { get; init; }

    /// <summary>The message with the button; only its chat and number when it is too old (an "inaccessible message").</summary>
    public Message? Message { get; init; }

    public string? Data { get; init; }
}

/// <summary>The bot was blocked, let in again, or moved in or out of a group.</summary>
internal sealed record ChatMemberUpdated
{
    public Chat? Chat { get; init; }

    public User? From { get; init; }

    public long Date { get; init; }

    public ChatMember? OldChatMember { get; init; }

    public ChatMember? NewChatMember { get; init; }
}

/// <summary>What somebody is in a chat.</summary>
internal sealed record ChatMember
{
    public string? Status { get; init; }

    public bool IsMember { get; init; }
}

/// <summary>A person or a bot.</summary>
internal sealed record User
{
    public long Id { get; init; }

    public bool IsBot { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Username { get; init; }
}

/// <summary>A private chat, a group, a supergroup or a channel.</summary>
internal sealed record Chat
{
    public long Id { get; init; }

    public string? Type { get; init; }
}

/// <summary>A message, with the contents that KopBot reads; every other content is known by its name only.</summary>
internal sealed record Message
{
    public long MessageId { get; init; }

    public User? From { get; init; }

    public Chat? Chat { get; init; }

    /// <summary>Seconds since 1970; 0 when the message is inaccessible.</summary>
    public long Date { get; init; }

    public Message? ReplyToMessage { get; init; }

    public string? Text { get; init; }

    public string? Caption { get; init; }

    public IReadOnlyList<PhotoSize?>? Photo { get; init; }

    public Document? Document { get; init; }

    public Contact? Contact { get; init; }

    public Location? Location { get; init; }

    public long MigrateToChatId { get; init; }

    /// <summary>All other fields.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Rest { get; set; }
}
