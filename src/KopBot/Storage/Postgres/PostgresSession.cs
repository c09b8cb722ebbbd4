using System.Data.Common;
using KopBot.Storage.Sql;
using Npgsql;

namespace KopBot.Storage.Postgres;

/// <summary>
/// A connection that sends many statements in one round trip. A demand is made part of its statement: when it is not met the
/// statement divides by zero, and the transaction is over before anything after it was done.
/// </summary>
/// <param name="connection">An open connection.</param>
internal sealed class PostgresSession(NpgsqlConnection connection) : Session
{
    private const int MostAtOnce = 500;

    /// <inheritdoc/>
    public override NpgsqlConnection Connection => connection;

    /// <inheritdoc/>
    public override string Holding(string table) => $" FOR UPDATE OF {table}";

    /// <summary>Whether a fault says that a demand was not met.</summary>
    /// <param name="fault">The fault.</param>
    public static bool IsRefusal(PostgresException fault) => fault.SqlState == PostgresErrorCodes.DivisionByZero;

    /// <summary>The command of a statement, with its demand.</summary>
    /// <param name="statement">The statement.</param>
    public static NpgsqlBatchCommand Command(Statement statement)
    {
        var command = new NpgsqlBatchCommand(statement.Demand switch
        {
            Demand.OneRow => $"WITH demanded AS ({statement.Sql} RETURNING 1) SELECT 1 / count(*) FROM demanded",
            Demand.NoRow => $"SELECT 1 / (1 - count(*)) FROM ({statement.Sql} LIMIT 1) found",
            _ => statement.To is null ? statement.Sql : statement.Sql + " RETURNING id, address, priority",
        });
        foreach (var value in statement.Values)
        {
            command.Parameters.Add(Parameter(value));
        }

        return command;
    }

    /// <inheritdoc/>
    public override async ValueTask<bool> Run(IReadOnlyList<Statement> statements, ICollection<Posted> sent)
    {
        try
        {
            foreach (var some in statements.Chunk(MostAtOnce))
            {
                await RunAtOnce(some, sent);
            }

            return true;
        }
        catch (PostgresException fault) when (IsRefusal(fault))
        {
            return false;
        }
    }

    /// <summary>Sends statements in one round trip; outside of a transaction they are one.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="sent">Gets the rows that went into the outbox.</param>
    public async ValueTask RunAtOnce(IReadOnlyList<Statement> statements, ICollection<Posted> sent)
    {
        await using var batch = new NpgsqlBatch(connection);
        statements = Folding.Neighbours(statements);
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(Command(statement));
        }

        await using var reader = await batch.ExecuteReaderAsync();
        foreach (var statement in statements.Where(GivesRows))
        {
            while (await reader.ReadAsync())
            {
                if (statement.Sends is not null)
                {
                    sent.Add(new(reader.GetInt64(0), reader.GetString(1), (Priority)reader.GetInt64(2), statement));
                }
            }

            await reader.NextResultAsync();
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<int> Run(Statement statement)
    {
        await using var command = Single(statement);
        return await command.ExecuteNonQueryAsync();
    }

    /// <inheritdoc/>
    public override async ValueTask<List<T>> Rows<T>(Statement statement, Func<DbDataReader, T> row)
    {
        await using var command = Single(statement);
        await using var reader = await command.ExecuteReaderAsync();
        return await All(reader, row);
    }

    /// <inheritdoc/>
    public override async ValueTask<List<List<T>>> Rows<T>(IReadOnlyList<Statement> statements, Func<DbDataReader, T> row)
    {
        if (statements.Count == 0)
        {
            return [];
        }

        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(Command(statement));
        }

        await using var reader = await batch.ExecuteReaderAsync();
        var all = new List<List<T>>(statements.Count);
        do
        {
            all.Add(await All(reader, row));
        }
        while (await reader.NextResultAsync());
        return all;
    }

    private static async Task<List<T>> All<T>(NpgsqlDataReader reader, Func<DbDataReader, T> row)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    private static bool GivesRows(Statement statement) => statement.Sends is not null || statement.Demand != Demand.Nothing;

    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        string text => new NpgsqlParameter<string> { TypedValue = Plain(text) },
        string?[] texts => new NpgsqlParameter<string?[]> { TypedValue = [.. texts.Select(text => text is null ? null : Plain(text))] },
        long number => new NpgsqlParameter<long> { TypedValue = number },
        _ => new NpgsqlParameter { Value = value ?? DBNull.Value },
    };

    private static string Plain(string text) => text.Contains('\0') ? text.Replace("\0", "") : text;

    private NpgsqlCommand Single(Statement statement)
    {
        var command = new NpgsqlCommand(statement.Sql, connection);
        foreach (var value in statement.Values)
        {
            command.Parameters.Add(Parameter(value));
        }

        return command;
    }
}
