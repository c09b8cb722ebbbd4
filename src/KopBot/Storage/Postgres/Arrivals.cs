using KopBot.Domain.Turns;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Postgres;

/// <summary>
/// What is kept of messages that arrive together. Each statement brings all of them, because a statement costs the server much more
/// than a row.
/// </summary>
internal static class Arrivals
{
    // Whoever adds to a conversation waits for whoever does so already: a later place in it is never seen before an earlier one.
    private const string Lines = "SELECT 1, pg_advisory_xact_lock(hashtextextended('kopbot talk ' || c, 0)) FROM unnest($1::text[]) c";

    // A repeated message finds its identifier there and brings nothing into the inbox.
    private const string IntoInbox = """
        WITH told AS (SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY t(channel, id, conversation, incoming, n)),
        fresh AS (
          INSERT INTO seen (dinas, channel, id, at) SELECT '', t.channel, t.id, $5 FROM told t ORDER BY t.channel, t.id
          ON CONFLICT (dinas, channel, id) DO UPDATE SET at = excluded.at WHERE seen.at <= excluded.at - 172800000
          RETURNING channel, id)
        INSERT INTO inbox (dinas, conversation, incoming, attempt, at)
        SELECT '', t.conversation, t.incoming, 0, $5 FROM told t JOIN fresh f ON f.channel = t.channel AND f.id = t.id ORDER BY t.n
        RETURNING 1
        """;

    // Not each time that somebody writes: once a minute is enough, and leaves the row alone, unless what was kept is much older than
    // the message, because Meta had brought an old one late. The limit keeps the planner from reading
    // all addresses for it.
    private const string Touch = $"""
        INSERT INTO address (dinas, key, channel, name, person, open, why, used, heard)
        SELECT '', t.key, t.channel, t.name, (SELECT p.id FROM person p WHERE p.dinas = '' AND p.phone = t.phone AND p.phone <> ''), 1, '', $6, t.heard
        FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[]) t(key, channel, name, heard, phone)
        WHERE (SELECT 1 FROM address a WHERE a.dinas = '' AND a.key = t.key AND a.open = 1 AND a.used > $6 - 60000 AND a.heard > t.heard - 60000 LIMIT 1) IS NULL
        ORDER BY t.key
        {InboxSql.KnownAlready}
        RETURNING 1
        """;

    private const string Hear =
        "UPDATE outbox SET due = $2, until_heard = 0 WHERE dinas = '' AND address = ANY ($1::text[]) AND state = 0 AND until_heard = 1 RETURNING 1";

    /// <summary>Makes others wait who add to a conversation.</summary>
    /// <param name="conversations">The conversations' keys.</param>
    public static Statement InLine(params IEnumerable<string> conversations) =>
        new(Lines, (object)conversations.Distinct().Order(StringComparer.Ordinal).ToArray());

    /// <summary>The statements that keep messages: the line, the inbox (a row for each that is new), and two whose rows say that
    /// something may leave now.</summary>
    /// <param name="incoming">The messages, with their documents.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static IReadOnlyList<Statement> Of(IReadOnlyList<(string Json, Incoming Message)> incoming, long now)
    {
        var each = incoming.DistinctBy(one => (one.Message.From.Channel, one.Message.Id)).ToList();
        var heard = each.Select(one => one.Message).Where(message => message.Content is not Content.Reach)
            .OrderByDescending(message => message.At).DistinctBy(message => message.From).ToList();
        var keys = heard.Select(message => message.From.ToString()).ToArray();
        return
        [
            InLine(each.Select(one => one.Message.Conversation)),
            new(IntoInbox,
                each.Select(one => one.Message.From.Channel).ToArray(), each.Select(one => one.Message.Id).ToArray(),
                each.Select(one => one.Message.Conversation).ToArray(), each.Select(one => one.Json).ToArray(), now),
            new(Touch,
                keys, heard.Select(message => message.From.Channel).ToArray(), heard.Select(message => message.Name).ToArray(),
                heard.Select(message => message.At.Stored()).ToArray(), heard.Select(InboxSql.Number).ToArray(), now),
            new(Hear, keys, now),
        ];
    }
}
