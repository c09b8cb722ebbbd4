using KopBot.Domain.Koperasi;
using KopBot.Workers;
using Microsoft.Extensions.Logging.Abstractions;

namespace KopBot.Commands;

/// <summary>A demo world of its own in a temporary folder, in which a command talks to the bot; it is gone when the command ends.</summary>
internal sealed class Talk : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private Talk(DirectoryInfo folder, World world)
    {
        (_folder, World) = (folder, world);
        var patience = new Patience(TimeProvider.System, NullLogger<Patience>.Instance);
        var trip = new TurnTrip(world.Database, world.Database, world.Known.Play, new Fetching([], world.Database, TimeProvider.System, NullLogger<Fetching>.Instance), patience,
            TimeProvider.System, Logged);
        Turns = new(world.Database, trip);
    }

    /// <summary>The invented world.</summary>
    public World World { get; }

    /// <summary>Plays what waits.</summary>
    public OneByOne Turns { get; }

    private static ILogger<TurnTrip> Logged => LoggerFactory.Create(log => log.AddConsole(to => to.LogToStandardErrorThreshold = LogLevel.Trace)
        .SetMinimumLevel(LogLevel.Error)).CreateLogger<TurnTrip>();

    /// <summary>Makes the world.</summary>
    /// <param name="settings">The settings; the store is a temporary one in any case.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<Talk> Begin(IReadOnlyList<string> settings, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("kopbot-");
        try
        {
            string[] own = [.. settings, "--Demo=true", $"--Store=sqlite:{Path.Combine(folder.FullName, "talk.db")}"];
            return new(folder, await World.Open(Settings.Read(Directory.GetCurrentDirectory(), own), stop));
        }
        catch
        {
            folder.Delete(true);
            throw;
        }
    }

    /// <summary>The words that make somebody of that role out of a new chat; empty for the public.</summary>
    /// <param name="role">The role; null for the public.</param>
    public static string Code(string? role) => role?.ToLowerInvariant() switch
    {
        null or "" or RoleKinds.Publik => "",
        RoleKinds.Pengurus or "bendahara" => "DEMO-7",
        "ketua" => "DEMO-7-KETUA",
        RoleKinds.Anggota => "DEMO-7-ANGGOTA",
        RoleKinds.Pendamping => "DEMO-PENDAMPING",
        RoleKinds.Dinas or "petugas" => "DEMO-DINAS",
        _ => throw new InvalidDataException($"There is no role \"{role}\". There are publik, anggota, pengurus, ketua, pendamping and dinas."),
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        _folder.Delete(true);
    }
}
