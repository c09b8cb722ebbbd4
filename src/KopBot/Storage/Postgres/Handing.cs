using System.Data.Common;
using KopBot.Domain.Turns;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Postgres;

/// <summary>
/// The first bubble with which a turn answers, put into the outbox under a lease of this replica: it sends it at once, and nobody has to
/// take it out. That holds only while nothing else waits for the address, which cannot change unseen: the turns of a conversation end
/// one after the other. Otherwise the bubble waits in line like any other.
/// </summary>
internal sealed class Handing
{
    private const string Until = """
        CASE WHEN NOT EXISTS (SELECT 1 FROM outbox e WHERE e.dinas = '' AND e.address = m.address AND e.state = 0)
          AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.dinas = '' AND h.channel = m.channel AND h.until > m.due)
          AND EXISTS (SELECT 1 FROM replica r WHERE r.id = m.owner) THEN m.until ELSE 0 END
        """;

    private const string Columns = "m(channel, address, bubble, answers, due, until, owner, n)";
    private const int Lease = 5;
    private readonly object?[] _values;
    private readonly Bubble _bubble;
    private readonly Address _chat;
    private readonly string? _answers;
    private readonly DateTimeOffset _heard;
    private readonly DateTimeOffset _taken;

    /// <summary>Prepares it.</summary>
    /// <param name="incoming">What is answered.</param>
    /// <param name="bubble">The bubble, without a slot.</param>
    /// <param name="replica">This replica.</param>
    /// <param name="now">Unix milliseconds.</param>
    public Handing(Incoming incoming, Bubble bubble, Replica replica, long now)
    {
        (_chat, _bubble, _answers, _heard, _taken) = (incoming.Chat, bubble, incoming.Bubble, incoming.At, now.Time());
        _values = [_chat.Channel, _chat.ToString(), StoreJson.Write(bubble), _answers, now, 0L, replica.Id];
        Statement = new(One, _values) { Many = Many, Sends = bubble };
    }

    /// <summary>What a result of <see cref="Statement"/> is known by.</summary>
    public const string Mark = "handed";

    /// <summary>Puts the bubble into the outbox.</summary>
    public Statement Statement { get; }

    /// <summary>The sending, once the turn has ended; null when the bubble waits in line.</summary>
    public Sending? Sending { get; private set; }

    /// <summary>The address's key, by which its row is known among others.</summary>
    public string To => _chat.ToString();

    private static string One { get; } = Put("(VALUES ($1::text, $2::text, $3::text, $4::text, $5::bigint, $6::bigint, $7::bigint, 1))");

    // The arrays come out of sub-selects, so that the planner cannot count them: counted, every group looks cheaper than the plan that
    // is kept, and is planned anew.
    private static string Many { get; } = Put("""
        unnest((SELECT $1::text[]), (SELECT $2::text[]), (SELECT $3::text[]), (SELECT $4::text[]),
          (SELECT $5::bigint[]), (SELECT $6::bigint[]), (SELECT $7::bigint[])) WITH ORDINALITY
        """);

    /// <summary>Whether a turn's answer may be handed over.</summary>
    /// <param name="incoming">What is answered.</param>
    /// <param name="played">What the turn gave.</param>
    public static bool Fits(Incoming incoming, Outcome.Played played) =>
        incoming.Chat == incoming.From && played.Bubbles.Count > 0 && played.Bubbles[0].Slot is null;

    /// <summary>Names the lease; each time that it is sent it is another.</summary>
    /// <param name="until">When it ends, in Unix milliseconds.</param>
    public void Under(long until) => (_values[Lease], Sending) = (until, null);

    /// <summary>Takes its row of the result over.</summary>
    /// <param name="row">The row.</param>
    public void Take(DbDataReader row)
    {
        var until = row.GetInt64(2);
        Sending = until == 0 ? null : new(row.GetInt64(0), _chat, Priority.Reply, _bubble, 1, null, _answers)
        {
            LastHeard = row.IsDBNull(3) || row.GetInt64(3).Time() < _heard ? _heard : row.GetInt64(3).Time(),
            Taken = _taken,
            Until = until.Time(),
        };
    }

    private static string Put(string source) => $"""
        INSERT INTO outbox (dinas, channel, address, priority, bubble, answers, due, at, taken_until, owner)
        SELECT '', m.channel, m.address, 0, m.bubble, m.answers, m.due, m.due, {Until}, m.owner FROM {source} {Columns} ORDER BY m.n
        RETURNING id AS {Mark}, address, taken_until, (SELECT a.heard FROM address a WHERE a.dinas = '' AND a.key = outbox.address)
        """;
}
