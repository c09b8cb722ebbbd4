using CsvHelper;

namespace KopBot.Exchange;

/// <summary>Comma-separated files in UTF-8; semicolons and tabs are recognised when reading.</summary>
internal sealed class CsvFile : ITableFile
{
    private static readonly CsvReaderOptions Reading = new()
    {
        TrimWhitespace = true,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    // The mark at the beginning tells spreadsheets that the file is UTF-8.
    private static readonly CsvWriterOptions Writing = new() { WriteByteOrderMark = true };

    /// <inheritdoc/>
    public string Ending => ".csv";

    /// <inheritdoc/>
    public async Task<int> Write(
        string file, IReadOnlyList<Column> columns, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken stop)
    {
        await using var csv = CsvWriter.Create(File.Create(file), Writing);
        await Line(csv, columns.Select(column => column.Name), stop);
        var count = 0;
        await foreach (var row in rows.WithCancellation(stop))
        {
            await Line(csv, row, stop);
            count++;
        }

        return count;
    }

    /// <inheritdoc/>
    public IEnumerable<Row> Read(string file)
    {
        using var csv = CsvReader.Create(File.OpenRead(file), Reading);
        while (Next(csv))
        {
            var cells = csv.Headers.Select((name, index) =>
                KeyValuePair.Create(name.ToLowerInvariant(), index < csv.FieldCount ? Cell.Plain(csv.GetString(index)) : ""));
            yield return new((int)csv.LineNumber, cells.DistinctBy(cell => cell.Key).ToDictionary(StringComparer.OrdinalIgnoreCase));
        }
    }

    private static bool Next(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException exception)
        {
            throw new InvalidDataException($"{exception.Message} Look for a quotation mark that is not closed. Nothing was imported.", exception);
        }
    }

    private static async Task Line(CsvWriter csv, IEnumerable<string> cells, CancellationToken stop)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(Cell.Safe(cell));
        }

        await csv.EndRecordAsync(stop);
    }
}
