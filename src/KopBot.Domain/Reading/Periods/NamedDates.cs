namespace KopBot.Domain.Reading.Periods;

/// <summary>Dates with a month's name or "tanggal": <c>5 sept</c>, <c>17 Februari 2025</c>, <c>tgl 25</c>, <c>tanggal 5 bulan lalu</c>.</summary>
internal static class NamedDates
{
    private const int DaysUntilAsked = 0;

    /// <summary>The date in a scan; null when it holds none.</summary>
    public static Reading<DateOnly>? Read(PeriodScan scan, DateOnly today)
    {
        var weekday = scan.Days.Count == 1 ? scan.Days[0] : scan.Pattern.Contains("hG", StringComparison.Ordinal) ? DayOfWeek.Sunday : (DayOfWeek?)null;
        var pattern = new string([.. scan.Pattern.Replace("hG", "", StringComparison.Ordinal).Where(letter => letter is not ('W' or '/' or '-' or '.'))]);
        pattern = pattern.TrimStart('h').Replace("hN", "N", StringComparison.Ordinal);
        var numbers = scan.Numbers;
        return pattern.Replace("t", "", StringComparison.Ordinal) switch
        {
            "NM" or "NBM" => Calendar.WithoutYear(scan.Months[0], numbers[0].Value, today, weekday),
            "MN" when numbers[0].Value <= 31 => Calendar.WithoutYear(scan.Months[0], numbers[0].Value, today, weekday) is { } read ? Asked(read) : null,
            "NMN" or "NMTN" or "NBMN" or "NBMTN" => Full(scan.Months[0], numbers[0], numbers[1], today, weekday),
            "MNN" when numbers[1].Raw.Length == 4 => Full(scan.Months[0], numbers[0], numbers[1], today, weekday),
            "NBN" => Calendar.WithoutYear(numbers[1].Value, numbers[0].Value, today, weekday),
            "NBNTN" or "NBNN" => Full(numbers[1].Value, numbers[0], numbers[2], today, weekday),
            "NMTl" or "NMTk" => InYear(scan, today.Year - 1, weekday),
            "NMTi" => InYear(scan, today.Year, weekday),
            "NMTd" => InYear(scan, today.Year + 1, weekday),
            "N" when pattern.Contains('t', StringComparison.Ordinal) || weekday is not null => OnlyDay(numbers[0].Value, today, weekday),
            "N" when numbers[0].Value is > 0 and < 32 && numbers[0].Raw.Length < 3 => Asked(OnlyDay(numbers[0].Value, today, null)),
            "NBl" or "NBk" when pattern[0] == 't' => InMonth(numbers[0].Value, today.AddMonths(-1), weekday),
            "NBi" when pattern[0] == 't' => InMonth(numbers[0].Value, today, weekday),
            "NBd" when pattern[0] == 't' => InMonth(numbers[0].Value, today.AddMonths(1), weekday),
            _ => null,
        };
    }

    private static Reading<DateOnly>? Full(int month, (int Value, string Raw) day, (int Value, string Raw) year, DateOnly today, DayOfWeek? weekday) =>
        Calendar.Year(year, today) is { } known ? NumericDates.Fits(Calendar.Date(known, month, day.Value), weekday) : null;

    private static Reading<DateOnly>? InYear(PeriodScan scan, int year, DayOfWeek? weekday) =>
        NumericDates.Fits(Calendar.Date(year, scan.Months[0], scan.Numbers[0].Value), weekday);

    private static Reading<DateOnly>? InMonth(int day, DateOnly month, DayOfWeek? weekday) =>
        NumericDates.Fits(Calendar.Date(month.Year, month.Month, day), weekday);

    /// <summary>"tgl 25" is this month's when still to come; otherwise next month's and this month's are asked about.</summary>
    private static Reading<DateOnly>? OnlyDay(int day, DateOnly today, DayOfWeek? weekday)
    {
        var dates = new[] { today, today.AddMonths(1), today.AddMonths(-1) }
            .Select(month => Calendar.Date(month.Year, month.Month, day)).OfType<DateOnly>().ToList();
        var fitting = weekday is { } known ? dates.FindAll(date => date.DayOfWeek == known) : dates;
        if (weekday is not null && fitting.Count == 1)
        {
            return new Reading<DateOnly>.Ok(fitting[0]);
        }

        if (dates.Count == 0)
        {
            return null;
        }

        var coming = dates.FindAll(date => date.DayNumber - today.DayNumber >= DaysUntilAsked).OrderBy(date => date).ToList();
        return weekday is null && coming.Count > 0 && coming[0].Month == today.Month
            ? new Reading<DateOnly>.Ok(coming[0])
            : new Reading<DateOnly>.Ask([.. coming.Take(1), .. dates.Where(date => date < today).OrderByDescending(date => date).Take(1)]);
    }

    private static Reading<DateOnly>? Asked(Reading<DateOnly>? read) => read is Reading<DateOnly>.Ok ok ? new Reading<DateOnly>.Ask([ok.Value]) : read;
}
