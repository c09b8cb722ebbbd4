namespace KopBot.Storage.Postgres;

/// <summary>
/// Sends in groups: whatever waits while one group is on its way becomes the next, in one round trip. When a group fails nobody can say
/// whose fault it was, and the server has kept nothing of it: each goes again alone, so that nobody pays for another.
/// </summary>
/// <typeparam name="T">What waits.</typeparam>
/// <param name="server">The server.</param>
/// <param name="send">Sends a group.</param>
internal sealed class Grouping<T>(PostgresServer server, Func<PostgresSession, List<T>, Task> send)
    where T : IGrouped
{
    private const int MostAtOnce = 64;
    private const int Lanes = 2;
    private readonly Lock _gate = new();
    private readonly Queue<T> _waiting = new();
    private int _busy;

    /// <summary>Has something sent, soon; it is told how that went.</summary>
    /// <param name="one">What is sent.</param>
    public void Add(T one)
    {
        lock (_gate)
        {
            _waiting.Enqueue(one);
            if (_busy < Lanes)
            {
                _busy++;
                _ = Task.Run(Work);
            }
        }
    }

    private async Task Work()
    {
        while (Next() is { Count: > 0 } group)
        {
            await Send(group);
        }
    }

    private List<T> Next()
    {
        var group = new List<T>();
        lock (_gate)
        {
            while (group.Count < MostAtOnce && _waiting.TryDequeue(out var one))
            {
                group.Add(one);
            }

            _busy -= group.Count == 0 ? 1 : 0;
        }

        return group;
    }

    private async Task Send(List<T> group)
    {
        try
        {
            await server.Use(async session =>
            {
                await send(session, group);
                return true;
            }, CancellationToken.None);
            group.ForEach(one => one.Done());
        }
        catch (Exception fault) when (group.Count == 1 || fault is StoreUnavailable)
        {
            group.ForEach(one => one.Fail(fault));
        }
        catch (Exception)
        {
            foreach (var one in group)
            {
                await Send([one]);
            }
        }
    }
}

/// <summary>What goes in a group, and waits to be told how that went.</summary>
internal interface IGrouped
{
    /// <summary>It is done.</summary>
    void Done();

    /// <summary>It went alone and failed, or the server is away.</summary>
    /// <param name="fault">Why.</param>
    void Fail(Exception fault);
}
