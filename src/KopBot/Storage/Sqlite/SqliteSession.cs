using System.Data.Common;
using KopBot.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace KopBot.Storage.Sqlite;

/// <summary>One connection and its prepared statements. Used by one thread at a time; every call finishes before it returns.</summary>
/// <param name="connection">An open connection, owned from now on.</param>
internal sealed class SqliteSession(SqliteConnection connection) : Session, IDisposable
{
    private const int MostPrepared = 300;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

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
    public override ValueTask<int> Run(Statement statement) => ValueTask.FromResult(Prepared(statement).ExecuteNonQuery());

    /// <inheritdoc/>
    public override ValueTask<List<T>> Rows<T>(Statement statement, Func<DbDataReader, T> row)
    {
        using var reader = Prepared(statement).ExecuteReader();
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
        var command = Prepared(statement);
        if (statement.Sends is not null)
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                sent.Add(new(reader.GetInt64(0), reader.GetString(1), (Priority)reader.GetInt64(2), statement));
            }

            return true;
        }

        return statement.Demand switch
        {
            Demand.OneRow => command.ExecuteNonQuery() == 1,
            Demand.NoRow => command.ExecuteScalar() is null,
            _ => command.ExecuteNonQuery() >= -1,
        };
    }

    private SqliteCommand Prepared(Statement statement)
    {
        if (!_prepared.TryGetValue(statement.Sql, out var command))
        {
            if (_prepared.Count >= MostPrepared)
            {
                Forget();
            }

            command = connection.CreateCommand();
            command.CommandText = statement.Sql;
            for (var i = 1; i <= statement.Values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }

            _prepared.Add(statement.Sql, command);
        }

        for (var i = 0; i < statement.Values.Length; i++)
        {
            command.Parameters[i].Value = statement.Values[i] ?? DBNull.Value;
        }

        return command;
    }

    private void Forget()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _prepared.Clear();
    }
}
