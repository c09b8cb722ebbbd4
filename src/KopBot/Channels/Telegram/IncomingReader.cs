using System.Globalization;
using KopBot.Channels.Telegram.Wire;
using KopBot.Domain.Turns;

namespace KopBot.Channels.Telegram;

/// <summary>The border: an update of Telegram goes in, a message as KopBot knows it comes out.</summary>
/// <param name="time">For what has no time of its own.</param>
internal sealed class IncomingReader(TimeProvider time)
{
    /// <summary>Reads an update.</summary>
    /// <param name="update">The update.</param>
    /// <param name="bot">Who we are.</param>
    /// <returns>The message; null when there is nothing in it for us.</returns>
    public Incoming? Read(Update update, BotName bot) => update switch
    {
        { Message: { } message } => Written(update, message, ContentReader.Of(message, bot), bot),
        { EditedMessage: { } message } => Written(update, message, EditOf(message, bot), bot),
        { CallbackQuery: { From.Id: > 0, Data: not null } press } => Pressed(update, press, bot),
        { MyChatMember: { Chat.Id: not 0 } change } => Reached(update, change, bot),
        _ => null,
    };

    private static Content? EditOf(Message message, BotName bot) =>
        ContentReader.WordsOf(message, bot) is { } words ? new Content.Edit(Number(message.MessageId), words) : null;

    private static Incoming Pressed(Update update, CallbackQuery press, long chat, DateTimeOffset now, BotName bot) => new()
    {
        Chat = At(chat),
        From = At(press.From!.Id),
        Id = IdOf(update, bot),
        At = now,
        Bubble = press.Message?.MessageId is > 0 and var number ? Number(number) : null,
        Name = NameOf(press.From),
        Content = new Content.Press(press.Data!),
    };

    private static string IdOf(Update update, BotName bot) => $"{bot.Id}/{update.UpdateId}";

    private static Address At(long id) => new(TelegramChannel.ChannelName, Number(id));

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(User? user) => $"{user?.FirstName} {user?.LastName}".Replace("\0", "").Trim();

    private static bool? CanWrite(ChatMember? member) => member?.Status switch
    {
        "creator" or "administrator" or "member" => true,
        "restricted" => member.IsMember,
        "left" or "kicked" => false,
        _ => null,
    };

    private Incoming Pressed(Update update, CallbackQuery press, BotName bot) =>
        Pressed(update, press, press.Message?.Chat?.Id is { } chat and not 0 ? chat : press.From!.Id, time.GetUtcNow(), bot);

    private Incoming? Written(Update update, Message message, Content? content, BotName bot)
    {
        var chat = message.Chat?.Id ?? 0;
        var from = message.From?.Id ?? (ContentReader.IsPrivate(message) ? chat : 0);
        return content is null || chat is 0 || from is 0 || message.From?.IsBot is true || message.Chat?.Type is "channel" ? null : new()
        {
            Chat = At(chat),
            From = At(from),
            Id = IdOf(update, bot),
            At = When(message.Date),
            Bubble = message.MessageId > 0 ? Number(message.MessageId) : null,
            Name = NameOf(message.From),
            Content = content,
        };
    }

    private Incoming? Reached(Update update, ChatMemberUpdated change, BotName bot)
    {
        var open = CanWrite(change.NewChatMember);
        var chat = change.Chat!;
        return open is null || open == CanWrite(change.OldChatMember) || chat.Type is "channel" ? null : new()
        {
            Chat = At(chat.Id),
            From = At(chat.Type is "private" || change.From?.Id is null or 0 ? chat.Id : change.From.Id),
            Id = IdOf(update, bot),
            At = When(change.Date),
            Name = NameOf(change.From),
            Content = new Content.Reach(open.Value),
        };
    }

    private DateTimeOffset When(long seconds) =>
        seconds is > 0 and < 32_503_680_000 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : time.GetUtcNow();
}
