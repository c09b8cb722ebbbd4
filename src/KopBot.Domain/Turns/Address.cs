namespace KopBot.Domain.Turns;

/// <summary>Where a person or a group is reached: a chat on Telegram, a number on WhatsApp, a conversation on the web page.</summary>
/// <param name="Channel">The channel's name: <c>telegram</c>, <c>whatsapp</c>, <c>web</c> or <c>terminal</c>.</param>
/// <param name="Id">The channel's own identifier, opaque here.</param>
public readonly record struct Address(string Channel, string Id)
{
    /// <summary>The address as one key: the channel, a colon, the identifier.</summary>
    public override string ToString() => $"{Channel}:{Id}";

    /// <summary>The address of a key made by <see cref="ToString"/>.</summary>
    /// <param name="key">Such a key.</param>
    public static Address Parse(string key)
    {
        var colon = key.IndexOf(':');
        return new(key[..colon], key[(colon + 1)..]);
    }
}
