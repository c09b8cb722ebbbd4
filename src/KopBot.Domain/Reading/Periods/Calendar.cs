namespace KopBot.Domain.Reading.Periods;

/// <summary>Years, months and days that people leave out or shorten.</summary>
internal static class Calendar
{
    private const int OldestYear = 1945;

    private const int YearsAhead = 10;

    private const int ClearlyNearer = 30;

    /// <summary>A year from the digits it was written in: four, or two for this century; null when it is none that a koperasi would mean.</summary>
    public static int? Year((int Value, string Raw) number, DateOnly today)
    {
        var year = number.Raw.Length is 2 || (number.Raw.Length == 0 && number.Value is > 9 and < 100) ? 2000 + number.Value : number.Value;
        return number.Raw.Length is 0 or 2 or 4 && year >= OldestYear && year <= today.Year + YearsAhead ? year : null;
    }

    /// <summary>A date; null when the month has no such day.</summary>
    public static DateOnly? Date(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>A day and month without a year: this year when that is near, else the nearest years are asked about.</summary>
    public static Reading<DateOnly>? WithoutYear(int month, int day, DateOnly today, DayOfWeek? weekday)
    {
        var years = new[] { today.Year, today.Year + 1, today.Year - 1 };
        var dates = years.Select(year => Date(year, month, day)).OfType<DateOnly>().ToList();
        var fitting = weekday is { } known ? dates.FindAll(date => date.DayOfWeek == known) : [];
        if (fitting.Count == 1)
        {
            return new Reading<DateOnly>.Ok(fitting[0]);
        }

        if (dates.Count == 0)
        {
            return null;
        }

        var near = dates.OrderBy(date => Distance(date, today)).ToList();
        var sure = near[0].Year == today.Year && weekday is null && (near.Count == 1 || Distance(near[1], today) - Distance(near[0], today) >= ClearlyNearer);
        return sure ? new Reading<DateOnly>.Ok(near[0]) : new Reading<DateOnly>.Ask([.. near.Take(2)]);
    }

    /// <summary>The nearest month that is past or running, without a year.</summary>
    public static int NearestPastYear(int month, DateOnly today) => month <= today.Month ? today.Year : today.Year - 1;

    /// <summary>How many days are between two dates.</summary>
    public static int Distance(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber);

    /// <summary>A day so many days from another; null outside of the calendar.</summary>
    public static DateOnly? Days(DateOnly from, long days) =>
        from.DayNumber + days is >= 0 and var number && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;

    /// <summary>A day so many months from another; null outside of what a koperasi would mean.</summary>
    public static DateOnly? Months(DateOnly from, int months) => Math.Abs(months) <= 600 ? from.AddMonths(months) : null;

    /// <summary>The last day of a month.</summary>
    public static DateOnly LastDay(DateOnly month) => new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
}
