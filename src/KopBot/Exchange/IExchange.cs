namespace KopBot.Exchange;

/// <summary>Something that is brought in and taken out as a table. Every class that implements this is found by its names.</summary>
internal interface IExchange
{
    /// <summary>Its names on the command line, the first one shown in help.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Brings a table in, all of it or nothing.</summary>
    /// <param name="world">Where it goes.</param>
    /// <param name="rows">The table.</param>
    /// <param name="stop">Ends it before it began to write.</param>
    /// <returns>How many rows were brought in.</returns>
    Task<int> Import(World world, IEnumerable<Row> rows, CancellationToken stop);

    /// <summary>Takes a table out.</summary>
    /// <param name="world">Where it is.</param>
    /// <param name="choice">What of it.</param>
    /// <param name="stop">Ends it.</param>
    Task<(IReadOnlyList<Column> Columns, IAsyncEnumerable<IReadOnlyList<string>> Rows)> Export(World world, Choice choice, CancellationToken stop);
}

/// <summary>What of a table is taken out.</summary>
/// <param name="Periode">Only this period; empty for all.</param>
/// <param name="Wilayah">Only this region; empty for everywhere.</param>
internal sealed record Choice(string Periode, string Wilayah);
