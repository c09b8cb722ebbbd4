using System.Text;
using System.Text.Json;

namespace KopBot.Tests.Channels.Telegram.Fake;

/// <summary>A call that the server refuses.</summary>
public sealed class Refused(Answer answer) : Exception
{
    public Refused(string what)
        : this(Answer.Bad(what))
    {
    }

    public Answer Answer { get; } = answer;
}

/// <summary>Reads and checks the keyboard of a message.</summary>
public static class KeyboardReader
{
    private static readonly string[] Actions =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
    ];

    /// <summary>Puts the keyboard of a call onto a bubble.</summary>
    /// <exception cref="Refused">The server would not take it.</exception>
    public static SentBubble Onto(SentBubble bubble, FakeChat chat, JsonElement? markup)
    {
        if (markup is not { ValueKind: JsonValueKind.Object } keyboard)
        {
            return bubble;
        }

        if (keyboard.TryGetProperty("inline_keyboard", out var inline))
        {
            return bubble with { Rows = Rows(inline, Inline) };
        }

        if (keyboard.TryGetProperty("keyboard", out var keys))
        {
            chat.ShowsKeyboard = true;
            return bubble with { Rows = Rows(keys, key => Key(key, chat)), IsReplyKeyboard = true };
        }

        var removes = keyboard.TryGetProperty("remove_keyboard", out var remove) && remove.ValueKind is JsonValueKind.True;
        chat.ShowsKeyboard &= !removes;
        return removes ? bubble with { RemovesKeyboard = true } : throw new Refused("object expected as reply markup");
    }

    private static IReadOnlyList<IReadOnlyList<SeenButton>> Rows(JsonElement rows, Func<JsonElement, SeenButton> read)
    {
        if (Encoding.UTF8.GetByteCount(rows.GetRawText()) > 10_000)
        {
            throw new Refused("reply markup is too long");
        }

        return [.. rows.EnumerateArray().Select(row => (IReadOnlyList<SeenButton>)[.. row.EnumerateArray().Select(read)])];
    }

    private static SeenButton Inline(JsonElement button)
    {
        if (Actions.Count(action => button.TryGetProperty(action, out _)) is not 1)
        {
            throw new Refused("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }

        var data = Text(button, "callback_data");
        if (data is not null && Encoding.UTF8.GetByteCount(data) is < 1 or > 64)
        {
            throw new Refused("BUTTON_DATA_INVALID");
        }

        var url = Text(button, "url");
        if (url is not null && !Uri.TryCreate(url, UriKind.Absolute, out _))
        {
            throw new Refused($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
        }

        return new(Label(button), data, url);
    }

    private static SeenButton Key(JsonElement button, FakeChat chat)
    {
        if (button.ValueKind is JsonValueKind.String)
        {
            return new(button.GetString()!, null, null);
        }

        var asks = button.TryGetProperty("request_contact", out var contact) && contact.ValueKind is JsonValueKind.True;
        return asks && !chat.IsPrivate
            ? throw new Refused("Phone number can be requested in private chats only")
            : new(Label(button), null, null, asks);
    }

    private static string Label(JsonElement button) => Text(button, "text") is { Length: > 0 } label
        ? label
        : throw new Refused("can't parse inline keyboard button: Field \"text\" must be of type String");

    private static string? Text(JsonElement button, string name) =>
        button.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
