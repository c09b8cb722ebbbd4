namespace KopBot.Exchange;

/// <summary>A form of table files, found by the ending of the file's name.</summary>
internal interface ITableFile
{
    /// <summary>The ending, such as <c>.csv</c>.</summary>
    string Ending { get; }

    /// <summary>Writes a table.</summary>
    /// <param name="file">The file; it is replaced.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, each with a cell for every column.</param>
    /// <param name="stop">Ends the writing.</param>
    /// <returns>How many rows were written.</returns>
    Task<int> Write(string file, IReadOnlyList<Column> columns, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken stop);

    /// <summary>Reads a table whose first row names the columns.</summary>
    /// <param name="file">The file.</param>
    IEnumerable<Row> Read(string file);
}
