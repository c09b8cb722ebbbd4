namespace KopBot.Domain.Reading.Periods;

/// <summary>Dates in digits: day first, as Indonesia writes them, or year first as machines do.</summary>
internal static class NumericDates
{
    /// <summary>The date in a scan; null when it holds none.</summary>
    public static Reading<DateOnly>? Read(PeriodScan scan, DateOnly today)
    {
        var pattern = scan.Pattern.Replace("hW", "W", StringComparison.Ordinal).Replace("t", "", StringComparison.Ordinal).TrimEnd('.', '-');
        var weekday = scan.Days.Count == 1 ? scan.Days[0] : (DayOfWeek?)null;
        pattern = pattern.Trim('W', '-', '/').Replace("hG", "", StringComparison.Ordinal);
        return pattern switch
        {
            "N/N/N" or "N-N-N" or "N.N.N" => Full(scan.Numbers, today, weekday),
            "N/N" or "N-N" or "N.N" => Short(scan.Numbers, today, weekday),
            "NNN" when scan.Numbers[2].Raw.Length == 4 => Full(scan.Numbers, today, weekday),
            "N" when scan.Numbers[0].Raw.Length == 8 => Packed(scan.Numbers[0].Raw, today),
            _ => null,
        };
    }

    private static Reading<DateOnly>? Full(List<(int Value, string Raw)> numbers, DateOnly today, DayOfWeek? weekday)
    {
        var (first, middle, last) = (numbers[0], numbers[1], numbers[2]);
        if (first.Raw.Length == 4)
        {
            return Calendar.Year(first, today) is { } leading && last.Raw.Length < 3 ? Fits(Calendar.Date(leading, middle.Value, last.Value), weekday) : null;
        }

        if (first.Raw.Length > 2 || Calendar.Year(last, today) is not { } year)
        {
            return null;
        }

        return middle.Value > 12 && Calendar.Date(year, first.Value, middle.Value) is { } american
            ? new Reading<DateOnly>.Ask([american])
            : Fits(Calendar.Date(year, middle.Value, first.Value), weekday);
    }

    private static Reading<DateOnly>? Short(List<(int Value, string Raw)> numbers, DateOnly today, DayOfWeek? weekday) =>
        numbers.TrueForAll(number => number.Raw.Length is 1 or 2) ? Calendar.WithoutYear(numbers[1].Value, numbers[0].Value, today, weekday) : null;

    private static Reading<DateOnly>? Packed(string raw, DateOnly today) =>
        Calendar.Year((int.Parse(raw[4..], null), raw[4..]), today) is { } year && Calendar.Date(year, int.Parse(raw[2..4], null), int.Parse(raw[..2], null)) is { } date
            ? new Reading<DateOnly>.Ask([date]) : null;

    /// <summary>A date whose weekday does not fit was mistyped somewhere and is asked about.</summary>
    public static Reading<DateOnly>? Fits(DateOnly? date, DayOfWeek? weekday) => date is not { } day ? null
        : weekday is null || day.DayOfWeek == weekday ? new Reading<DateOnly>.Ok(day) : new Reading<DateOnly>.Ask([day]);
}
