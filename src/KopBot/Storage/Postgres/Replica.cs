using System.Data;
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
    // In milliseconds. Whoever lost the connection has it again by then, and what was sent is not sent again.
    private const long Grace = 4000;
    private const string Clock = "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)";
    private const string Up = "CAST(extract(epoch FROM pg_postmaster_start_time()) * 1000 AS bigint)";
    private const string Alive = "hashtextextended('kopbot replica ' || id::text, 0)";
    private readonly SemaphoreSlim _one = new(1);
    private readonly HashSet<string> _duties = [];
    private NpgsqlConnection? _connection;

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

    /// <summary>
    /// Frees what dead replicas held: those that were silent long enough while the server was there. Since when they are is kept with
    /// the server, so that it counts even when those who look die too.
    /// </summary>
    /// <returns>Whether there was a dead one.</returns>
    public Task<bool> Rescue() => server.Use(async session =>
    {
        await session.Run(new Statement($"UPDATE replica SET silent = {Clock} WHERE id <> $1 AND silent = 0 AND pg_try_advisory_xact_lock({Alive})", Id));
        var dead = await session.Rows(
            new Statement($"""
                SELECT id FROM replica
                WHERE id <> $1 AND silent > 0 AND greatest(silent, {Up}) <= {Clock} - $2 AND pg_try_advisory_xact_lock({Alive})
                """, Id, Grace), row => row.GetInt64(0));
        foreach (var id in dead)
        {
            await session.RunAtOnce(Free(id), []);
        }

        return dead.Count > 0;
    }, CancellationToken.None);

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

    private async Task<bool> Enter(PostgresSession session) => await session.Run(new Statement($"""
        INSERT INTO replica (id, since) VALUES ($1, {Clock}) ON CONFLICT (id) DO UPDATE SET silent = 0 WHERE replica.silent > 0
        """, Id)) > 0;

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
        if (_connection is { State: ConnectionState.Open })
        {
            return _connection;
        }

        // It may have broken while nobody used it.
        await (_connection?.DisposeAsync() ?? ValueTask.CompletedTask);
        _connection = null;
        _duties.Clear();
        var connection = await server.Own(stop);
        var session = new PostgresSession(connection);
        await Enter(session);
        await session.RunAtOnce([new($"SELECT pg_advisory_lock({Alive}) FROM replica WHERE id = $1", Id)], []);
        return _connection = connection;
    }
}
