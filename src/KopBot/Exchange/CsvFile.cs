using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace KopBot.Exchange;

/// <summary>Comma-separated files in UTF-8; semicolons and tabs are recognised when reading.</summary>
internal sealed class CsvFile : ITableFile
{
    /// <inheritdoc/>
    public string Ending => ".csv";

    /// <inheritdoc/>
    public async Task<int> Write(
        string file, IReadOnlyList<Column> columns, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken stop)
    {
        // The mark at the beginning tells spreadsheets that the file is UTF-8.
        await using var text = new StreamWriter(file, false, new UTF8Encoding(true));
        await using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        await Line(csv, columns.Select(column => column.Name));
        var count = 0;
        await foreach (var row in rows.WithCancellation(stop))
        {
            await Line(csv, row);
            count++;
        }

        return count;
    }

    /// <inheritdoc/>
    public IEnumerable<Row> Read(string file)
    {
        using var text = new StreamReader(file, Encoding.UTF8);
        var form = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            TrimOptions = TrimOptions.Trim,
            BadDataFound = bad => throw new InvalidDataException($"Row {bad.Context.Parser!.Row}: a quotation mark is not closed."),
        };
        using var csv = new CsvReader(text, form);
        if (!csv.Read() || !csv.ReadHeader())
        {
            yield break;
        }

        var names = csv.HeaderRecord!.Select(name => name.Trim().ToLowerInvariant()).ToArray();
        while (csv.Read())
        {
            var cells = names.Select((name, index) => KeyValuePair.Create(name, Cell.Plain(csv.GetField(index)?.Trim() ?? "")));
            yield return new(csv.Parser.Row, cells.DistinctBy(cell => cell.Key).ToDictionary(StringComparer.OrdinalIgnoreCase));
        }
    }

    private static async Task Line(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(Cell.Safe(cell));
        }

        await csv.NextRecordAsync();
    }
}
