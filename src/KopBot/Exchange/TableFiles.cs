namespace KopBot.Exchange;

/// <summary>Finds the form of a table file by its ending.</summary>
internal static class TableFiles
{
    private static readonly ITableFile[] Forms = [new CsvFile(), new XlsxFile()];

    /// <summary>The form of that file.</summary>
    /// <param name="file">The file's name.</param>
    /// <exception cref="InvalidDataException">The ending is not known.</exception>
    public static ITableFile Of(string file) =>
        Forms.FirstOrDefault(form => file.EndsWith(form.Ending, StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidDataException($"{file}: the name has to end in {string.Join(" or ", Forms.Select(form => form.Ending))}.");
}
