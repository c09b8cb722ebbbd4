using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace KopBot.Exchange;

/// <summary>Spreadsheets with one sheet, written row by row, so that a large one costs no memory.</summary>
internal sealed class XlsxFile : ITableFile
{
    /// <inheritdoc/>
    public string Ending => ".xlsx";

    /// <inheritdoc/>
    public async Task<int> Write(
        string file, IReadOnlyList<Column> columns, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken stop)
    {
        using var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var part = book.AddNewPart<WorksheetPart>();
        var count = 0;
        using (var writer = OpenXmlWriter.Create(part))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            Line(writer, columns.Select(column => (column.Name, false)));
            await foreach (var row in rows.WithCancellation(stop))
            {
                Line(writer, row.Zip(columns, (cell, column) => (cell, column.IsNumber && Cell.IsNumber(cell))));
                count++;
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        book.Workbook = new(new Sheets(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = "KopBot" }));
        return count;
    }

    /// <inheritdoc/>
    public IEnumerable<Row> Read(string file)
    {
        using var document = SpreadsheetDocument.Open(file, false);
        var book = document.WorkbookPart!;
        var shared = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
        var first = book.Workbook.Descendants<Sheet>().First();
        var rows = ((WorksheetPart)book.GetPartById(first.Id!)).Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>();
        Dictionary<string, string>? names = null;
        var number = 0;
        foreach (var row in rows)
        {
            number = (int)(row.RowIndex?.Value ?? (uint)number + 1);
            var cells = row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select((cell, index) => (Place(cell, index), Text: Text(cell, shared)));
            if (names is null)
            {
                names = cells.ToDictionary(cell => cell.Item1, cell => cell.Text.ToLowerInvariant());
                continue;
            }

            var named = cells.Where(cell => names.ContainsKey(cell.Item1)).Select(cell => KeyValuePair.Create(names[cell.Item1], Cell.Plain(cell.Text)));
            yield return new(number, named.DistinctBy(cell => cell.Key).ToDictionary(StringComparer.OrdinalIgnoreCase));
        }
    }

    private static void Line(OpenXmlWriter writer, IEnumerable<(string Text, bool IsNumber)> cells)
    {
        writer.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Row());
        foreach (var (text, isNumber) in cells)
        {
            writer.WriteElement(isNumber
                ? new DocumentFormat.OpenXml.Spreadsheet.Cell { CellValue = new(text), DataType = CellValues.Number }
                : new DocumentFormat.OpenXml.Spreadsheet.Cell { InlineString = new(new Text(Cell.Safe(text)) { Space = SpaceProcessingModeValues.Preserve }), DataType = CellValues.InlineString });
        }

        writer.WriteEndElement();
    }

    // "AB12" is in column AB; a cell without a reference is where it is counted.
    private static string Place(DocumentFormat.OpenXml.Spreadsheet.Cell cell, int index) =>
        cell.CellReference?.Value?.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') ?? Letters(index);

    private static string Letters(int index) => index < 26
        ? ((char)('A' + index)).ToString(CultureInfo.InvariantCulture)
        : Letters((index / 26) - 1) + (char)('A' + (index % 26));

    private static string Text(DocumentFormat.OpenXml.Spreadsheet.Cell cell, List<string> shared)
    {
        if (cell.DataType?.Value == CellValues.SharedString)
        {
            return shared[int.Parse(cell.InnerText, CultureInfo.InvariantCulture)].Trim();
        }

        return cell.InnerText.Trim();
    }
}
