using KopBot.Domain.Turns;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Sqlite;

/// <summary>A message on its way into the inbox.</summary>
/// <param name="Message">The message.</param>
/// <param name="From">The sender's address key.</param>
/// <param name="Touches">Whether the sender's row has to be written.</param>
/// <param name="Json">The message as it is stored.</param>
/// <param name="At">When it came, in Unix milliseconds.</param>
internal sealed record Arrival(Incoming Message, string From, bool Touches, string Json, long At)
{
    /// <summary>Prepares a message; this is done before the writer's thread is needed.</summary>
    /// <param name="message">The message.</param>
    /// <param name="seen">The addresses that were written lately.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static Arrival Of(Incoming message, Seen seen, long now)
    {
        var (json, plain) = StoreJson.Plain(message);
        var from = plain.From.ToString();
        return new(plain, from, plain.Content is not Content.Reach && seen.IsStale(from, plain.At.Stored(), now), json, now);
    }

    /// <summary>Stores it, unless it was stored within the last 48 hours.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="seq">Its place among all messages.</param>
    /// <param name="holds">Whether anything may be held until somebody writes.</param>
    /// <returns>Whether it was new.</returns>
    public bool Store(Session session, long seq, bool holds)
    {
        var isNew = session.Run(InboxSql.Seen(Message, At)).Result == 1;
        if (isNew)
        {
            session.Run(new Statement(
                "INSERT INTO inbox (seq, dinas, conversation, incoming, attempt, at) VALUES ($1, '', $2, $3, 0, $4)",
                seq, Message.Conversation, Json, At));
        }

        var freed = isNew && holds && Message.Content is not Content.Reach && session.Run(InboxSql.Hear(Message, At)).Result > 0;
        if (isNew && (Touches || freed))
        {
            session.Run(InboxSql.Touch(Message, At));
        }

        return isNew;
    }
}
