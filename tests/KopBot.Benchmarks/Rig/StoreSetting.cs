using System.Globalization;
using KopBot.Tests.Requires;

namespace KopBot.Benchmarks.Rig;

/// <summary>
/// The store of a run: a SQLite file in a temporary folder, a private PostgreSQL that flushes to the disk (<c>--store=postgres</c>), or
/// whatever setting was given.
/// </summary>
internal sealed class StoreSetting : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kopbot-bench-").FullName;
    private PostgresCluster? _server;

    private StoreSetting()
    {
    }

    /// <summary>The setting <c>Store</c>.</summary>
    public string Setting { get; private set; } = "";

    /// <summary>The working folder of whoever uses it.</summary>
    public string Folder => _folder;

    /// <summary>The name of its kind.</summary>
    public string Kind => Setting.Split(':')[0];

    /// <summary>The processor time that a private server used so far.</summary>
    public TimeSpan Processor => _server is null ? TimeSpan.Zero : TimeSpan.FromSeconds(Ticks(_server.Folder) / 100.0);

    /// <summary>Makes it ready.</summary>
    /// <param name="wanted">Empty or <c>sqlite</c>, <c>postgres</c>, or a whole setting.</param>
    public static async Task<StoreSetting> Make(string wanted)
    {
        var store = new StoreSetting { Setting = wanted };
        if (wanted is "" or "sqlite")
        {
            store.Setting = $"sqlite:{Path.Combine(store._folder, "bench.db")}";
        }
        else if (wanted == "postgres")
        {
            store._server = await PostgresCluster.StartOwn(durable: true);
            store.Setting = "postgres:" + store._server.Connection("postgres");
        }

        return store;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, true);

    // The server's first process has what its ended children used; the living ones are asked one by one.
    private static long Ticks(string folder)
    {
        var first = File.ReadLines(Path.Combine(folder, "postmaster.pid")).First().Trim();
        var own = Stat(first);
        return own.Skip(11).Take(4).Sum(Number) + Directory.GetDirectories("/proc").Select(path => Path.GetFileName(path)!)
            .Where(name => name.All(char.IsAsciiDigit)).Select(Stat).Where(stat => stat.Length > 3 && stat[1] == first)
            .Sum(stat => stat.Skip(11).Take(2).Sum(Number));
    }

    // The fields behind the name of the program; none when the process has ended.
    private static string[] Stat(string process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
