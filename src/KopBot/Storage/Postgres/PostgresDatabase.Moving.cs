using KopBot.Storage.Moving;

namespace KopBot.Storage.Postgres;

/// <content>Takes everything from another backend.</content>
internal sealed partial class PostgresDatabase : ITakes
{
    /// <inheritdoc/>
    public Task Take(Func<ITaking, Task> fill, CancellationToken stop) => _server.Write<bool>(async session =>
    {
        await fill(new Taking((PostgresSession)session));
        _grown = true;
        return new(true, true);
    });
}
