using System.Text;
using KopBot.Channels.Telegram.Wire;
using KopBot.Domain.Turns;

namespace KopBot.Channels.Telegram;

/// <summary>The keyboards below a message.</summary>
internal static class Keyboards
{
    /// <summary>How many buttons a keyboard shows; a longer one is refused by Telegram sooner or later.</summary>
    public const int Most = 50;

    /// <summary>How many letters a label may have to share its row.</summary>
    private const int Short = 14;

    /// <summary>Takes the keyboard away that asked for the telephone number.</summary>
    public static readonly ReplyMarkup Remove = new() { RemoveKeyboard = true };

    /// <summary>Asks for the own telephone number with one tap; private chats only.</summary>
    public static readonly ReplyMarkup AskContact = new()
    {
        Keyboard = [[new("Bagikan nomor HP saya", true)]],
        ResizeKeyboard = true,
        OneTimeKeyboard = true,
    };

    /// <summary>The bubble with links to the private chat with the bot in the place of the buttons that open one.</summary>
    /// <param name="bubble">The bubble.</param>
    /// <param name="bot">The bot's name; empty while it is not known, and the buttons are left out.</param>
    public static Bubble Linked(Bubble bubble, string bot) => bubble.Buttons.All(button => button.Private is null) ? bubble : bubble with
    {
        Buttons = [.. bubble.Buttons.Where(button => button.Private is null || bot.Length > 0)
            .Select(button => button.Private is { } dialog ? button with { Url = $"https://t.me/{bot}?start={dialog}" } : button)],
    };

    /// <summary>The buttons in rows: two neighbours share a row when both are short.</summary>
    /// <returns>The keyboard; null when there are no buttons.</returns>
    public static ReplyMarkup? Inline(IReadOnlyList<Button> buttons)
    {
        if (buttons.Count is 0)
        {
            return null;
        }

        var rows = new List<IReadOnlyList<InlineKeyboardButton>>();
        var shown = Math.Min(buttons.Count, Most);
        for (var at = 0; at < shown; at++)
        {
            if (at + 1 < shown && IsShort(buttons[at]) && IsShort(buttons[at + 1]))
            {
                rows.Add([Key(buttons[at]), Key(buttons[++at])]);
            }
            else
            {
                rows.Add([Key(buttons[at])]);
            }
        }

        return new() { InlineKeyboard = rows };
    }

    /// <summary>The buttons beyond the keyboard, as lines with their numbers; empty when all of them have a place.</summary>
    public static string Beyond(Bubble bubble)
    {
        var lines = new StringBuilder();
        for (var at = Most; at < bubble.Buttons.Count && !bubble.Numbered; at++)
        {
            var button = bubble.Buttons[at];
            lines.Append('\n').Append(button.Url is null ? $"{at + 1}. {button.Label}" : $"{button.Label}: {button.Url}");
        }

        return lines.ToString();
    }

    private static bool IsShort(Button button) => button.Label.Length <= Short;

    private static InlineKeyboardButton Key(Button button) =>
        new(button.Label is "" ? "-" : button.Label, button.Url is null ? button.Data : null, button.Url);
}
