namespace KopBot.Storage.Sql;

/// <summary>Times in the tables: Unix milliseconds UTC.</summary>
internal static class Times
{
    /// <summary>The time as it is stored.</summary>
    /// <param name="time">Any time.</param>
    public static long Stored(this DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    /// <summary>The time now, as it is stored.</summary>
    /// <param name="clock">The clock.</param>
    public static long Millis(this TimeProvider clock) => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>A stored time.</summary>
    /// <param name="millis">Unix milliseconds.</param>
    public static DateTimeOffset Time(this long millis) => DateTimeOffset.FromUnixTimeMilliseconds(millis);
}
