using KopBot.Storage.Sql;
using Npgsql;

namespace KopBot.Storage.Postgres;

/// <summary>
/// This process among the replicas. It lives as long as a lock on a connection of its own: when the process dies, however it
/// dies, the server lets the lock go, and the others free what it held. Duties are held by locks on the same connection.
/// </summary>
/// <param name="server">The server.</param>
internal sealed class Replica(PostgresServer server) : IAsyncDisposable
{
    // Whoever lost the connection has it again by then: nobody who lives is taken for dead, and what was sent is not sent again.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);
    private const string Alive = "hashtextextended('kopbot replica ' || id::text, 0)";
    private readonly SemaphoreSlim _one = new(1);
    private readonly HashSet<string> _duties = [];
    private readonly Dictionary<long, long> _silent = [];
    private NpgsqlConnection? _connection;
    private long _joined;

    /// <summary>Its number, which stands at what it holds; never 0.</summary>
    public long Id { get; } = Random.Shared.NextInt64(1, long.MaxValue);

    /// <summary>Joins the others, or joins them again after the connection was lost.</summary>
    /// <param name="stop">Ends the call.</param>
    public async Task Join(CancellationToken stop)
    {
        try
        {
            await Alone(Enter, stop);
        }
        catch (StoreUnavailable) when (!stop.IsCancellationRequested)
        {
            // Perhaps only the connection is lost, and the server is there.
            await Alone(Enter, stop);
        }
    }

    /// <summary>Tries to get or keep a duty.</summary>
    /// <param name="duty">Its name.</param>
    /// <param name="stop">Ends the call.</param>
    public Task<bool> Lead(string duty, CancellationToken stop) => Alone(async session =>
    {
        if (_duties.Contains(duty))
        {
            await session.Run(new Statement("SELECT 1"));
            return true;
        }

        var got = await session.Rows(
            new Statement("SELECT pg_try_advisory_lock(hashtextextended('kopbot duty ' || $1, 0))", duty), row => row.GetBoolean(0));
        return got[0] && _duties.Add(duty);
    }, stop);

    /// <summary>Frees what dead replicas held: those that were silent all the while since this one joined, and long enough.</summary>
    /// <returns>Whether there was a dead one.</returns>
    public async Task<bool> Rescue()
    {
        var silent = await server.Use(async session => await session.Rows(
            new Statement($"SELECT id FROM replica WHERE id <> $1 AND pg_try_advisory_xact_lock({Alive})", Id), row => row.GetInt64(0)), CancellationToken.None);
        foreach (var spoke in _silent.Keys.Except(silent).ToList())
        {
            _silent.Remove(spoke);
        }

        var now = TimeProvider.System.GetTimestamp();
        silent.ForEach(id => _silent.TryAdd(id, now));
        var dead = silent.Where(id => TimeProvider.System.GetElapsedTime(Math.Max(_silent[id], Volatile.Read(ref _joined)), now) >= Grace).ToList();
        foreach (var id in dead)
        {
            await server.Use(async session =>
            {
                await session.RunAtOnce(Free(id), []);
                return true;
            }, CancellationToken.None);
            _silent.Remove(id);
        }

        return dead.Count > 0;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            try
            {
                await new PostgresSession(_connection).RunAtOnce(Free(Id), []);
            }
            catch (Exception fault) when (PostgresServer.IsAway(fault) || fault is InvalidOperationException)
            {
                // The server is away: the leases run out by themselves.
            }

            await _connection.DisposeAsync();
        }

        _one.Dispose();
    }

    private static Statement[] Free(long id) =>
    [
        new("UPDATE inbox SET taken_until = 0, owner = 0 WHERE dinas = '' AND owner = $1 AND taken_until > 0", id),
        new("UPDATE outbox SET taken_until = 0, owner = 0 WHERE dinas = '' AND state = 0 AND owner = $1 AND taken_until > 0", id),
        new("DELETE FROM replica WHERE id = $1", id),
    ];

    private async Task<bool> Enter(PostgresSession session) => await session.Run(
        new Statement("INSERT INTO replica (id, since) VALUES ($1, extract(epoch FROM now())::bigint * 1000) ON CONFLICT (id) DO NOTHING", Id)) > 0;

    private async Task<bool> Alone(Func<PostgresSession, Task<bool>> act, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        try
        {
            var session = new PostgresSession(await Connect(stop));
            return await act(session);
        }
        catch (Exception fault) when (PostgresServer.IsAway(fault))
        {
            _duties.Clear();
            await (_connection?.DisposeAsync() ?? ValueTask.CompletedTask);
            _connection = null;
            throw new StoreUnavailable(fault.Message, fault);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<NpgsqlConnection> Connect(CancellationToken stop)
    {
        if (_connection is not null)
        {
            return _connection;
        }

        _duties.Clear();
        var connection = await server.Own(stop);
        var session = new PostgresSession(connection);
        await Enter(session);
        await session.RunAtOnce([new($"SELECT pg_advisory_lock({Alive}) FROM replica WHERE id = $1", Id)], []);
        Volatile.Write(ref _joined, TimeProvider.System.GetTimestamp());
        return _connection = connection;
    }
}
