using KopBot.Channels.WhatsApp;

namespace KopBot.Storage.Sql.WhatsApp;

/// <summary>The cost meter: what was delivered, by day and kind of price.</summary>
internal static class CostRows
{
    private const long Day = 86_400_000;

    /// <summary>Counts a bubble.</summary>
    /// <param name="price">The kind of its price.</param>
    /// <param name="at">When it was delivered.</param>
    public static Statement Add(Price price, DateTimeOffset at) => new("""
        INSERT INTO biaya (dinas, hari, kategori, jenis, ditagih, jumlah) VALUES ('', $1, $2, $3, $4, 1)
        ON CONFLICT (dinas, hari, kategori, jenis, ditagih) DO UPDATE SET jumlah = biaya.jumlah + 1
        """, at.Stored() / Day, price.Category, price.Type, price.Billable ? 1L : 0L);

    /// <summary>What was delivered from one day to another.</summary>
    /// <param name="session">A connection.</param>
    /// <param name="since">The first day (UTC).</param>
    /// <param name="until">The last day (UTC).</param>
    public static async Task<IReadOnlyList<Cost>> Read(Session session, DateOnly since, DateOnly until) => await session.Rows(
        new Statement("""
            SELECT hari, kategori, jenis, ditagih, jumlah FROM biaya WHERE dinas = '' AND hari >= $1 AND hari <= $2
            ORDER BY hari, kategori, jenis, ditagih
            """, Number(since), Number(until)),
        row => new Cost(Date(row.GetInt64(0)), new(row.GetString(1), row.GetString(2), row.GetInt64(3) == 1), row.GetInt64(4)));

    private static long Number(DateOnly day) => day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    private static DateOnly Date(long number) => DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays((int)number);
}
