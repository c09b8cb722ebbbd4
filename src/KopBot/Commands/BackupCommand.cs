using System.CommandLine;

namespace KopBot.Commands;

/// <summary><c>backup FILE</c>: a consistent copy while the service runs.</summary>
internal sealed class BackupCommand : Command
{
    private readonly Argument<string> _file = new("FILE") { Description = "The file to write; it must not exist yet." };

    /// <summary>Describes the command.</summary>
    public BackupCommand()
        : base("backup", "Copy the store into one file, consistently, while the service runs.")
    {
        Add(_file);
        SetAction(Backup);
    }

    private async Task<int> Backup(ParseResult line, CancellationToken stop)
    {
        var settings = Start.Settings();
        await using var database = Storage.Stores.Open(settings.Store);
        await database.Backup(line.GetValue(_file)!, stop);
        Console.WriteLine($"{database.Where} copied to {line.GetValue(_file)}.");
        return 0;
    }
}
