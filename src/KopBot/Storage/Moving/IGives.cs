namespace KopBot.Storage.Moving;

/// <summary>A backend that can be copied from.</summary>
internal interface IGives
{
    /// <summary>Gives all tables as they are at one moment.</summary>
    /// <param name="take">Takes a table.</param>
    /// <param name="stop">Ends the giving.</param>
    Task Give(Func<Table, Task> take, CancellationToken stop);
}

/// <summary>A backend that can be copied to.</summary>
internal interface ITakes
{
    /// <summary>Takes tables in one transaction.</summary>
    /// <param name="fill">Fills it.</param>
    /// <param name="stop">Ends the taking; nothing is kept then.</param>
    Task Take(Func<ITaking, Task> fill, CancellationToken stop);
}

/// <summary>A transaction that takes tables.</summary>
internal interface ITaking
{
    /// <summary>Fills an empty table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stop">Ends it.</param>
    Task Fill(Table table, CancellationToken stop);

    /// <summary>Adds up what is in the table now.</summary>
    /// <param name="table">The table; its rows are not read.</param>
    /// <param name="stop">Ends it.</param>
    Task<Sums> Sums(Table table, CancellationToken stop);
}

/// <summary>A table on its way.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows: long, double, string, byte[] or null in the order of the columns.</param>
internal sealed record Table(string Name, IReadOnlyList<string> Columns, IEnumerable<object?[]> Rows);
