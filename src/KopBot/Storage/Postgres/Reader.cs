using System.Data.Common;
using KopBot.Storage.Sql;
using Npgsql;

namespace KopBot.Storage.Postgres;

/// <summary>Reads in groups: what turns ask for that are played side by side goes in one round trip. Each statement sees what was
/// committed before it began.</summary>
internal sealed class Reader : Session
{
    private readonly Grouping<Question> _questions;

    /// <summary>Makes it.</summary>
    /// <param name="server">The server.</param>
    public Reader(PostgresServer server) => _questions = new(server, Read);

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
        _questions.Add(question);
        return new(question.Told.Task);
    }

    private static async Task Read(PostgresSession session, List<Question> group)
    {
        await using var batch = new NpgsqlBatch(session.Connection);
        var asked = group.GroupBy(question => question.Statement.Many ?? (object)question).Select(alike => alike.ToList()).ToList();
        foreach (var alike in asked)
        {
            batch.BatchCommands.Add(PostgresSession.Command(alike.Count == 1 ? alike[0].Statement : Folding.Together([.. alike.Select(question => question.Statement)])));
        }

        group.ForEach(question => question.Begin());
        await using var reader = await batch.ExecuteReaderAsync();
        foreach (var alike in asked)
        {
            while (await reader.ReadAsync())
            {
                alike[alike.Count == 1 ? 0 : (int)reader.GetInt64(reader.FieldCount - 1) - 1].Take(reader);
            }

            await reader.NextResultAsync();
        }
    }

    private abstract class Question(Statement statement) : IGrouped
    {
        public Statement Statement => statement;

        public abstract void Begin();

        public abstract void Take(DbDataReader reader);

        public abstract void Done();

        public abstract void Fail(Exception fault);
    }

    private sealed class Question<T>(Statement statement, Func<DbDataReader, T> row) : Question(statement)
    {
        private List<T> _rows = [];

        public TaskCompletionSource<List<T>> Told { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void Begin() => _rows = [];

        public override void Take(DbDataReader reader) => _rows.Add(row(reader));

        public override void Done() => Told.SetResult(_rows);

        public override void Fail(Exception fault) => Told.SetException(fault);
    }
}
