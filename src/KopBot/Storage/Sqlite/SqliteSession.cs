using System.Data.Common;
using KopBot.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace KopBot.Storage.Sqlite;

/// <summary>One connection and its prepared statements. Used by one thread at a time; every call finishes before it returns.</summary>
/// <param name="connection">An open connection, owned from now on.</param>
internal sealed class SqliteSession(SqliteConnection connection) : Session, IDisposable
{
    private const int MostPrepared = 300;
    private readonly Dictionary<string, SqliteCommand> _readers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Prepared> _writers = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override SqliteConnection Connection => connection;

    /// <inheritdoc/>
    public override ValueTask<bool> Run(IReadOnlyList<Statement> statements, ICollection<Posted> sent)
    {
        foreach (var statement in statements)
        {
            if (!RunOne(statement, sent))
            {
                return ValueTask.FromResult(false);
            }
        }

        return ValueTask.FromResult(true);
    }

    /// <inheritdoc/>
    public override ValueTask<int> Run(Statement statement) => ValueTask.FromResult(Writer(statement).Run(statement.Values));

    /// <inheritdoc/>
    public override ValueTask<List<T>> Rows<T>(Statement statement, Func<DbDataReader, T> row)
    {
        using var reader = Reader(statement).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return ValueTask.FromResult(rows);
    }

    /// <inheritdoc/>
    public override async ValueTask<List<List<T>>> Rows<T>(IReadOnlyList<Statement> statements, Func<DbDataReader, T> row)
    {
        var all = new List<List<T>>(statements.Count);
        foreach (var statement in statements)
        {
            all.Add(await Rows(statement, row));
        }

        return all;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Forget();
        connection.Dispose();
    }

    private bool RunOne(Statement statement, ICollection<Posted> sent)
    {
        var writer = Writer(statement);
        if (statement.Sends is not null)
        {
            writer.Post(statement, sent);
            return true;
        }

        return statement.Demand == Demand.NoRow
            ? !writer.Finds(statement.Values)
            : writer.Run(statement.Values) == 1 || statement.Demand == Demand.Nothing;
    }

    private Prepared Writer(Statement statement)
    {
        if (!_writers.TryGetValue(statement.Sql, out var writer))
        {
            MakeRoom();
            _writers[statement.Sql] = writer = new(connection.Handle!, statement.Sql, statement.Values.Length);
        }

        return writer;
    }

    private SqliteCommand Reader(Statement statement)
    {
        if (!_readers.TryGetValue(statement.Sql, out var command))
        {
            MakeRoom();
            command = connection.CreateCommand();
            command.CommandText = statement.Sql;
            for (var i = 1; i <= statement.Values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }

            _readers.Add(statement.Sql, command);
        }

        for (var i = 0; i < statement.Values.Length; i++)
        {
            command.Parameters[i].Value = statement.Values[i] ?? DBNull.Value;
        }

        return command;
    }

    private void MakeRoom()
    {
        if (_readers.Count + _writers.Count >= MostPrepared)
        {
            Forget();
        }
    }

    private void Forget()
    {
        foreach (var prepared in _readers.Values.Concat<IDisposable>(_writers.Values))
        {
            prepared.Dispose();
        }

        _readers.Clear();
        _writers.Clear();
    }
}
