using KopBot.Storage.Moving;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Postgres;

/// <summary>Fills tables through the server's own bulk protocol.</summary>
/// <param name="session">The transaction.</param>
internal sealed class Taking(PostgresSession session) : ITaking
{
    // Rows that the migrations themselves make are not somebody's data.
    private static readonly HashSet<string> Made = ["wa_hitung"];

    /// <inheritdoc/>
    public async Task Fill(Table table, CancellationToken stop)
    {
        if (Made.Contains(table.Name))
        {
            await session.Run(new Statement($"DELETE FROM {table.Name}"));
        }
        else if ((await session.Rows(new Statement($"SELECT 1 FROM {table.Name} LIMIT 1"), _ => true)).Count > 0)
        {
            throw new WrongSetting("move", $"goes to an empty database only: the table {table.Name} has rows.", "Name a new database after --to.");
        }

        await using (var import = await session.Connection.BeginBinaryImportAsync(
            $"COPY {table.Name} ({string.Join(", ", table.Columns)}) FROM STDIN BINARY", stop))
        {
            foreach (var row in table.Rows)
            {
                await import.StartRowAsync(stop);
                foreach (var value in row)
                {
                    await (value is null ? import.WriteNullAsync(stop) : import.WriteAsync(value, stop));
                }
            }

            await import.CompleteAsync(stop);
        }

        await GoOnCounting(table.Name);
    }

    /// <inheritdoc/>
    public async Task<Sums> Sums(Table table, CancellationToken stop)
    {
        var types = await session.Rows(
            new Statement("SELECT column_name::text, data_type::text FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1", table.Name),
            row => KeyValuePair.Create(row.GetString(0), row.GetString(1)));
        var sums = table.Columns.Select(column => types.First(type => type.Key == column).Value == "bigint"
            ? $"coalesce(sum({column} % {Moving.Sums.Prime}), 0)::bigint"
            : $"coalesce(sum(length({column})), 0)::bigint");
        return (await session.Rows(
            new Statement($"SELECT count(*), {string.Join(", ", sums)} FROM {table.Name}"),
            row => Moving.Sums.Known(row.GetInt64(0), [.. Enumerable.Range(1, table.Columns.Count).Select(row.GetInt64)])))[0];
    }

    // New rows get numbers behind those that came.
    private async Task GoOnCounting(string table)
    {
        var counted = await session.Rows(
            new Statement("SELECT column_name::text FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1 AND is_identity = 'YES'", table),
            row => row.GetString(0));
        foreach (var column in counted)
        {
            await session.Run(new Statement(
                $"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), (SELECT coalesce(max({column}), 0) + 1 FROM {table}), false)"));
        }
    }
}
