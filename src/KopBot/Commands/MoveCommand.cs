using System.CommandLine;
using KopBot.Storage;
using KopBot.Storage.Moving;

namespace KopBot.Commands;

/// <summary><c>move --to STORE</c>: everything from the SQLite file to an empty PostgreSQL database, with checked counts and sums.</summary>
internal sealed class MoveCommand : Command
{
    private readonly Option<string> _to = new("--to") { Description = "The store to copy to, such as postgres:Host=...", Required = true };

    /// <summary>Describes the command.</summary>
    public MoveCommand()
        : base("move", "Copy the store to an empty PostgreSQL database, as it is at this moment, and check that everything arrived.")
    {
        Add(_to);
        SetAction(Copy);
    }

    private async Task<int> Copy(ParseResult line, CancellationToken stop)
    {
        await using var from = Stores.Open(Start.Settings().Store);
        await using var to = Stores.Open(line.GetValue(_to)!);
        await to.Prepare(stop);
        foreach (var (table, rows) in await Copying.Everything(from, to, stop))
        {
            Console.WriteLine($"{table}: {rows} rows");
        }

        Console.WriteLine($"{from.Where} copied to {to.Where}; counts and sums agree. Now set Store to the new one. If KopBot was running meanwhile, stop it first and copy into another empty database.");
        return 0;
    }
}
