using KopBot.Storage.Sql;
using Npgsql;

namespace KopBot.Storage.Postgres;

/// <summary>Ends turns in groups: one round trip and one flush to the disk for all that end side by side.</summary>
internal sealed class Committer
{
    private readonly Grouping<Ending> _endings;

    /// <summary>Makes it.</summary>
    /// <param name="server">The server.</param>
    public Committer(PostgresServer server) => _endings = new(server, Send);

    /// <summary>Ends a turn.</summary>
    /// <param name="statements">Its statements; the first is the lease.</param>
    /// <returns>How it ended.</returns>
    public Task<Commitment> End(IReadOnlyList<Statement> statements)
    {
        var ending = new Ending(statements);
        _endings.Add(ending);
        return ending.Told.Task;
    }

    private static async Task Send(PostgresSession session, List<Ending> group)
    {
        await using var batch = new NpgsqlBatch(session.Connection);
        var statements = group.Count == 1 ? group[0].Statements : Folding.Across([.. group.Select(ending => ending.Statements)]);
        var commands = statements.Select(PostgresSession.Command).ToList();
        group[0].Lease = commands[0];
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync();
    }

    private sealed class Ending(IReadOnlyList<Statement> statements) : IGrouped
    {
        public IReadOnlyList<Statement> Statements { get; } = statements;

        /// <summary>The command that takes the message out of the inbox, when the turn goes alone.</summary>
        public NpgsqlBatchCommand? Lease { get; set; }

        public TaskCompletionSource<Commitment> Told { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Done() => Told.SetResult(Commitment.Done);

        public void Fail(Exception fault)
        {
            if (fault is PostgresException refusal && PostgresSession.IsRefusal(refusal))
            {
                Told.SetResult(refusal.BatchCommand == Lease ? Commitment.Lost : Commitment.Clash);
            }
            else
            {
                Told.SetException(fault);
            }
        }
    }
}
