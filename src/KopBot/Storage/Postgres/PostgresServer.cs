using System.Net.Sockets;
using Npgsql;

namespace KopBot.Storage.Postgres;

/// <summary>The server: its connections, and when it is away.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const int Tries = 3;
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlDataSource _whole;
    private readonly string _own;

    /// <summary>Names a server; nothing is connected yet.</summary>
    /// <param name="setting">The connection string.</param>
    /// <exception cref="WrongSetting">When it cannot be read.</exception>
    public PostgresServer(string setting)
    {
        try
        {
            var text = new NpgsqlConnectionStringBuilder(setting);
            text.MaxAutoPrepare = Math.Max(text.MaxAutoPrepare, 200);
            text.AutoPrepareMinUsages = 2;
            text.Enlist = false;

            // Nothing is left behind on a lent connection: whoever needs locks or notifications beyond a transaction has an own one.
            text.NoResetOnClose = true;
            text.IncludeFailedBatchedCommand = true;
            text.KeepAlive = text.KeepAlive == 0 ? 10 : text.KeepAlive;
            text.ApplicationName ??= "kopbot";

            // Compiling a plan takes longer than the longest of our statements runs.
            text.Options ??= "-c jit=off";
            _own = new NpgsqlConnectionStringBuilder(text.ConnectionString) { Pooling = false }.ConnectionString;
            Where = $"{text.Host}:{text.Port}/{text.Database}";
            _whole = new NpgsqlDataSourceBuilder(text.ConnectionString).Build();

            // A plan that was made while a queue was empty goes through the whole table, and is kept while the table grows: taking messages
            // up then costs 18 ms and not 0.2. Whoever works the queues off finds single rows, so it is told to use the indexes.
            text.Options += " -c enable_seqscan=off";
            _source = new NpgsqlDataSourceBuilder(text.ConnectionString).Build();
        }
        catch (ArgumentException fault)
        {
            throw new WrongSetting("Store", $"cannot be read ({fault.Message}).", "Write, for example, postgres:Host=localhost;Username=kopbot;Password=...;Database=kopbot.");
        }
    }

    /// <summary>What is connected to, without the password.</summary>
    public string Where { get; }

    /// <summary>Uses a connection. What loses to somebody else is tried again, so it may run more than once.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="use">Uses it.</param>
    /// <param name="stop">Ends the wait for a connection.</param>
    /// <exception cref="StoreUnavailable">When the server is away.</exception>
    public Task<T> Use<T>(Func<PostgresSession, Task<T>> use, CancellationToken stop) => Use(_source, use, stop);

    /// <summary>The same, for questions that may go through whole tables.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="use">Uses it.</param>
    /// <param name="stop">Ends the wait for a connection.</param>
    /// <exception cref="StoreUnavailable">When the server is away.</exception>
    public Task<T> UseWhole<T>(Func<PostgresSession, Task<T>> use, CancellationToken stop) => Use(_whole, use, stop);

    /// <summary>Uses a connection within a transaction.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="write">Writes; what it wrote stays only if it says so.</param>
    public Task<Sql.Verdict<T>> Write<T>(Func<Sql.Session, ValueTask<Sql.Verdict<T>>> write) => Use(async session =>
    {
        await using var transaction = await session.Connection.BeginTransactionAsync();
        var verdict = await write(session);
        if (verdict.Keep)
        {
            await transaction.CommitAsync();
        }

        return verdict;
    }, CancellationToken.None);

    /// <summary>A connection of one's own, for locks and for listening.</summary>
    /// <param name="stop">Ends the wait.</param>
    public async Task<NpgsqlConnection> Own(CancellationToken stop)
    {
        try
        {
            var connection = new NpgsqlConnection(_own);
            await connection.OpenAsync(stop);
            return connection;
        }
        catch (Exception fault) when (IsAway(fault))
        {
            throw new StoreUnavailable(fault.Message, fault);
        }
    }

    /// <summary>Whether a fault says that the server is away for a while, and not that something is wrong with what was asked.</summary>
    /// <param name="fault">The fault.</param>
    public static bool IsAway(Exception fault) => fault switch
    {
        PostgresException said => said.SqlState[..2] is "08" or "53" or "57" or "58" or "40" || said.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction,
        NpgsqlException => true,
        SocketException or IOException or TimeoutException => true,
        _ => false,
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await _whole.DisposeAsync();
    }

    private static async Task<T> Use<T>(NpgsqlDataSource source, Func<PostgresSession, Task<T>> use, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(stop);
                return await use(new PostgresSession(connection));
            }
            catch (PostgresException fault) when (attempt < Tries && fault.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure)
            {
                // The server undid everything in favour of somebody else: once more.
            }
            catch (Exception fault) when (IsAway(fault))
            {
                throw new StoreUnavailable(fault.Message, fault);
            }
        }
    }
}
