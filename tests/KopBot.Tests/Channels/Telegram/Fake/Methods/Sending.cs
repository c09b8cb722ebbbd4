using System.Text;

namespace KopBot.Tests.Channels.Telegram.Fake.Methods;

/// <summary>What the methods that send have in common.</summary>
internal static class Sending
{
    /// <summary>The chat of a call.</summary>
    public static FakeChat ChatOf(Call call)
    {
        var id = call.Parameters.Whole("chat_id") ?? throw new Refused("chat_id is empty");
        var chat = call.Bot.Chats.GetValueOrDefault(id) ?? throw new Refused("chat not found");
        return chat.Refusal() is { } refusal ? throw new Refused(refusal) : chat;
    }

    /// <summary>Counts the call against the limits.</summary>
    public static void Count(Call call, FakeChat chat)
    {
        var wait = call.Bot.Rates.Count(chat, call.Parameters.Flag("allow_paid_broadcast"));
        if (wait > 0)
        {
            throw new Refused(Fake.Answer.Fail(429, $"Too Many Requests: retry after {wait}", wait));
        }
    }

    /// <summary>Reads the words of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="most">How many code points it may have.</param>
    /// <param name="tooLong">What the server says when it has more.</param>
    public static (string Text, IReadOnlyList<Entity> Entities) Words(Call call, string name, int most, string tooLong)
    {
        var raw = call.Parameters.Text(name) ?? "";
        if (Encoding.UTF8.GetByteCount(raw) > 32_768)
        {
            throw new Refused("text is too long");
        }

        var (text, entities) = (call.Parameters.Text("parse_mode")?.ToLowerInvariant()) switch
        {
            null or "" or "none" => (raw, []),
            "html" => Html(raw),
            _ => throw new Refused("unsupported parse_mode"),
        };
        var points = text.Length - text.Count(char.IsLowSurrogate);
        return points > most ? throw new Refused(tooLong) : Trimmed(text, entities);
    }

    /// <summary>The bubble that the call makes, with its keyboard and what it replies to.</summary>
    public static SentBubble Bubble(Call call, FakeChat chat, string text, IReadOnlyList<Entity> entities)
    {
        var bubble = new SentBubble { Number = chat.NextNumber(), Chat = chat.Id, At = call.Bot.Time.GetUtcNow(), Text = text, Entities = entities, By = call.By };
        return Onto(call, chat, bubble) with { RepliesTo = Quoted(call, chat) };
    }

    public static SentBubble Onto(Call call, FakeChat chat, SentBubble bubble) =>
        call.Parameters.Has("reply_markup") ? KeyboardReader.Onto(bubble, chat, call.Parameters.Json("reply_markup")) : bubble;

    private static (string Text, IReadOnlyList<Entity> Entities) Html(string raw)
    {
        try
        {
            return HtmlParser.Parse(raw);
        }
        catch (UnreadableFormat e)
        {
            throw new Refused(e.Message);
        }
    }

    private static (string Text, IReadOnlyList<Entity> Entities) Trimmed(string text, IReadOnlyList<Entity> entities)
    {
        var front = text.Length - text.TrimStart().Length;
        var trimmed = text.Trim();
        return front is 0 ? (trimmed, entities) : (trimmed, [.. entities.Select(one => one with { Offset = Math.Max(0, one.Offset - front) })]);
    }

    private static long Quoted(Call call, FakeChat chat)
    {
        if (!call.Parameters.Has("reply_parameters") || call.Parameters.Json("reply_parameters") is not { } quote)
        {
            return 0;
        }

        var number = quote.GetProperty("message_id").GetInt64();
        var lenient = quote.TryGetProperty("allow_sending_without_reply", out var allowed) && allowed.GetBoolean();
        return chat.Knows(number) ? number : lenient ? 0 : throw new Refused("message to be replied not found");
    }
}
