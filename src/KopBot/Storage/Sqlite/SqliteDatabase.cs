using System.Collections.Concurrent;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Sqlite;

/// <summary>
/// Everything in one file, for one process. Writes go through one thread in groups; waiting messages and bubbles are worked off
/// from memory, so that taking one writes nothing; reads have connections of their own and never wait for a write.
/// </summary>
[Backend("sqlite", "sqlite:kopbot.db")]
internal sealed partial class SqliteDatabase : SqlDatabase, IDatabase
{
    private static readonly IReadOnlyList<Migration> Migrations = Migration.Of("Sqlite");
    private readonly TimeProvider _clock;
    private readonly SqliteFile _file;
    private readonly Inbox _inbox;
    private readonly ConcurrentDictionary<string, Outflow> _outflows = new();
    private readonly Seen _seen = new();
    private readonly Lately _lately = new();
    private readonly Dictionary<Station, Signal> _signals;
    private Writer? _writer;
    private long _seq;
    private volatile bool _holds;
    private long _before;

    /// <summary>Names a file; nothing is touched yet.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="clock">The clock.</param>
    public SqliteDatabase(string path, TimeProvider clock)
        : base(clock)
    {
        _clock = clock;
        _file = new(path);
        _inbox = new(clock);
        _signals = Enum.GetValues<Station>().ToDictionary(station => station, _ => new Signal(clock));
    }

    /// <inheritdoc/>
    public string Where => _file.Path;

    private Writer Writer => _writer ?? throw new InvalidOperationException("Prepare was not called on this store.");

    /// <inheritdoc/>
    public Task Prepare(CancellationToken stop)
    {
        _file.Own();
        var session = _file.Writer();
        try
        {
            Migrate(session);
            _holds = session.Rows(new Statement("SELECT 1 FROM outbox WHERE dinas = '' AND state = 0 AND until_heard = 1 LIMIT 1"), _ => true).Result.Count > 0;
            _seq = session.Rows(new Statement("SELECT coalesce(max(seq), 0) FROM inbox"), row => row.GetInt64(0)).Result[0];
            _before = _seq;
        }
        catch
        {
            session.Dispose();
            throw;
        }

        _writer = new Writer(session);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Wait(Station station, TimeSpan most, CancellationToken stop)
    {
        if (station == Station.Outbox && !_outflows.IsEmpty)
        {
            var due = _outflows.Values.Min(flow => flow.NextDue());
            most = due == long.MaxValue ? most : TimeSpan.FromMilliseconds(Math.Clamp(due - Now, 1, Math.Max(1, most.TotalMilliseconds)));
        }

        return _signals[station].Wait(most, stop);
    }

    /// <inheritdoc/>
    public Task<bool> Lead(string duty, CancellationToken stop) => Task.FromResult(true);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _file.CloseReaders();
        _writer?.Dispose();
        _file.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Migrate(SqliteSession session)
    {
        SqliteFile.Run(session, "BEGIN IMMEDIATE");
        SqliteFile.Run(session, Migration.Table);
        var newest = session.Rows(new Statement("SELECT coalesce(max(number), 0) FROM migration"), row => row.GetInt64(0)).Result[0];
        foreach (var (number, name, sql) in Migration.After(Migrations, newest))
        {
            SqliteFile.Run(session, sql);
            session.Run(new Statement("INSERT INTO migration (number, name, applied) VALUES ($1, $2, $3)", number, name, Now));
        }

        SqliteFile.Run(session, "COMMIT");
    }
}
