using System.CommandLine;
using KopBot.Exchange;

namespace KopBot.Commands;

/// <summary><c>import KIND FILE</c>: brings a table in, all of it or nothing.</summary>
internal sealed class ImportCommand : Command
{
    private readonly Argument<string> _kind = new("KIND") { Description = $"What the table holds: {string.Join(", ", Exchanges.Names)}." };
    private readonly Argument<string> _file = new("FILE") { Description = "A .csv or .xlsx file with column names in the first row; for wilayah also a folder of them." };

    /// <summary>Describes the command.</summary>
    public ImportCommand()
        : base("import", "Bring regions, koperasi, people, invitations, prices or reports in.")
    {
        Add(_kind);
        Add(_file);
        SetAction(Import);
    }

    private async Task<int> Import(ParseResult line, CancellationToken stop)
    {
        var exchange = Exchanges.Of(line.GetValue(_kind)!);
        await using var world = await World.Open(Start.Settings(), stop);
        var files = Files(line.GetValue(_file)!);
        var count = await exchange.Import(world, files.SelectMany(file => TableFiles.Of(file).Read(file)), stop);
        Console.WriteLine($"{count} rows imported.");
        return 0;
    }

    private static string[] Files(string name) => Directory.Exists(name)
        ? [.. Directory.GetFiles(name, "*.csv").Order(StringComparer.Ordinal)]
        : File.Exists(name) ? [name] : throw new InvalidDataException($"There is no file {name}.");
}
