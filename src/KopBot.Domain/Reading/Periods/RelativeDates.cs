namespace KopBot.Domain.Reading.Periods;

/// <summary>Days counted from today: <c>kemarin</c>, <c>2 hari lalu</c>, <c>senin depan</c>, <c>akhir bulan</c>.</summary>
internal static class RelativeDates
{
    private const int Week = 7;

    /// <summary>The date in a scan; null when it holds none.</summary>
    public static Reading<DateOnly>? Read(PeriodScan scan, DateOnly today)
    {
        var pattern = scan.Pattern.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return Single(pattern, today) ?? Counted(pattern, scan, today) ?? Edge(pattern, scan, today) ?? Weekday(pattern, scan, today);
    }

    private static Reading<DateOnly>? Single(string pattern, DateOnly today) => pattern switch
    {
        "hi" or "s" or "shi" or "his" or "si" => Sure(today),
        "k" or "hk" or "kh" => Sure(today.AddDays(-1)),
        "ku" or "kD" or "uk" or "uD" => Sure(today.AddDays(-2)),
        "b" or "hb" => Sure(today.AddDays(1)),
        "u" or "hu" or "bu" => Sure(today.AddDays(2)),
        "Gd" => new Reading<DateOnly>.Ask([Next(today, DayOfWeek.Sunday), today.AddDays(Week)]),
        "Gl" or "Gk" => new Reading<DateOnly>.Ask([Last(today, DayOfWeek.Sunday), today.AddDays(-Week)]),
        _ => null,
    };

    private static Reading<DateOnly>? Counted(string pattern, PeriodScan scan, DateOnly today)
    {
        if (scan.Numbers.Count != 1 || pattern.Length < 3 || pattern[0] != 'N')
        {
            return null;
        }

        var many = scan.Numbers[0].Value;
        var sign = pattern[2..] switch { "l" or "k" => -1, "g" or "d" or "gd" => 1, _ => 0 };
        return (sign, pattern[1]) switch
        {
            (0, _) => null,
            (_, 'h') => Calendar.Days(today, sign * many) is { } day ? Sure(day) : null,
            (_, 'G') => Calendar.Days(today, sign * many * (long)Week) is { } day ? Sure(day) : null,
            (_, 'B') => Calendar.Months(today, sign * Math.Min(many, 1000)) is { } day ? new Reading<DateOnly>.Ask([day]) : null,
            (_, 'T') => Calendar.Months(today, sign * 12 * Math.Min(many, 1000)) is { } day ? new Reading<DateOnly>.Ask([day]) : null,
            _ => null,
        };
    }

    private static Reading<DateOnly>? Edge(string pattern, PeriodScan scan, DateOnly today)
    {
        if (pattern.Length < 2 || pattern[0] is not ('a' or 'w' or 'm'))
        {
            return null;
        }

        if (MonthOf(pattern[1..], scan, today) is { } month)
        {
            return pattern[0] switch
            {
                'a' => Sure(Calendar.LastDay(month)),
                'w' => new Reading<DateOnly>.Ask([new DateOnly(month.Year, month.Month, 1)]),
                _ => new Reading<DateOnly>.Ask([new DateOnly(month.Year, month.Month, 15)]),
            };
        }

        return YearOf(pattern[1..], scan, today) is { } year
            ? pattern[0] switch { 'a' => Sure(new DateOnly(year, 12, 31)), 'w' => new Reading<DateOnly>.Ask([new DateOnly(year, 1, 1)]), _ => null }
            : null;
    }

    private static DateOnly? MonthOf(string pattern, PeriodScan scan, DateOnly today) => pattern switch
    {
        "B" or "Bi" => today,
        "Bl" or "Bk" => today.AddMonths(-1),
        "Bd" => today.AddMonths(1),
        "M" or "BM" => new DateOnly(today.Year, scan.Months[0], 1),
        "MN" or "MTN" or "BMN" when Calendar.Year(scan.Numbers[0], today) is { } year => new DateOnly(year, scan.Months[0], 1),
        _ => null,
    };

    private static int? YearOf(string pattern, PeriodScan scan, DateOnly today) => pattern switch
    {
        "T" or "Ti" => today.Year,
        "Tl" or "Tk" => today.Year - 1,
        "Td" => today.Year + 1,
        "TN" or "N" => Calendar.Year(scan.Numbers[0], today),
        _ => null,
    };

    private static Reading<DateOnly>? Weekday(string pattern, PeriodScan scan, DateOnly today)
    {
        var day = scan.Days.Count == 1 ? scan.Days[0] : pattern is "G" || pattern.StartsWith("hG", StringComparison.Ordinal) ? DayOfWeek.Sunday : (DayOfWeek?)null;
        if (day is not { } weekday)
        {
            return null;
        }

        var rest = pattern.StartsWith("hG", StringComparison.Ordinal) ? pattern[2..] : pattern == "G" ? "" : pattern.Replace("h", "", StringComparison.Ordinal).Replace("W", "", StringComparison.Ordinal);
        var next = Next(today, weekday);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % Week));
        var nextWeek = monday.AddDays(Week + (((int)weekday + 6) % Week));
        return rest switch
        {
            "" => today.DayOfWeek == weekday ? new Reading<DateOnly>.Ask([today, next]) : Sure(next),
            "d" or "b" => next == nextWeek ? Sure(next) : new Reading<DateOnly>.Ask([nextWeek, next]),
            "Gd" => Sure(nextWeek),
            "Gl" or "Gk" => Sure(nextWeek.AddDays(-2 * Week)),
            "l" or "k" or "kl" => Sure(Last(today, weekday)),
            "i" or "Gi" => Sure(nextWeek.AddDays(-Week)),
            _ => null,
        };
    }

    private static DateOnly Next(DateOnly today, DayOfWeek weekday) => today.AddDays((((int)weekday - (int)today.DayOfWeek + 6) % Week) + 1);

    private static DateOnly Last(DateOnly today, DayOfWeek weekday) => today.AddDays(-(((int)today.DayOfWeek - (int)weekday + 6) % Week) - 1);

    private static Reading<DateOnly>.Ok Sure(DateOnly date) => new(date);
}
