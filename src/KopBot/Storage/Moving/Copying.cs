namespace KopBot.Storage.Moving;

/// <summary>
/// Copies everything from one backend to another, as it was at one moment; the first may be in use meanwhile. All of it arrives,
/// and adds up, or nothing does.
/// </summary>
public static class Copying
{
    /// <summary>Copies everything.</summary>
    /// <param name="from">The store to copy from; it need not be prepared.</param>
    /// <param name="to">The store to copy to, prepared and empty.</param>
    /// <param name="stop">Ends the copying; nothing is kept then.</param>
    /// <returns>What was copied, by table.</returns>
    /// <exception cref="WrongSetting">When one of them cannot do it, or the second is not empty.</exception>
    public static async Task<IReadOnlyList<Moved>> Everything(IDatabase from, IDatabase to, CancellationToken stop)
    {
        if (from is not IGives source || to is not ITakes target)
        {
            throw new WrongSetting("move", $"goes from SQLite to PostgreSQL, and not from {from.Where} to {to.Where}.",
                "Name the SQLite file in the setting Store, and PostgreSQL after --to.");
        }

        var moved = new List<Moved>();
        await target.Take(async taking => await source.Give(
            async table =>
            {
                var sums = new Sums(table.Columns.Count);
                await taking.Fill(table with { Rows = sums.Of(table.Rows) }, stop);
                if (await taking.Sums(table, stop) is var arrived && !arrived.Equals(sums))
                {
                    throw new InvalidDataException($"The table {table.Name} did not arrive as it left: {sums} left, {arrived} arrived. Nothing was copied.");
                }

                moved.Add(new(table.Name, sums.Count));
            },
            stop), stop);
        return moved;
    }
}

/// <summary>A table that was copied.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">How many rows it has.</param>
public sealed record Moved(string Table, long Rows);
