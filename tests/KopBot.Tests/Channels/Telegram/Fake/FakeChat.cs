using System.Collections.Concurrent;
using System.Threading.Channels;

namespace KopBot.Tests.Channels.Telegram.Fake;

/// <summary>How a chat stands to the bot.</summary>
public enum Standing
{
    Normal,
    NeverStarted,
    Blocked,
    Deactivated,
    Kicked,
    NotMember,
    Deleted,
    Restricted,
    Migrated,
}

/// <summary>A chat as one bot sees it.</summary>
public sealed class FakeChat(long id, string type, string title)
{
    private int _lastNumber;

    public long Id { get; } = id;

    /// <summary>private, group or supergroup.</summary>
    public string Type { get; } = type;

    public string Title { get; } = title;

    public bool IsPrivate => Type is "private";

    public Standing Standing { get; set; } = Standing.Normal;

    /// <summary>Where a migrated group is now.</summary>
    public long MigratedTo { get; set; }

    /// <summary>What the bot sent, by number, as it looks after the last edit.</summary>
    public ConcurrentDictionary<long, SentBubble> Sent { get; } = new();

    /// <summary>What the bot sent and edited, in order, for whoever waits for it.</summary>
    public Channel<SentBubble> Stream { get; } = Channel.CreateUnbounded<SentBubble>();

    /// <summary>Whether the keyboard that asks for the telephone number is shown.</summary>
    public bool ShowsKeyboard { get; set; }

    /// <summary>Whether a message of that number was ever in the chat.</summary>
    public bool Knows(long number) => number > 0 && number <= Volatile.Read(ref _lastNumber);

    public long NextNumber() => Interlocked.Increment(ref _lastNumber);

    /// <summary>What every call about the chat is answered with; null when it may go on.</summary>
    public Answer? Refusal()
    {
        var kind = Type is "supergroup" ? "supergroup chat" : "group chat";
        return Standing switch
        {
            Standing.Normal => null,
            Standing.NeverStarted => Answer.Fail(403, "Forbidden: bot can't initiate conversation with a user"),
            Standing.Blocked => Answer.Fail(403, "Forbidden: bot was blocked by the user"),
            Standing.Deactivated => Answer.Fail(403, "Forbidden: user is deactivated"),
            Standing.Kicked => Answer.Fail(403, $"Forbidden: bot was kicked from the {kind}"),
            Standing.NotMember => Answer.Fail(403, $"Forbidden: bot is not a member of the {kind}"),
            Standing.Deleted => Answer.Fail(403, "Forbidden: the group chat was deleted"),
            Standing.Restricted => Answer.Bad("not enough rights to send text messages to the chat"),
            _ => Answer.Fail(400, "Bad Request: group chat was upgraded to a supergroup chat", migrateTo: MigratedTo),
        };
    }
}
