using KopBot.Storage.Sql;
using Npgsql;

namespace KopBot.Storage.Postgres;

/// <summary>
/// Ends turns in groups: whatever waits while one group is on its way becomes the next, one round trip and one flush to the disk
/// for all. When one of a group is refused, the server has kept nothing of it; that one is told, and the rest goes again.
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
    /// <returns>How it ended, and the rows that went into the outbox.</returns>
    public Task<(Commitment How, List<Posted> Sent)> End(IReadOnlyList<Statement> statements)
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

    private async Task Write(List<Ending> group)
    {
        while (group.Count > 0)
        {
            try
            {
                await server.Use(async session =>
                {
                    group.ForEach(ending => ending.Sent.Clear());
                    await Send(session, group);
                    return true;
                }, CancellationToken.None);
                group.ForEach(ending => ending.Told.SetResult((Commitment.Done, ending.Sent)));
                return;
            }
            catch (PostgresException fault) when (Culprit(group, fault) is { } culprit)
            {
                group.Remove(culprit);
                culprit.Tell(fault);
            }
            catch (Exception fault) when (group.Count == 1)
            {
                group[0].Told.SetException(fault);
                return;
            }
            catch (Exception fault)
            {
                await OneByOne(group, fault);
                return;
            }
        }
    }

    // Nobody can say whose fault it was: each goes alone, so that nobody pays for another.
    private async Task OneByOne(List<Ending> group, Exception fault)
    {
        if (fault is StoreUnavailable)
        {
            group.ForEach(ending => ending.Told.SetException(fault));
            return;
        }

        foreach (var ending in group)
        {
            await Write([ending]);
        }
    }

    private static async Task Send(PostgresSession session, List<Ending> group)
    {
        await using var batch = new NpgsqlBatch(session.Connection);
        foreach (var ending in group)
        {
            ending.Commands.Clear();
            foreach (var statement in ending.Statements)
            {
                var command = PostgresSession.Command(statement);
                ending.Commands.Add(command);
                batch.BatchCommands.Add(command);
            }
        }

        await using var reader = await batch.ExecuteReaderAsync();
        foreach (var (ending, statement) in group.SelectMany(ending => ending.Statements.Select(statement => (ending, statement))))
        {
            if (statement.Sends is null && statement.Demand == Demand.Nothing)
            {
                continue;
            }

            while (await reader.ReadAsync())
            {
                if (statement.Sends is not null)
                {
                    ending.Sent.Add(new(reader.GetInt64(0), reader.GetString(1), (Priority)reader.GetInt64(2), statement));
                }
            }

            await reader.NextResultAsync();
        }
    }

    private static Ending? Culprit(List<Ending> group, PostgresException fault) =>
        fault.BatchCommand is NpgsqlBatchCommand command ? group.Find(ending => ending.Commands.Contains(command)) : null;

    private sealed class Ending(IReadOnlyList<Statement> statements)
    {
        public IReadOnlyList<Statement> Statements { get; } = statements;

        public List<NpgsqlBatchCommand> Commands { get; } = [];

        public List<Posted> Sent { get; } = [];

        public TaskCompletionSource<(Commitment How, List<Posted> Sent)> Told { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Tell(PostgresException fault)
        {
            if (PostgresSession.IsRefusal(fault))
            {
                Told.SetResult((fault.BatchCommand == Commands[0] ? Commitment.Lost : Commitment.Clash, []));
            }
            else
            {
                Told.SetException(fault);
            }
        }
    }
}
