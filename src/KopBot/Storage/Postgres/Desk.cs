using System.Diagnostics;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Postgres;

/// <summary>
/// The messages that this replica has taken up and not handed to a worker yet. They are taken up page by page, in one round
/// trip with all that their turns begin with.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="replica">This process.</param>
/// <param name="clock">The clock.</param>
internal sealed class Desk(PostgresServer server, Replica replica, TimeProvider clock)
{
    /// <summary>How long a lease lasts.</summary>
    public const long Lease = 60_000;

    private const long Page = 32;
    private const long Rest = 30_000;

    // Who was declared dead takes nothing more, even if the server comes to its question only now: nobody would let those rows go.
    // The rows are named by their place, once: in a join the server may look for them, and lock them, again for every row it finds.
    private const string Take = """
        UPDATE inbox SET taken_until = $1, owner = $2, attempt = inbox.attempt + 1 WHERE ctid = ANY (ARRAY(
          SELECT i.ctid FROM inbox i
          WHERE i.dinas = '' AND i.at >= 0 AND i.seq >= $5 AND i.taken_until <= $3 AND (
            SELECT 1 FROM inbox e WHERE e.dinas = '' AND e.conversation = i.conversation AND (e.seq < i.seq OR e.taken_until > $3) LIMIT 1) IS NULL
            AND EXISTS (SELECT 1 FROM replica r WHERE r.id = $2)
          ORDER BY i.seq LIMIT $4 FOR UPDATE SKIP LOCKED))
        RETURNING inbox.seq, inbox.incoming, inbox.attempt, (SELECT count(*) FROM (
          SELECT 1 FROM inbox b WHERE b.dinas = '' AND b.conversation = inbox.conversation AND b.seq > inbox.seq LIMIT 100) behind)
        """;

    // Messages that are done leave their place in the index for a while. Whoever begins behind them has not to go through them;
    // once in a while the beginning is looked for anew, and what was stored late is found then at the latest.
    private const string Oldest = "SELECT coalesce(min(seq), 0) FROM inbox WHERE dinas = '' AND at >= 0";
    private const long Slack = 200;
    private const long LooksEvery = 500;

    // Every lane that ends a turn asks for the next one. When the last page was not full the rest come with the next, a moment later,
    // and whoever asked before it was fetched has no need of a page of his own.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(8);

    private readonly Leases _leases = new("inbox", "taken_until > 0", replica);
    private readonly SemaphoreSlim _one = new(1);
    private readonly Queue<(Work Work, long Until)> _taken = new();
    private long _from;
    private long _looked;
    private long _asked;
    private long _answered;
    private long _scarce;

    /// <summary>Takes the oldest message that waits; null when none does.</summary>
    /// <param name="stop">Ends the call.</param>
    public async Task<Work?> Next(CancellationToken stop)
    {
        var asked = Interlocked.Increment(ref _asked);
        await _one.WaitAsync(stop);
        try
        {
            if (Taken(clock.Millis()) is { } taken)
            {
                return taken;
            }

            if (asked > _answered)
            {
                await Rested(stop);
                var all = Volatile.Read(ref _asked);
                await Fetch(clock.Millis(), stop);
                _answered = all;
            }

            return _taken.TryDequeue(out var first) ? first.Work : null;
        }
        finally
        {
            _one.Release();
        }
    }

    private Work? Taken(long now)
    {
        while (_taken.TryDequeue(out var taken))
        {
            if (taken.Until - now > Rest)
            {
                return taken.Work;
            }
        }

        return null;
    }

    private async Task Rested(CancellationToken stop)
    {
        var rest = Pause - Stopwatch.GetElapsedTime(_scarce);
        if (_scarce > 0 && rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, TimeProvider.System, stop);
        }
    }

    private async Task Look(PostgresSession session, long now)
    {
        if (Math.Abs(now - _looked) >= LooksEvery)
        {
            _from = (await session.Rows(new Statement(Oldest), row => row.GetInt64(0)))[0] - Slack;
            _looked = now;
        }
    }

    private async Task Fetch(long now, CancellationToken stop)
    {
        var works = await _leases.Take(server, now + Lease, async (session, until) =>
        {
            await Look(session, now);
            var rows = await session.Rows(new Statement(Take, until, replica.Id, now, Page, _from), row => (
                Ticket: new Ticket(row.GetInt64(0), row.GetInt64(2)),
                Incoming: StoreJson.Read<Domain.Turns.Incoming>(row.GetString(1)),
                Behind: (int)row.GetInt64(3)));
            var seats = rows.Count == 0 ? [] : await session.Rows(Seat.Ask([.. rows.Select(row => row.Incoming)]), SeatRow.Read);
            var found = seats.ToLookup(seat => seat.Nth);
            return rows.Select((row, at) =>
            {
                var seat = Seat.Of(row.Incoming, [.. found[at + 1]], now);
                return new Work(row.Ticket, row.Incoming, seat.Conversation, seat.Person, (int)row.Ticket.Attempt) { Waiting = row.Behind };
            }).OrderBy(work => ((Ticket)work.Ticket).Seq).ToList();
        }, stop);
        _scarce = works.Count < Page ? Stopwatch.GetTimestamp() : 0;
        foreach (var work in works)
        {
            _taken.Enqueue((work, now + Lease));
        }
    }
}

/// <summary>A lease on a message: its row, and the attempt as which it was taken up.</summary>
/// <param name="Seq">The row.</param>
/// <param name="Attempt">The attempt.</param>
internal sealed record Ticket(long Seq, long Attempt)
{
    /// <summary>Takes the message out of the inbox, as long as the lease is not lost.</summary>
    /// <param name="conversation">The conversation's key.</param>
    public Statement Done(string conversation) => new(
        "DELETE FROM inbox WHERE dinas = '' AND conversation = $1 AND seq = $2 AND attempt = $3", conversation, Seq, Attempt)
    {
        Demand = Demand.OneRow,
        Many = """
            DELETE FROM inbox WHERE ctid = ANY (ARRAY(
              SELECT i.ctid FROM unnest($1::text[], $2::bigint[], $3::bigint[]) m(conversation, seq, attempt)
              CROSS JOIN LATERAL (SELECT ctid FROM inbox
                WHERE dinas = '' AND conversation = m.conversation AND seq = m.seq AND attempt = m.attempt OFFSET 0) i))
            """,
    };
}
