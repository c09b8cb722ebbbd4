using Humanizer;

namespace KopBot.Domain.Writing;

/// <summary>Dates, periods and times between as Indonesians write them.</summary>
public static class Dates
{
    static Dates() => Indonesian.Teach();

    /// <summary>A date with its weekday: <c>Kamis, 23 Oktober 2025</c>.</summary>
    /// <param name="date">The date.</param>
    public static string Long(DateOnly date) => $"{Indonesian.Days[(int)date.DayOfWeek]}, {Short(date)}";

    /// <summary>A date: <c>23 Oktober 2025</c>.</summary>
    /// <param name="date">The date.</param>
    public static string Short(DateOnly date) => $"{date.Day} {Month(date.Year, date.Month)}";

    /// <summary>A month: <c>September 2025</c>.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">1 to 12.</param>
    public static string Month(int year, int month) => $"{Indonesian.Months[month - 1]} {year:D4}";

    /// <summary>How long ago or ahead: <c>2 hari yang lalu</c>, <c>besok</c>.</summary>
    /// <param name="moment">The moment spoken of.</param>
    /// <param name="now">The present.</param>
    public static string Ago(DateTimeOffset moment, DateTimeOffset now) =>
        moment.UtcDateTime.Humanize(true, now.UtcDateTime, Indonesian.Culture);

    /// <summary>How long ago, as short as it is spoken: <c>2 hari lalu</c>.</summary>
    /// <param name="moment">The moment spoken of.</param>
    /// <param name="now">The present.</param>
    public static string Since(DateTimeOffset moment, DateTimeOffset now) => Ago(moment, now).Replace(" yang lalu", " lalu", StringComparison.Ordinal);

    /// <summary>How many days ago or ahead, <c>hari ini</c> included.</summary>
    /// <param name="date">The date spoken of.</param>
    /// <param name="today">The present day.</param>
    public static string Ago(DateOnly date, DateOnly today) => date == today ? "hari ini"
        : date.ToDateTime(TimeOnly.MinValue).Humanize(true, today.ToDateTime(TimeOnly.MinValue), Indonesian.Culture);

    /// <summary>Several things in a row: <c>A, B, dan C</c>.</summary>
    /// <param name="items">The things.</param>
    public static string List(IEnumerable<string> items) => new IndonesianLists().Humanize(items);
}
