using System.Collections.Concurrent;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Postgres;

/// <summary>
/// The leases under which this process takes rows of a table. No two calls have the same end, so what a call took whose answer was
/// lost with the connection is found again and let go; nobody would work on it before the lease runs out.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="held">Which of its rows may be held, so that an index finds them.</param>
/// <param name="replica">This process.</param>
internal sealed class Leases(string table, string held, Replica replica)
{
    private readonly string _letGo = $"UPDATE {table} SET taken_until = 0, owner = 0 WHERE dinas = '' AND {held} AND owner = $1 AND taken_until = ANY ($2)";
    private readonly ConcurrentDictionary<long, bool> _doubtful = new();
    private long _last;

    /// <summary>Takes rows.</summary>
    /// <typeparam name="T">What is taken.</typeparam>
    /// <param name="server">The server.</param>
    /// <param name="end">When the lease ends, in Unix milliseconds; a little later when another call has that end already.</param>
    /// <param name="take">Takes the rows under a lease with the end that it is given.</param>
    /// <param name="stop">Ends the wait for a connection.</param>
    public async Task<T> Take<T>(PostgresServer server, long end, Func<PostgresSession, long, Task<T>> take, CancellationToken stop)
    {
        var own = Own(end);
        var asked = false;
        var doubtful = _doubtful.Keys.ToArray();
        try
        {
            var taken = await server.Use(async session =>
            {
                asked = true;
                if (doubtful.Length > 0)
                {
                    await session.Run(new Statement(_letGo, replica.Id, doubtful));
                }

                return await take(session, own);
            }, stop);
            Array.ForEach(doubtful, lost => _doubtful.TryRemove(lost, out _));
            return taken;
        }
        catch (StoreUnavailable) when (asked)
        {
            Doubt(own);
            throw;
        }
    }

    /// <summary>Nobody knows whether something was taken: the next call that takes lets it go.</summary>
    /// <param name="own">The end of its lease.</param>
    public void Doubt(long own) => _doubtful[own] = true;

    /// <summary>The end of a lease as no other call has it.</summary>
    /// <param name="end">When it ends, in Unix milliseconds.</param>
    /// <returns>The same, or a little later.</returns>
    public long Own(long end)
    {
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var own = Math.Max(end, last + 1);
            if (Interlocked.CompareExchange(ref _last, own, last) == last)
            {
                return own;
            }
        }
    }
}
