using System.CommandLine;
using KopBot.Storage;
using KopBot.Storage.Moving;

namespace KopBot.Commands;

/// <summary><c>move --to STORE</c>: copies everything from the store of the settings into an empty one, with checked counts and sums.</summary>
internal sealed class MoveCommand : Command
{
    private readonly Option<string> _to = new("--to") { Description = "The new store, such as postgres:Host=127.0.0.1;Database=kopbot.", Required = true };

    /// <summary>Describes the command.</summary>
    public MoveCommand()
        : base("move", "Copy everything into another, empty store, and compare counts and sums.")
    {
        Add(_to);
        SetAction(Move);
    }

    private async Task<int> Move(ParseResult line, CancellationToken stop)
    {
        await using var from = Stores.Open(Start.Settings().Store);
        await using var to = Stores.Open(line.GetValue(_to)!);
        await to.Prepare(stop);
        foreach (var moved in await Copying.Everything(from, to, stop))
        {
            Console.WriteLine($"{moved.Table,-24}{moved.Rows,12}");
        }

        Console.WriteLine($"Everything was copied to {to.Where} and compared. Stop the service, set Store to it, and start again.");
        return 0;
    }
}
