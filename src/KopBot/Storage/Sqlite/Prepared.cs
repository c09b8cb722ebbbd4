using KopBot.Storage.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KopBot.Storage.Sqlite;

/// <summary>
/// A statement that stays prepared, close to the engine: on the way of every message a dozen of these run, and the general
/// driver would cost as much again as the engine itself.
/// </summary>
internal sealed class Prepared : IDisposable
{
    private readonly sqlite3 _db;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;

    /// <summary>Prepares a statement.</summary>
    /// <param name="db">The connection.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="values">How many parameters it has.</param>
    public Prepared(sqlite3 db, string sql, int values)
    {
        _db = db;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(db, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement), db);
        _places = [.. Enumerable.Range(1, values).Select(n => raw.sqlite3_bind_parameter_index(_statement, $"${n}"))];
    }

    /// <summary>Runs it.</summary>
    /// <param name="values">The parameters.</param>
    /// <returns>How many rows it changed.</returns>
    public int Run(object?[] values)
    {
        try
        {
            Bind(values);
            while (Step())
            {
                // Rows that nobody asked for.
            }

            return raw.sqlite3_changes(_db);
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <summary>Runs it and tells whether it gave a row.</summary>
    /// <param name="values">The parameters.</param>
    public bool Finds(object?[] values)
    {
        try
        {
            Bind(values);
            return Step();
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <summary>Runs one that puts bubbles into the outbox.</summary>
    /// <param name="statement">The statement with its parameters.</param>
    /// <param name="sent">Gets the rows.</param>
    public void Post(Statement statement, ICollection<Posted> sent)
    {
        if (statement.To is { } to)
        {
            Run(statement.Values);
            sent.Add(new(raw.sqlite3_last_insert_rowid(_db), to.Address, to.Priority, statement));
            return;
        }

        try
        {
            Bind(statement.Values);
            while (Step())
            {
                sent.Add(new(raw.sqlite3_column_int64(_statement, 0), raw.sqlite3_column_text(_statement, 1).utf8_to_string(),
                    (Priority)raw.sqlite3_column_int64(_statement, 2), statement));
            }
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is not raw.SQLITE_ROW and not raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(code, _db);
        }

        return code == raw.SQLITE_ROW;
    }

    private void Bind(object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            // A parameter that the statement does not mention has no place.
            if (_places[i] > 0)
            {
                SqliteException.ThrowExceptionForRC(Bind(_places[i], values[i]), _db);
            }
        }
    }

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        double number => raw.sqlite3_bind_double(_statement, place, number),
        string text => raw.sqlite3_bind_text(_statement, place, text),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        _ => throw new InvalidOperationException($"A parameter cannot be a {value.GetType().Name}."),
    };
}
