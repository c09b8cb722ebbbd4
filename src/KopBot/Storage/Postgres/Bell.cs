using Npgsql;

namespace KopBot.Storage.Postgres;

/// <summary>
/// Wakes the workers of all replicas: this one's at once, the others' through the server, at most once in a while, because a
/// call that is missed is made up for by the next look at the table.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="signals">This process's signals.</param>
internal sealed class Bell(PostgresServer server, IReadOnlyDictionary<Station, Signal> signals)
{
    private const string Name = "kopbot";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);
    private readonly int[] _rung = new int[Enum.GetValues<Station>().Length];
    private readonly SemaphoreSlim _work = new(0, 1);

    /// <summary>Calls those who wait at a station.</summary>
    /// <param name="station">The station.</param>
    public void Ring(Station station)
    {
        signals[station].Call();
        if (Interlocked.Exchange(ref _rung[(int)station], 1) == 0 && _work.CurrentCount == 0)
        {
            try
            {
                _work.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else rang at the same moment.
            }
        }
    }

    /// <summary>Passes on what was rung until it is stopped.</summary>
    /// <param name="stop">Ends it.</param>
    public Task Speak(CancellationToken stop) => Forever(async () =>
    {
        await _work.WaitAsync(stop);
        var rung = Enum.GetValues<Station>().Where(station => Interlocked.Exchange(ref _rung[(int)station], 0) == 1).ToList();
        await server.Use(async session => await session.Rows(
            [.. rung.Select(station => new Sql.Statement("SELECT 1 FROM pg_notify($1, $2)", Name, station.ToString()))], _ => true), stop);
        await Task.Delay(Pause, TimeProvider.System, stop);
    }, stop);

    /// <summary>Hears what others ring until it is stopped.</summary>
    /// <param name="stop">Ends it.</param>
    public Task Listen(CancellationToken stop) => Forever(async () =>
    {
        await using var connection = await server.Own(stop);
        connection.Notification += (_, call) =>
        {
            if (Enum.TryParse<Station>(call.Payload, out var station))
            {
                signals[station].Call();
            }
        };
        await using var command = new NpgsqlCommand($"LISTEN {Name}", connection);
        await command.ExecuteNonQueryAsync(stop);
        while (true)
        {
            await connection.WaitAsync(stop);
        }
    }, stop);

    /// <summary>Does something again and again; whatever ends it, such as a password that is being changed, it begins anew a little later.</summary>
    /// <param name="act">What is done.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task Forever(Func<Task> act, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await act();
            }
            catch (Exception) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception)
            {
                await Task.Delay(Breath, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
