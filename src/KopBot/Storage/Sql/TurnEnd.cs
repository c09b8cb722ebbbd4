using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql;

/// <summary>The statements that end a turn.</summary>
internal static class TurnEnd
{
    private const string ManyConversations = """
        INSERT INTO conversation (dinas, key, state, updated)
        SELECT '', m.key, m.state, m.updated FROM unnest($1::text[], $2::text[], $3::bigint[]) m(key, state, updated) ORDER BY m.key
        ON CONFLICT (dinas, key) DO UPDATE SET state = excluded.state, updated = excluded.updated
        """;

    private const string ManyPut = """
        INSERT INTO outbox (dinas, channel, address, priority, bubble, answers, due, at)
        SELECT '', m.channel, m.address, m.priority, m.bubble, m.answers, m.due, m.due
        FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::bigint[]) WITH ORDINALITY
          m(channel, address, priority, bubble, answers, due, n) ORDER BY m.n
        """;

    /// <summary>Keeps the conversation, applies the effects and puts the bubbles out, in this order: a turn that forgets the
    /// person forgets the conversation too.</summary>
    /// <param name="incoming">The message.</param>
    /// <param name="played">What the turn gave.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static List<Statement> Of(Incoming incoming, Outcome.Played played, long now)
    {
        var statements = new List<Statement>
        {
            new("""
                INSERT INTO conversation (dinas, key, state, updated) VALUES ('', $1, $2, $3)
                ON CONFLICT (dinas, key) DO UPDATE SET state = excluded.state, updated = excluded.updated
                """, incoming.Conversation, StoreJson.Write(played.Conversation), now) { Many = ManyConversations },
        };
        foreach (var effect in played.Effects)
        {
            statements.AddRange(EffectBook.Apply(effect, now));
            if (Audit.Of(effect, incoming, now) is { } line)
            {
                statements.Add(line);
            }
        }

        statements.AddRange(played.Bubbles.Select(bubble => Put(incoming.Chat, Priority.Reply, bubble, incoming.Bubble, now)));
        return statements;
    }

    /// <summary>Puts a bubble into the outbox.</summary>
    /// <param name="chat">Where it goes.</param>
    /// <param name="priority">How urgent it is.</param>
    /// <param name="bubble">The bubble.</param>
    /// <param name="answers">The bubble that it answers.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static Statement Put(Address chat, Priority priority, Bubble bubble, string? answers, long now) => new("""
        INSERT INTO outbox (dinas, channel, address, priority, bubble, answers, due, at) VALUES ('', $1, $2, $3, $4, $5, $6, $6)
        """, chat.Channel, chat.ToString(), (long)priority, StoreJson.Write(bubble), answers, now)
    {
        Many = ManyPut,
        Sends = bubble,
        To = (chat.ToString(), priority),
        Answers = answers,
    };
}
