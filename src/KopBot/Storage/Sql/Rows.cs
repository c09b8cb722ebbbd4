using System.Data.Common;

namespace KopBot.Storage.Sql;

/// <summary>Runs a <see cref="Statement"/> on an ordinary connection.</summary>
internal static class Rows
{
    /// <summary>Reads rows.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="db">An open connection.</param>
    /// <param name="statement">The query.</param>
    /// <param name="row">Makes a value of a row.</param>
    public static async Task<List<T>> Of<T>(DbConnection db, Statement statement, Func<DbDataReader, T> row)
    {
        await using var command = db.CreateCommand();
        command.CommandText = statement.Sql;
        Bind(command, statement.Values);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>Gives a command its parameters <c>$1</c>, <c>$2</c> and so on.</summary>
    /// <param name="command">The command.</param>
    /// <param name="values">The values in order.</param>
    public static void Bind(DbCommand command, IReadOnlyList<object?> values)
    {
        var named = command is Microsoft.Data.Sqlite.SqliteCommand;
        for (var i = 0; i < values.Count; i++)
        {
            var parameter = command.CreateParameter();
            if (named)
            {
                parameter.ParameterName = $"${i + 1}";
            }

            parameter.Value = values[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
    }
}
