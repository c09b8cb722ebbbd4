using System.Data.Common;
using KopBot.Storage.Sql;
using Npgsql;

namespace KopBot.Storage.Postgres;

/// <summary>
/// Reads in groups: what turns that are played side by side ask for while one group is on its way becomes the next, in one round
/// trip. Each statement sees what was committed before it began.
/// </summary>
/// <param name="server">The server.</param>
internal sealed class Reader(PostgresServer server) : Session
{
    private const int MostAtOnce = 64;
    private const int Lanes = 2;
    private readonly Lock _gate = new();
    private readonly Queue<Question> _waiting = new();
    private int _busy;

    /// <inheritdoc/>
    public override DbConnection Connection => throw new InvalidOperationException("Whoever reads in a group has no connection of its own.");

    /// <inheritdoc/>
    public override ValueTask<bool> Run(IReadOnlyList<Statement> statements, ICollection<Posted> sent) => throw new InvalidOperationException("A group only reads.");

    /// <inheritdoc/>
    public override ValueTask<int> Run(Statement statement) => throw new InvalidOperationException("A group only reads.");

    /// <inheritdoc/>
    public override async ValueTask<List<List<T>>> Rows<T>(IReadOnlyList<Statement> statements, Func<DbDataReader, T> row) =>
        [.. await Task.WhenAll(statements.Select(statement => Rows(statement, row).AsTask()))];

    /// <inheritdoc/>
    public override ValueTask<List<T>> Rows<T>(Statement statement, Func<DbDataReader, T> row)
    {
        var question = new Question<T>(statement, row);
        lock (_gate)
        {
            _waiting.Enqueue(question);
            if (_busy < Lanes)
            {
                _busy++;
                _ = Task.Run(Work);
            }
        }

        return new(question.Told.Task);
    }

    private async Task Work()
    {
        while (Next() is { Count: > 0 } group)
        {
            await Ask(group);
        }
    }

    private List<Question> Next()
    {
        var group = new List<Question>();
        lock (_gate)
        {
            while (group.Count < MostAtOnce && _waiting.TryDequeue(out var question))
            {
                group.Add(question);
            }

            _busy -= group.Count == 0 ? 1 : 0;
        }

        return group;
    }

    private async Task Ask(List<Question> group)
    {
        try
        {
            await server.Use(async session =>
            {
                await Read(session, group);
                return true;
            }, CancellationToken.None);
            group.ForEach(question => question.Tell());
        }
        catch (Exception fault) when (group.Count == 1 || fault is StoreUnavailable)
        {
            group.ForEach(question => question.Fail(fault));
        }
        catch (Exception)
        {
            // Nobody can say whose fault it was: each goes alone, so that nobody pays for another.
            foreach (var question in group)
            {
                await Ask([question]);
            }
        }
    }

    private static async Task Read(PostgresSession session, List<Question> group)
    {
        await using var batch = new NpgsqlBatch(session.Connection);
        group.ForEach(question => batch.BatchCommands.Add(PostgresSession.Command(question.Statement)));
        await using var reader = await batch.ExecuteReaderAsync();
        foreach (var question in group)
        {
            await question.Read(reader);
            await reader.NextResultAsync();
        }
    }

    private abstract class Question(Statement statement)
    {
        public Statement Statement => statement;

        public abstract Task Read(DbDataReader reader);

        public abstract void Tell();

        public abstract void Fail(Exception fault);
    }

    private sealed class Question<T>(Statement statement, Func<DbDataReader, T> row) : Question(statement)
    {
        private List<T> _rows = [];

        public TaskCompletionSource<List<T>> Told { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async Task Read(DbDataReader reader)
        {
            _rows = [];
            while (await reader.ReadAsync())
            {
                _rows.Add(row(reader));
            }
        }

        public override void Tell() => Told.SetResult(_rows);

        public override void Fail(Exception fault) => Told.SetException(fault);
    }
}
