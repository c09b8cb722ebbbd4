using KopBot.Channels.Telegram.Wire;
using KopBot.Domain.Turns;

namespace KopBot.Channels.Telegram;

/// <summary>Turns a message of Telegram into what KopBot knows of it.</summary>
internal static class ContentReader
{
    /// <summary>The largest file that Telegram gives to a bot, in bytes.</summary>
    public const long LargestFile = 20 * 1024 * 1024;

    private const int LongestText = 65_536;

    /// <summary>What a message holds.</summary>
    /// <param name="message">The message, written in a private chat or in a group.</param>
    /// <param name="bot">Who we are.</param>
    /// <returns>The content; null when it is not meant for us.</returns>
    public static Content? Of(Message message, BotName bot)
    {
        var words = WordsOf(message, bot);
        var meant = words is not null || (IsPrivate(message) && (message.Text ?? message.Caption) is null) || IsReplyTo(bot, message);
        return !meant || message.MigrateToChatId is not 0 ? null
            : message.Text is not null ? new Content.Text(words ?? "", message.ReplyToMessage?.MessageId is > 0 and var quoted ? quoted.ToString() : null)
            : FileOf(message, words ?? "") ?? CardOf(message) ?? PlaceOf(message) ?? OtherOf(message);
    }

    /// <summary>The words of a message, its caption among them, without the bot's own name.</summary>
    /// <returns>The words; null when there are none, or when they are not meant for us.</returns>
    public static string? WordsOf(Message message, BotName bot)
    {
        var words = Clean(message.Text ?? message.Caption);
        var unaddressed = words is null ? null : bot.Unaddress(words);
        return unaddressed is null || IsPrivate(message) ? unaddressed : bot.InGroup(unaddressed, message.ReplyToMessage);
    }

    /// <summary>Whether a message was written in a private chat. A chat without a type is told by its number: groups are negative.</summary>
    public static bool IsPrivate(Message message) => message.Chat?.Type is "private" || (message.Chat?.Type is null && message.Chat?.Id > 0);

    private static bool IsReplyTo(BotName bot, Message message) =>
        message.Text is null && message.Caption is null && message.ReplyToMessage?.From?.Id == bot.Id;

    /// <summary>Without the NUL character, which no database keeps.</summary>
    private static string? Clean(string? text)
    {
        var clean = text?.Contains('\0') is true ? text.Replace("\0", "") : text;
        return clean?.Length > LongestText ? clean[..LongestText] : clean;
    }

    private static Content? FileOf(Message message, string caption)
    {
        if (message.Photo is { Count: > 0 } sizes)
        {
            var largest = sizes.OfType<PhotoSize>().Where(size => size.FileSize <= LargestFile).MaxBy(size => size.Width * size.Height);
            return largest?.FileId is { Length: > 0 } id ? new Content.Sent(new("", "foto.jpg", "image/jpeg", Math.Max(0, largest.FileSize), id), caption) : null;
        }

        // An animation comes with a document beside it, for old bots.
        return message.Document is { FileId: { Length: > 0 } file } document && message.Rest?.ContainsKey("animation") is not true
            ? new Content.Sent(
                new("", Clean(document.FileName) is { Length: > 0 } name ? name : "berkas", Clean(document.MimeType) is { Length: > 0 } type ? type : "application/octet-stream", Math.Max(0, document.FileSize), file),
                caption)
            : null;
    }

    private static Content? CardOf(Message message) => message.Contact?.PhoneNumber is { Length: > 0 } phone
        ? new Content.Contact(phone, message.Contact.UserId is not 0 && message.Contact.UserId == message.From?.Id)
        : null;

    private static Content? PlaceOf(Message message) => message.Location is { Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180 } place
        ? new Content.Location(place.Latitude, place.Longitude)
        : null;

    private static Content? OtherOf(Message message) =>
        message.Photo is not null || message.Contact is not null || message.Location is not null ? new Content.Other("kiriman ini")
        : OtherKinds.Of(message.Rest) is { } what ? new Content.Other(what)
        : null;
}
