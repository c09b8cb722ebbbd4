using System.Collections.Concurrent;
using KopBot.Storage.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KopBot.Storage.Sqlite;

/// <summary>The database file: who owns it, who may read it, and its connections.</summary>
/// <param name="path">The file's path.</param>
internal sealed class SqliteFile(string path) : IDisposable
{
    private readonly ConcurrentBag<SqliteSession> _readers = [];

    private FileStream? _owner;
    private volatile bool _closing;

    // A connection is used by one thread at a time, so the engine need not lock it at every call, nor count its memory under a lock.
    static SqliteFile()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    /// <summary>The full path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Becomes the one process that may write: a second one is refused until this one ends, however it ends.</summary>
    /// <exception cref="WrongSetting">When another process owns the file, or it cannot be made.</exception>
    public void Own()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            _owner = Create(Path + ".lock", FileShare.None);
            Create(Path, FileShare.ReadWrite).Dispose();
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WrongSetting("Store", _owner is null && File.Exists(Path + ".lock")
                    ? $"names {Path}, which another KopBot is using."
                    : $"names {Path}, which cannot be written ({fault.Message}).",
                "Stop the other program, or name another file, such as sqlite:kopbot.db.");
        }
    }

    /// <summary>Opens the connection that writes.</summary>
    public SqliteSession Writer()
    {
        var session = Open(SqliteOpenMode.ReadWrite);
        foreach (var pragma in (string[])["journal_mode = WAL", "synchronous = FULL", "wal_autocheckpoint = 10000",
            "journal_size_limit = 67108864", "temp_store = MEMORY", "cache_size = -16000"])
        {
            Run(session, $"PRAGMA {pragma}");
        }

        return session;
    }

    /// <summary>Lends a connection for reading.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="read">Reads.</param>
    public async Task<T> Read<T>(Func<Session, Task<T>> read)
    {
        var session = Take();
        try
        {
            return await read(session);
        }
        catch (SqliteException fault) when (IsPassing(fault))
        {
            throw new StoreUnavailable(fault.Message, fault);
        }
        finally
        {
            Return(session);
        }
    }

    /// <summary>Lends a connection for reading, at once and on this thread.</summary>
    public SqliteSession Take() => _readers.TryTake(out var session) ? session : Open(SqliteOpenMode.ReadOnly);

    /// <summary>Takes a lent connection back.</summary>
    /// <param name="session">The connection.</param>
    public void Return(SqliteSession session)
    {
        _readers.Add(session);
        if (_closing)
        {
            CloseReaders();
        }
    }

    /// <summary>Closes the connections that read, and those that are lent as they come back. Whoever closes the last connection brings
    /// the log into the file, and only the one that writes can do that.</summary>
    public void CloseReaders()
    {
        _closing = true;
        while (_readers.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        CloseReaders();
        _owner?.Dispose();
    }

    /// <summary>Whether a fault passes by itself or when somebody makes room: the disk is full, or the file is busy.</summary>
    /// <param name="fault">The fault.</param>
    public static bool IsPassing(SqliteException fault) => fault.SqliteErrorCode is 5 or 6 or 10 or 13 or 14;

    /// <summary>Runs a statement that is not kept prepared.</summary>
    /// <param name="session">The connection.</param>
    /// <param name="sql">The statement.</param>
    public static void Run(SqliteSession session, string sql)
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static FileStream Create(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    private SqliteSession Open(SqliteOpenMode mode)
    {
        if (!File.Exists(Path))
        {
            throw new WrongSetting("Store", $"names {Path}, which does not exist yet.", "Start KopBot once with it, or name the right file.");
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        var session = new SqliteSession(connection);
        // A reader's pages are worth nothing after the next commit: a small cache is emptied quickly.
        Run(session, "PRAGMA cache_size = -1000");
        return session;
    }
}
