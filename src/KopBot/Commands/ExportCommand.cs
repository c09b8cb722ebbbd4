using System.CommandLine;
using KopBot.Exchange;

namespace KopBot.Commands;

/// <summary><c>export KIND --out FILE</c>: takes a table out, as csv or xlsx.</summary>
internal sealed class ExportCommand : Command
{
    private readonly Argument<string> _kind = new("KIND") { Description = $"What is wanted: {string.Join(", ", Exchanges.Names)}." };
    private readonly Option<string> _periode = new("--periode") { Description = "Only this period, such as 2025-09.", DefaultValueFactory = _ => "" };
    private readonly Option<string> _wilayah = new("--wilayah") { Description = "Only this region, by its code, such as 18.13.", DefaultValueFactory = _ => "" };
    private readonly Option<string> _out = new("--out") { Description = "The .csv or .xlsx file to write.", Required = true };

    /// <summary>Describes the command.</summary>
    public ExportCommand()
        : base("export", "Take regions, koperasi, people, invitations, prices or reports out.")
    {
        Add(_kind);
        Add(_periode);
        Add(_wilayah);
        Add(_out);
        SetAction(Export);
    }

    private async Task<int> Export(ParseResult line, CancellationToken stop)
    {
        var exchange = Exchanges.Of(line.GetValue(_kind)!);
        var file = line.GetValue(_out)!;
        var form = TableFiles.Of(file);
        await using var world = await World.OpenToRead(Start.Settings(), stop);
        var (columns, rows) = await exchange.Export(world, new(line.GetValue(_periode)!, line.GetValue(_wilayah)!), stop);
        var count = await form.Write(file, columns, rows, stop);
        Console.WriteLine($"{count} rows written to {file}.");
        return 0;
    }
}
