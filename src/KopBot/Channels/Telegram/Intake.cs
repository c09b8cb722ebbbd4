using KopBot.Channels.Telegram.Wire;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Channels.Telegram;

/// <summary>Brings updates into the inbox, whichever way they came.</summary>
internal sealed class Intake(IStore store, IncomingReader reader, Sender sender, Typing typing, long botId, ILogger log)
{
    /// <summary>The kinds of updates that we want.</summary>
    public static readonly IReadOnlyList<string> Wanted = ["message", "edited_message", "callback_query", "my_chat_member"];

    /// <summary>Who we are; without a name until Telegram has told it.</summary>
    public BotName Bot { get; set; } = new(botId, "");

    /// <summary>Keeps what the updates hold for us. When this returns they may be confirmed.</summary>
    public async Task Accept(IReadOnlyList<Update> updates, CancellationToken stop)
    {
        var incoming = new List<Incoming>(updates.Count);
        foreach (var update in updates)
        {
            if (update.Message is { MigrateToChatId: not 0 and var next, Chat.Id: not 0 and var chat })
            {
                sender.Moved(chat, next);
            }

            if (Read(update) is { } read)
            {
                incoming.Add(read);
            }
        }

        if (incoming.Count > 0)
        {
            typing.Expect(incoming);
            await store.Accept(incoming, stop);
        }
    }

    /// <summary>A fault of ours in reading one update must not hold up all that follow: it is logged, and the update passed over.</summary>
    private Incoming? Read(Update update)
    {
        try
        {
            return reader.Read(update, Bot);
        }
        catch (Exception e)
        {
            log.ReadingFailed(e, update.UpdateId);
            return null;
        }
    }
}
