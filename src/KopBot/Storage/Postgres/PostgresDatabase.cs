using KopBot.Domain.Turns;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Postgres;

/// <summary>
/// Everything on a server, for any number of replicas that share nothing else. Leases stand in the rows; they end with their
/// time, or as soon as the replica that holds them is dead.
/// </summary>
[Backend("postgres", "postgres:Host=localhost;Username=kopbot;Password=...;Database=kopbot")]
internal sealed partial class PostgresDatabase : SqlDatabase, IDatabase
{
    private static readonly IReadOnlyList<Migration> Migrations = Migration.Of("Postgres");
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(1);
    private const int Many = 500;

    // 64 KB are some hundred rows.
    private static readonly Statement Grown = new("""
        SELECT coalesce(string_agg(oid::regclass::text, ', '), '') FROM pg_class
        WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND pg_relation_size(oid) >= 65536
        """);
    private readonly PostgresServer _server;
    private readonly Replica _replica;
    private readonly Desk _desk;
    private readonly OutDesk _outDesk;
    private readonly Committer _committer;
    private readonly Reader _reader;
    private readonly Bell _bell;
    private readonly Dictionary<Station, Signal> _signals;
    private readonly CancellationTokenSource _closing = new();
    private Task _background = Task.CompletedTask;
    private volatile bool _grown;

    /// <summary>Names a server; nothing is connected yet.</summary>
    /// <param name="setting">The connection string.</param>
    /// <param name="clock">The clock.</param>
    public PostgresDatabase(string setting, TimeProvider clock)
        : base(clock)
    {
        _server = new(setting);
        _replica = new(_server);
        _desk = new(_server, _replica, clock);
        _signals = Enum.GetValues<Station>().ToDictionary(station => station, _ => new Signal(clock));
        _outDesk = new(_server, _replica, _signals[Station.Outbox], clock);
        _committer = new(_server, _outDesk, clock);
        _reader = new(_server);
        _bell = new(_server, _signals);
    }

    /// <inheritdoc/>
    public string Where => _server.Where;

    /// <inheritdoc/>
    public async Task Prepare(CancellationToken stop)
    {
        await _server.Write<bool>(async session => new(await Migrate(session), true));
        await _replica.Join(stop);
        _background = Task.WhenAll(
            _bell.Listen(_closing.Token),
            _bell.Speak(_closing.Token),
            Bell.Forever(Rescue, _closing.Token));
    }

    /// <inheritdoc/>
    public Task Wait(Station station, TimeSpan most, CancellationToken stop) => _signals[station].Wait(most, stop);

    /// <inheritdoc/>
    public Task<bool> Lead(string duty, CancellationToken stop) => _replica.Lead(duty, stop);

    /// <inheritdoc/>
    public Task Backup(string file, CancellationToken stop) => throw new WrongSetting(
        "backup", "copies SQLite files only.", $"Use PostgreSQL's own tool: pg_dump --format=custom --file={file} and the connection of the setting Store.");

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<object>> Find(IReadOnlyList<Lookup> lookups, CancellationToken stop)
    {
        if (!lookups.All(LookupBook.IsQuick))
        {
            return await base.Find(lookups, stop);
        }

        var past = new Past(_reader, Now);
        return await Task.WhenAll(lookups.Select(lookup => LookupBook.Find(lookup, past)));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_closing.IsCancellationRequested)
        {
            return;
        }

        await _closing.CancelAsync();
        await _background;
        await Analyze();
        await _replica.DisposeAsync();
        await _server.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override Task<T> Reading<T>(Func<Session, Task<T>> read, CancellationToken stop) => _server.UseWhole(session => read(session), stop);

    /// <inheritdoc/>
    protected override async Task<T> Writing<T>(Func<Session, ValueTask<Verdict<T>>> write, Action<Verdict<T>>? kept = null)
    {
        var verdict = await _server.Write(write);
        kept?.Invoke(verdict);
        return verdict.Value;
    }

    /// <inheritdoc/>
    protected override async ValueTask Alone(Session session, string name) => await session.Rows(
        new Statement("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('kopbot ' || $1, 0))", name), _ => true);

    /// <inheritdoc/>
    protected override void Publish(IReadOnlyList<Statement> statements, IReadOnlyList<Posted> posted)
    {
        // Whoever put a bubble out sends it. The others look once a second, in case that one has its lanes full or is dead; called each
        // time, they would ask the server much more often than there is something for them.
        if (statements.Any(statement => statement.Sends is not null))
        {
            foreach (var address in statements.Where(statement => statement.To is not null).Select(statement => statement.To!.Value.Address))
            {
                _outDesk.Behind(address);
            }

            _signals[Station.Outbox].Call();
        }

        if (statements.Any(statement => statement.After is Aftermath.Planned or Aftermath.Stopped))
        {
            _bell.Ring(Station.Announcements);
        }
    }

    /// <inheritdoc/>
    protected override void Altered(IReadOnlyList<Effect>? effects, int statements) => _grown |= statements > Many;

    // After an import the server would learn of it within a minute, and until then look for single rows by going through all. Tables
    // that are empty or small are left out: told that nothing is there, it takes any index, and keeps to it while they grow.
    private async Task Analyze()
    {
        if (_grown)
        {
            _grown = false;
            await _server.Use(async session =>
            {
                var grown = await session.Rows(Grown, row => row.GetString(0));
                return grown is [{ Length: > 0 } tables] ? await session.Run(new Statement($"ANALYZE {tables}")) : 0;
            }, CancellationToken.None);
        }
    }

    // Replicas that start together wait for one another here.
    private async ValueTask<bool> Migrate(Session session)
    {
        await Alone(session, "migration");
        await session.Run(new Statement(Migration.Table));
        var newest = await session.Rows(new Statement("SELECT coalesce(max(number), 0) FROM migration"), row => row.GetInt64(0));
        foreach (var (number, name, sql) in Migration.After(Migrations, newest[0]))
        {
            await session.Run(new Statement(sql));
            await session.Run(new Statement("INSERT INTO migration (number, name, applied) VALUES ($1, $2, $3)", number, name, Now));
        }

        return true;
    }

    private async Task Rescue()
    {
        var grown = _grown;
        await _replica.Join(_closing.Token);
        if (await _replica.Rescue())
        {
            _bell.Ring(Station.Inbox);
            _bell.Ring(Station.Outbox);
        }

        await Task.Delay(Watch, TimeProvider.System, _closing.Token);
        if (grown)
        {
            await Analyze();
        }
    }
}
