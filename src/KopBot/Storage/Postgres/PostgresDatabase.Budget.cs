using KopBot.Storage.Sql;

namespace KopBot.Storage.Postgres;

/// <content>The budget of a channel, which the replicas share: whoever draws waits for the one before.</content>
internal sealed partial class PostgresDatabase
{
    /// <inheritdoc/>
    public Task<int> Draw(string channel, double rate, int spent, int most, CancellationToken stop) => Writing<int>(async session =>
    {
        var full = Budget.Full(rate, Now.Time());
        await session.Run(new Statement(
            "INSERT INTO budget (dinas, channel, whole, paced, at) VALUES ('', $1, $2, $3, $4) ON CONFLICT (dinas, channel) DO NOTHING",
            channel, full.Whole, full.Paced, Now));
        var kept = await session.Rows(
            new Statement("SELECT whole, paced, at FROM budget WHERE dinas = '' AND channel = $1 FOR UPDATE", channel),
            row => new Budget(row.GetDouble(0), row.GetDouble(1), row.GetInt64(2).Time()));
        var now = kept[0].After(rate, Now.Time()).Without(rate, spent, 0);
        var granted = Math.Min(now.Room, most);
        var left = now.Without(rate, 0, granted);
        await session.Run(new Statement(
            "UPDATE budget SET whole = $2, paced = $3, at = $4 WHERE dinas = '' AND channel = $1", channel, left.Whole, left.Paced, left.At.Stored()));
        return new(granted, true);
    });
}
