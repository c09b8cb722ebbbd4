using KopBot.Storage.Sql;
using Npgsql;

namespace KopBot.Storage.Postgres;

/// <summary>
/// Ends turns in groups: whatever waits while one group is on its way becomes the next, one round trip and one flush to the disk
/// for all. When one of a group is refused, the server has kept nothing of the group, and each goes again by itself.
/// </summary>
/// <param name="server">The server.</param>
internal sealed class Committer(PostgresServer server)
{
    private const int MostAtOnce = 64;
    private const int Lanes = 2;
    private readonly Lock _gate = new();
    private readonly Queue<Ending> _waiting = new();
    private int _busy;

    /// <summary>Ends a turn.</summary>
    /// <param name="statements">Its statements; the first is the lease.</param>
    /// <returns>How it ended.</returns>
    public Task<Commitment> End(IReadOnlyList<Statement> statements)
    {
        var ending = new Ending(statements);
        lock (_gate)
        {
            _waiting.Enqueue(ending);
            if (_busy < Lanes)
            {
                _busy++;
                _ = Task.Run(Work);
            }
        }

        return ending.Told.Task;
    }

    private async Task Work()
    {
        while (Next() is { Count: > 0 } group)
        {
            await Write(group);
        }
    }

    private List<Ending> Next()
    {
        var group = new List<Ending>();
        lock (_gate)
        {
            while (group.Count < MostAtOnce && _waiting.TryDequeue(out var ending))
            {
                group.Add(ending);
            }

            _busy -= group.Count == 0 ? 1 : 0;
        }

        return group;
    }

    // When a group is refused nobody can say whose fault it was: each goes alone, so that nobody pays for another.
    private async Task Write(List<Ending> group)
    {
        try
        {
            await server.Use(async session =>
            {
                await Send(session, group);
                return true;
            }, CancellationToken.None);
            group.ForEach(ending => ending.Told.SetResult(Commitment.Done));
        }
        catch (Exception fault) when (group.Count == 1 || fault is StoreUnavailable)
        {
            group.ForEach(ending => ending.Tell(fault));
        }
        catch (Exception)
        {
            foreach (var ending in group)
            {
                await Write([ending]);
            }
        }
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

    private sealed class Ending(IReadOnlyList<Statement> statements)
    {
        public IReadOnlyList<Statement> Statements { get; } = statements;

        /// <summary>The command that takes the message out of the inbox, when the turn goes alone.</summary>
        public NpgsqlBatchCommand? Lease { get; set; }

        public TaskCompletionSource<Commitment> Told { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Tell(Exception fault)
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
