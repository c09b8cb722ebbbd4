using System.Collections.Concurrent;
using KopBot.Channels;
using KopBot.Domain.Turns;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Postgres;

/// <summary>
/// Takes bubbles out. One replica at a time does so for a channel, for the length of one statement: so two of them never send to
/// one address at the same time, and never out of order. Most answers are not taken out at all: they are handed over by the turn
/// that gave them (<see cref="Handing"/>), and come first.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="replica">This process.</param>
/// <param name="signal">Wakes those who send.</param>
/// <param name="clock">The clock.</param>
internal sealed class OutDesk(PostgresServer server, Replica replica, Signal signal, TimeProvider clock)
{
    /// <summary>How long a sending may take before its row is due again.</summary>
    public const long Lease = 180_000;

    // The rows are named by their place, and the dead take nothing, as at the Desk.
    private const string Take = """
        WITH taken AS (
          UPDATE outbox SET taken_until = $1, owner = $2, attempts = outbox.attempts + CASE WHEN outbox.taken_until > 0 THEN 1 ELSE 0 END WHERE ctid = ANY (ARRAY(
            SELECT o.ctid FROM outbox o
            WHERE o.dinas = '' AND o.channel = $3 AND o.state = 0 AND o.at >= 0
              AND o.priority <= $4 AND o.id >= $7 AND o.due <= $5 AND o.taken_until <= $5
              AND (SELECT 1 FROM outbox e WHERE e.dinas = '' AND e.address = o.address AND e.state = 0 AND e.id <> o.id
                AND (e.taken_until > $5 OR e.due > $5 OR (e.priority, e.id) < (o.priority, o.id)) LIMIT 1) IS NULL
              AND (SELECT 1 FROM pengumuman s WHERE s.dinas = '' AND s.id = o.pengumuman AND s.status = 'dihentikan' LIMIT 1) IS NULL
              AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.dinas = '' AND h.channel = $3 AND h.until > $5)
              AND EXISTS (SELECT 1 FROM replica r WHERE r.id = $2)
            ORDER BY o.priority, o.id LIMIT $6 FOR UPDATE SKIP LOCKED))
          RETURNING outbox.id, outbox.address, outbox.priority, outbox.bubble, outbox.pengumuman, outbox.attempts, outbox.answers, outbox.sent_as)
        SELECT t.id, t.address, t.priority, coalesce(t.bubble, p.bubble), t.attempts, t.answers, a.heard, s.bubble, t.sent_as FROM taken t
        LEFT JOIN pengumuman p ON p.dinas = '' AND p.id = t.pengumuman
        LEFT JOIN address a ON a.dinas = '' AND a.key = t.address
        LEFT JOIN slot s ON s.dinas = '' AND s.address = t.address
          AND s.slot = CASE WHEN t.bubble LIKE '%"slot":"%' AND position('\u0000' in t.bubble) = 0 THEN t.bubble::json ->> 'slot' END
        ORDER BY t.priority, t.id
        """;

    // As at the Desk: what was sent leaves its place in the index for a while. Only replies are asked for, because those that wait are
    // few; and not for the smallest number of the table, because that would be found by going through everything that was sent.
    private const string Oldest = """
        SELECT coalesce(min(w.id), 0) FROM (
          SELECT id FROM outbox WHERE dinas = '' AND channel = $1 AND state = 0 AND at >= 0 AND priority = 0 OFFSET 0) w
        """;

    private const long Slack = 200;
    private const long LooksEvery = 500;
    private const int MostBehind = 10_000;
    private readonly ConcurrentDictionary<string, (long Id, long Looked)> _from = new();
    private readonly ConcurrentDictionary<string, OutLine> _lines = new();
    private readonly ConcurrentDictionary<string, int> _behind = new();

    /// <summary>The leases on bubbles.</summary>
    public Leases Leases { get; } = new("outbox", "state = 0", replica);

    /// <summary>Whether this process sends what is handed over, and is not behind with it.</summary>
    /// <param name="channel">The channel's name.</param>
    public bool Takes(string channel) => _lines.TryGetValue(channel, out var line) && line.Takes(clock.Millis());

    /// <summary>Hands bubbles over that are taken out already.</summary>
    /// <param name="sendings">The bubbles.</param>
    public void Hand(IReadOnlyList<Sending> sendings)
    {
        if (sendings.Count > 0)
        {
            foreach (var sending in sendings)
            {
                _lines[sending.Chat.Channel].Add(sending);
            }

            signal.Call();
        }
    }

    /// <summary>Notes that bubbles wait in line for an address.</summary>
    /// <param name="address">The address's key.</param>
    public void Behind(string address)
    {
        // What others sent is still counted here. Whoever is forgotten is found by the next look, within a second.
        if (_behind.Count >= MostBehind)
        {
            _behind.Clear();
        }

        _behind.AddOrUpdate(address, 1, (_, waiting) => waiting + 1);
    }

    /// <summary>Notes that sendings have ended: what waits behind them may leave now.</summary>
    /// <param name="settlements">How each ended.</param>
    public void Settled(IReadOnlyList<Settlement> settlements)
    {
        // Every one of them is counted down, so it does not end at the first.
        if (settlements.Count(each => each.Sending.Priority != Priority.Reply || each.Result is not SendResult.Sent || Frees(each.Sending.Chat.ToString())) > 0)
        {
            signal.Call();
        }
    }

    /// <summary>Takes bubbles out that are due.</summary>
    /// <param name="channel">The channel's name.</param>
    /// <param name="most">How many at the most.</param>
    /// <param name="lowest">The lowest priority that may leave now.</param>
    /// <param name="stop">Ends the call.</param>
    public async Task<IReadOnlyList<Sending>> Next(string channel, int most, Priority lowest, CancellationToken stop)
    {
        var (line, now) = (_lines.GetOrAdd(channel, _ => new()), clock.Millis());
        var handed = line.Take(most, now);
        if (handed.Count == most || (handed.Count > 0 && !line.Looks(now)))
        {
            return handed;
        }

        try
        {
            return [.. handed, .. await Look(channel, most - handed.Count, lowest, stop)];
        }
        catch (StoreUnavailable) when (handed.Count > 0)
        {
            // What was handed over is in nobody else's hands: it leaves although the server is away.
            return handed;
        }
    }

    private bool Frees(string address)
    {
        if (!_behind.TryGetValue(address, out var waiting))
        {
            return false;
        }

        if (waiting == 1)
        {
            _behind.TryRemove(address, out _);
        }
        else
        {
            _behind[address] = waiting - 1;
        }

        return true;
    }

    private async Task<IReadOnlyList<Sending>> Look(string channel, int most, Priority lowest, CancellationToken stop)
    {
        var now = clock.Millis();
        var taken = await Leases.Take(server, now + Lease, async (session, until) =>
        {
            var from = lowest == Priority.Reply ? await From(session, channel, now) : 0;
            return await session.Rows(
                [
                    new Statement("SELECT 1, pg_advisory_xact_lock(hashtextextended('kopbot outbox ' || $1, 0))", channel),
                    new Statement(Take, until, replica.Id, channel, (long)lowest, now, (long)most, from),
                ], row => row.FieldCount == 2 ? null : Read(row) with { Until = until.Time(), Taken = now.Time() });
        }, stop);
        var looked = taken[1].OfType<Sending>().ToList();

        // What had to be looked for may have more behind it, put in by another or before this process began.
        looked.ForEach(sending => Behind(sending.Chat.ToString()));
        return looked;
    }

    private async Task<long> From(PostgresSession session, string channel, long now)
    {
        var known = _from.GetValueOrDefault(channel);
        if (Math.Abs(now - known.Looked) >= LooksEvery)
        {
            var oldest = await session.Rows(new Statement(Oldest, channel), row => row.GetInt64(0));
            _from[channel] = known = (oldest[0] - Slack, now);
        }

        return known.Id;
    }

    private static Sending Read(System.Data.Common.DbDataReader row) => new(
        row.GetInt64(0), Address.Parse(row.GetString(1)), (Priority)row.GetInt64(2), StoreJson.Read<Bubble>(row.GetString(3)),
        (int)row.GetInt64(4) + 1, row.IsDBNull(7) ? null : row.GetString(7), row.IsDBNull(5) ? null : row.GetString(5))
    {
        LastHeard = row.IsDBNull(6) ? null : row.GetInt64(6).Time(),
        Begun = row.IsDBNull(8) ? null : row.GetString(8),
    };
}
