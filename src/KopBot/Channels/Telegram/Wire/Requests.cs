namespace KopBot.Channels.Telegram.Wire;

/// <summary>A call without parameters.</summary>
internal sealed record Nothing;

internal sealed record GetUpdates(long Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);

internal sealed record SetWebhook(string Url, string SecretToken, int MaxConnections, IReadOnlyList<string> AllowedUpdates);

internal sealed record SetMyCommands(IReadOnlyList<BotCommand> Commands, string? LanguageCode);

internal sealed record BotCommand(string Command, string Description);

internal sealed record SendMessage(
    long ChatId,
    string Text,
    string? ParseMode,
    ReplyParameters? ReplyParameters,
    ReplyMarkup? ReplyMarkup);

internal sealed record EditMessageText(long ChatId, long MessageId, string Text, string? ParseMode, ReplyMarkup? ReplyMarkup);

internal sealed record AnswerCallbackQuery(string CallbackQueryId);

/// <summary>The same, as the body of our answer to a webhook call.</summary>
internal sealed record AnswerInBody(string Method, string CallbackQueryId);

internal sealed record SendChatAction(long ChatId, string Action);

internal sealed record GetFile(string FileId);

internal sealed record ReplyParameters(long MessageId, bool AllowSendingWithoutReply);

/// <summary>The keyboard below a message; exactly one of the three kinds is filled.</summary>
internal sealed record ReplyMarkup
{
    public IReadOnlyList<IReadOnlyList<InlineKeyboardButton>>? InlineKeyboard { get; init; }

    public IReadOnlyList<IReadOnlyList<KeyboardButton>>? Keyboard { get; init; }

    public bool? ResizeKeyboard { get; init; }

    public bool? OneTimeKeyboard { get; init; }

    public bool? RemoveKeyboard { get; init; }
}

internal sealed record InlineKeyboardButton(string Text, string? CallbackData, string? Url);

internal sealed record KeyboardButton(string Text, bool RequestContact);
