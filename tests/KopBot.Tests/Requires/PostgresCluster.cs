using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using KopBot.Storage;
using Npgsql;

namespace KopBot.Tests.Requires;

/// <summary>
/// A private PostgreSQL of this test run: started from the installed programs when the first test needs it, on the loopback
/// address, in a temporary folder, without flushing to the disk; taken away when the run ends. Every test has a database of its own.
/// </summary>
public sealed class PostgresCluster
{
    private static readonly Lazy<Task<PostgresCluster>> One = new(() => Start());
    private static readonly Lazy<Task<string>> Model = new(MakeModel);
    private static int _databases;
    private readonly string _folder;
    private readonly int _port;
    private readonly string _settings;

    private PostgresCluster(string folder, int port, bool durable)
    {
        _folder = folder;
        _port = port;
        _settings = durable ? "-c shared_buffers=256MB -c max_wal_size=2GB -c autovacuum_naptime=5s" : "-c fsync=off -c shared_buffers=64MB";
    }

    /// <summary>Where its files are.</summary>
    public string Folder => _folder;

    /// <summary>Why tests are skipped; null when the programs are there.</summary>
    public static string? Missing => Required.Skip(Programs is not null, "needs PostgreSQL: apt-get install postgresql");

    private static string? Programs => Required.Program("initdb") is { } found
        ? Path.GetDirectoryName(found)
        : Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order().LastOrDefault()
            : null;

    /// <summary>A new, empty database.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> NewDatabase()
    {
        var cluster = await One.Value;
        var name = $"kopbot{Interlocked.Increment(ref _databases)}";
        await cluster.Ask($"CREATE DATABASE {name}");
        return cluster.Connection(name);
    }

    /// <summary>A new database with the tables of the newest migration.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> NewPrepared()
    {
        var cluster = await One.Value;
        var model = await Model.Value;
        var name = $"kopbot{Interlocked.Increment(ref _databases)}";
        await cluster.Ask($"CREATE DATABASE {name} TEMPLATE {model}");
        return cluster.Connection(name);
    }

    /// <summary>Takes a database away.</summary>
    /// <param name="connection">Its connection string.</param>
    public static async Task Drop(string connection) =>
        await (await One.Value).Ask($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");

    /// <summary>Starts a further server for one test that takes it away, or for a measurement.</summary>
    /// <param name="durable">Whether it flushes to the disk and has the memory of a small real server.</param>
    public static Task<PostgresCluster> StartOwn(bool durable = false) => Start(durable);

    /// <summary>Stops the server at once, as a crash would, and starts it again after an act.</summary>
    /// <param name="act">What happens while it is away.</param>
    public async Task WhileAway(Func<Task> act)
    {
        Stop("immediate");
        try
        {
            await act();
        }
        finally
        {
            Run();
        }
    }

    /// <summary>The connection string of a database.</summary>
    /// <param name="database">Its name.</param>
    public string Connection(string database) => $"Host=127.0.0.1;Port={_port};Username=kopbot;Database={database};Maximum Pool Size=20";

    private static async Task<string> MakeModel()
    {
        var connection = await NewDatabase();
        await using var store = Stores.Open("postgres:" + connection);
        await store.Prepare(CancellationToken.None);
        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    private static Task<PostgresCluster> Start(bool durable = false)
    {
        var folder = Directory.CreateTempSubdirectory("kopbot-pg-").FullName;
        Tool("chown", "postgres", folder);
        using (var port = new TcpListener(IPAddress.Loopback, 0))
        {
            port.Start();
            var cluster = new PostgresCluster(folder, ((IPEndPoint)port.LocalEndpoint).Port, durable);
            Program("initdb", "-D", folder, "-U", "kopbot", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
            port.Stop();
            cluster.Run();
            AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.End();
            return Task.FromResult(cluster);
        }
    }

    private void Run() => Program("pg_ctl", "-D", _folder, "-w", "-t", "60", "-l", Path.Combine(_folder, "log"), "-o",
        $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c max_connections=200 {_settings}", "start");

    private void Stop(string how) => Program("pg_ctl", "-D", _folder, "-w", "-m", how, "stop");

    private void End()
    {
        Stop("immediate");
        Directory.Delete(_folder, true);
    }

    private async Task Ask(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    // The server refuses to run as root: there it runs as the user that its package made.
    private static void Program(string name, params string[] arguments)
    {
        var path = Path.Combine(Programs ?? throw new InvalidOperationException("PostgreSQL is not installed."), name);
        if (Environment.UserName == "root")
        {
            Tool("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Tool(path, arguments);
        }
    }

    private static void Tool(string path, params string[] arguments)
    {
        if (path == "chown" && Environment.UserName != "root")
        {
            return;
        }

        var start = new ProcessStartInfo(path, arguments) { WorkingDirectory = "/", RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)) || process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{path} {string.Join(' ', arguments)} ended with {(process.HasExited ? process.ExitCode : "no answer")}.");
        }
    }
}
