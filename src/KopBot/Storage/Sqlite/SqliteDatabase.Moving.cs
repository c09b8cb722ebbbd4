using KopBot.Storage.Moving;
using Microsoft.Data.Sqlite;

namespace KopBot.Storage.Sqlite;

/// <content>Gives everything to another backend.</content>
internal sealed partial class SqliteDatabase : IGives
{
    /// <inheritdoc/>
    public async Task Give(Func<Table, Task> take, CancellationToken stop)
    {
        var session = _file.Take();
        try
        {
            // One reading transaction sees one moment, whatever is written meanwhile.
            SqliteFile.Run(session, "BEGIN");
            foreach (var name in Names(session.Connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migration' ORDER BY name"))
            {
                var columns = Names(session.Connection, $"SELECT name FROM pragma_table_info('{name}') ORDER BY cid");
                await take(new(name, columns, Rows(session.Connection, name, columns, stop)));
            }

            SqliteFile.Run(session, "COMMIT");
            _file.Return(session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static List<string> Names(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static IEnumerable<object?[]> Rows(SqliteConnection connection, string table, IReadOnlyList<string> columns, CancellationToken stop)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", columns)} FROM {table}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            stop.ThrowIfCancellationRequested();
            var row = new object?[columns.Count];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.GetValue(i) switch
                {
                    DBNull => null,
                    string text => text.Replace("\0", "", StringComparison.Ordinal),
                    var value => value,
                };
            }

            yield return row;
        }
    }
}
