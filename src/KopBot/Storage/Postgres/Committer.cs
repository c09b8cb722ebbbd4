using KopBot.Storage.Sql;
using Npgsql;

namespace KopBot.Storage.Postgres;

/// <summary>Ends turns in groups: one round trip and one flush to the disk for all that end side by side.</summary>
internal sealed class Committer
{
    private readonly Grouping<Ending> _endings;
    private readonly OutDesk _outDesk;
    private readonly TimeProvider _clock;

    /// <summary>Makes it.</summary>
    /// <param name="server">The server.</param>
    /// <param name="outDesk">Sends what is handed over.</param>
    /// <param name="clock">The clock.</param>
    public Committer(PostgresServer server, OutDesk outDesk, TimeProvider clock) => (_endings, _outDesk, _clock) = (new(server, Send), outDesk, clock);

    /// <summary>Ends a turn.</summary>
    /// <param name="statements">Its statements; the first is the lease.</param>
    /// <param name="handing">The one among them that hands its answer over; null when none does.</param>
    /// <returns>How it ended.</returns>
    public Task<Commitment> End(IReadOnlyList<Statement> statements, Handing? handing)
    {
        var ending = new Ending(statements, handing);
        _endings.Add(ending);
        return ending.Told.Task;
    }

    private async Task Send(PostgresSession session, List<Ending> group)
    {
        var until = _outDesk.Leases.Own(_clock.Millis() + OutDesk.Lease);
        var handings = group.Select(ending => ending.Handing).OfType<Handing>().ToDictionary(handing => handing.To);
        foreach (var handing in handings.Values)
        {
            handing.Under(until);
        }

        try
        {
            await Write(session, group, handings);
        }
        catch (Exception fault) when (PostgresServer.IsAway(fault))
        {
            _outDesk.Leases.Doubt(until);
            throw;
        }

        _outDesk.Hand([.. handings.Values.Select(handing => handing.Sending).OfType<Sending>()]);
    }

    private static async Task Write(PostgresSession session, List<Ending> group, Dictionary<string, Handing> handings)
    {
        await using var batch = new NpgsqlBatch(session.Connection);
        var statements = group.Count == 1 ? group[0].Statements : Folding.Across([.. group.Select(ending => ending.Statements)]);
        var commands = statements.Select(PostgresSession.Command).ToList();
        group[0].Lease = commands[0];
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync();
        do
        {
            while (await reader.ReadAsync())
            {
                if (reader.GetName(0) == Handing.Mark)
                {
                    handings[reader.GetString(1)].Take(reader);
                }
            }
        }
        while (await reader.NextResultAsync());
    }

    private sealed class Ending(IReadOnlyList<Statement> statements, Handing? handing) : IGrouped
    {
        public IReadOnlyList<Statement> Statements { get; } = statements;

        public Handing? Handing { get; } = handing;

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
