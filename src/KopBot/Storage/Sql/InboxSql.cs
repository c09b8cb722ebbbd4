using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql;

/// <summary>The statements of the inbox.</summary>
internal static class InboxSql
{
    /// <summary>For how long a message's identifier is remembered: 48 hours.</summary>
    public const long Remembered = 48 * 3_600_000L;

    /// <summary>How an address that is known already takes what is told of it.</summary>
    public const string KnownAlready = """
        ON CONFLICT (dinas, key) DO UPDATE SET open = 1, why = '', used = excluded.used,
          person = coalesce(address.person, excluded.person),
          heard = CASE WHEN address.heard > excluded.heard THEN address.heard ELSE excluded.heard END,
          name = CASE WHEN excluded.name = '' THEN address.name ELSE excluded.name END
        """;

    /// <summary>Remembers a message's identifier; changes a row when it was not remembered.</summary>
    /// <param name="message">The message.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static Statement Seen(Incoming message, long now) => new("""
        INSERT INTO seen (dinas, channel, id, at) VALUES ('', $1, $2, $3)
        ON CONFLICT (dinas, channel, id) DO UPDATE SET at = excluded.at WHERE seen.at <= excluded.at - 172800000
        """, message.From.Channel, message.Id, now);

    /// <summary>Notes that an address wrote: it is there, it is open, and it was used now. A number that its channel vouches for is
    /// that of the person who has it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static Statement Touch(Incoming message, long now) => new($"""
        INSERT INTO address (dinas, key, channel, name, person, open, why, used, heard) VALUES ('', $1, $2, $3, (SELECT p.id FROM person p WHERE p.dinas = '' AND p.phone = $6 AND p.phone <> ''), 1, '', $4, $5)
        {KnownAlready}
        """, message.From.ToString(), message.From.Channel, message.Name, now, message.At.Stored(), Number(message));

    /// <summary>The telephone number that the channel vouches for; empty when it does not.</summary>
    /// <param name="message">The message.</param>
    public static string Number(Incoming message) =>
        message.From is { Channel: "whatsapp", Id: { Length: > 0 } id } && id.All(char.IsAsciiDigit) ? "+" + id : "";

    /// <summary>Makes due what was held until somebody writes from an address.</summary>
    /// <param name="message">The message.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static Statement Hear(Incoming message, long now) => new(
        "UPDATE outbox SET due = $2, until_heard = 0 WHERE dinas = '' AND address = $1 AND state = 0 AND until_heard = 1",
        message.From.ToString(), now);
}
