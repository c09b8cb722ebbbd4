using KopBot.Storage.Sql;

namespace KopBot.Storage.Sqlite;

/// <content>How this engine reads and writes, its dead letters and its backup.</content>
internal sealed partial class SqliteDatabase
{
    private static readonly Statement BeginReading = new("BEGIN");
    private static readonly Statement EndReading = new("COMMIT");

    /// <inheritdoc/>
    public async Task<bool> Replay(long id, CancellationToken stop)
    {
        var fresh = new List<Inbox.Waiting>();
        var found = await Writer.Run<bool>(
            async session =>
            {
                fresh.Clear();
                if (await DeadRows.Take(session, id) is not { } incoming)
                {
                    return new(false, false);
                }

                await session.Run(new Statement(
                    "INSERT INTO inbox (seq, dinas, conversation, incoming, attempt, at) VALUES ($1, '', $2, $3, 0, $4)",
                    ++_seq, incoming.Conversation, StoreJson.Write(incoming), Now));
                fresh.Add(new(_seq, incoming, 1));
                return new(true, true);
            },
            _ => Welcome([], fresh, Now));
        return found;
    }

    /// <inheritdoc/>
    public Task Backup(string file, CancellationToken stop)
    {
        if (File.Exists(file))
        {
            throw new WrongSetting("backup", $"would overwrite {file}.", "Name a file that does not exist yet.");
        }

        return _file.Read(async session => await session.Run(new Statement("VACUUM INTO $1", Path.GetFullPath(file))));
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<object>> Find(IReadOnlyList<Domain.Turns.Lookup> lookups, CancellationToken stop) =>
        _lately.Answer(lookups, () => base.Find(lookups, stop));

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<object>> Find(IReadOnlyList<Domain.Turns.Lookup> lookups, Session session)
    {
        // All of them see the file as it is at one moment, and it is looked up once which moment that is.
        await session.Run(BeginReading);
        try
        {
            return await base.Find(lookups, session);
        }
        finally
        {
            await session.Run(EndReading);
        }
    }

    /// <inheritdoc/>
    public object? Known(Domain.Turns.Lookup lookup) => _lately.Known(lookup);

    /// <inheritdoc/>
    protected override Task<T> Reading<T>(Func<Session, Task<T>> read, CancellationToken stop) => _file.Read(read);

    /// <inheritdoc/>
    protected override Task<T> Writing<T>(Func<Session, ValueTask<Verdict<T>>> write, Action<Verdict<T>>? kept = null) => Writer.Run(write, kept);

    /// <inheritdoc/>
    protected override void Altered(IReadOnlyList<Domain.Turns.Effect>? effects, int statements)
    {
        if (effects is null)
        {
            _lately.Clear();
        }
        else
        {
            _lately.Take(effects);
        }
    }

    /// <inheritdoc/>
    protected override ValueTask Alone(Session session, string name) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    protected override void Publish(IReadOnlyList<Statement> statements, IReadOnlyList<Posted> posted) => Publish(statements, posted, null);
}
