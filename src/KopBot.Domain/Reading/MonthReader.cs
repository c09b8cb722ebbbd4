using KopBot.Domain.Reading.Periods;

namespace KopBot.Domain.Reading;

/// <summary>Reads a month: <c>bln lalu</c>, <c>sept</c>, <c>9/2025</c>. Without a year it is the nearest that is past or running.</summary>
public static class MonthReader
{
    /// <summary>What to write instead.</summary>
    public const string Help = "Mohon tulis bulannya, misalnya September 2025 atau bulan lalu.";

    /// <summary>Reads a month relative to today.</summary>
    /// <param name="words">What the person wrote.</param>
    /// <param name="today">The day on which it was written.</param>
    public static Reading<Period> Read(string words, DateOnly today)
    {
        if (words.Length > Words.Plain.Longest)
        {
            return new Reading<Period>.No(Help);
        }

        var scan = new PeriodScan(words);
        var months = Find(scan, today).Distinct().ToList();
        return months.Count == 0 ? new Reading<Period>.No(Help)
            : months.Count == 1 && !scan.Doubt && !IsDate(scan) ? new Reading<Period>.Ok(months[0]) : new Reading<Period>.Ask(months);
    }

    private static bool IsDate(PeriodScan scan) => scan.Pattern.TrimStart('t').StartsWith("NM", StringComparison.Ordinal) || scan.Pattern.Contains('W', StringComparison.Ordinal);

    private static IEnumerable<Period> Find(PeriodScan scan, DateOnly today)
    {
        var (numbers, months) = (scan.Numbers, scan.Months);
        var pattern = scan.Pattern.Replace("BB", "B", StringComparison.Ordinal).TrimEnd('-', '.', '/');
        pattern = pattern.StartsWith("BM", StringComparison.Ordinal) ? pattern[1..] : pattern;
        return Plain(pattern) switch
        {
            "M" or "Ml" or "Mk" => [NearestPast(months[0], today)],
            "Mi" or "MTi" or "MBi" => [new Period(today.Year, months[0], 1)],
            "MN" or "MTN" => InYear(months[0], numbers[0], today),
            "MTl" or "MTk" => [new Period(today.Year - 1, months[0], 1)],
            "MTd" => [new Period(today.Year + 1, months[0], 1)],
            "NM" => [NearestPast(months[0], today)],
            "NMN" => InYear(months[0], numbers[1], today),
            "NMTl" => [new Period(today.Year - 1, months[0], 1)],
            "MM" or "M&M" or "MrM" or "MMM" => months.Select(month => NearestPast(month, today)),
            "BN" => Numbered(numbers[0].Value, today),
            "N" => numbers[0].Raw.Length < 3 ? Numbered(numbers[0].Value, today) : Packed(numbers[0].Raw, today),
            "NN" or "BNN" or "BNTN" or "NTN" => Pair(numbers[0], numbers[1], today),
            "BNTl" or "BNTk" or "NTl" => [.. Numbered(numbers[0].Value, today).Select(month => month with { Year = today.Year - 1 })],
            "BNTi" => [.. Numbered(numbers[0].Value, today).Select(month => month with { Year = today.Year })],
            _ => Relative(pattern, numbers, today),
        };
    }

    private static IEnumerable<Period> Relative(string pattern, List<(int Value, string Raw)> numbers, DateOnly today) => pattern switch
    {
        "Bl" or "Bk" or "k" or "l" => [Period.Of(today, 1).Plus(-1)],
        "Bi" or "s" or "i" or "Bs" or "sBi" or "Bis" => [Period.Of(today, 1)],
        "Bd" => [Period.Of(today, 1).Plus(1)],
        "NBl" or "NBk" when numbers[0].Value is > 0 and <= 60 => [Period.Of(today, 1).Plus(-numbers[0].Value)],
        _ => [],
    };

    private static string Plain(string pattern) => new([.. pattern.Where(letter => letter is not ('/' or '-' or '.' or 't'))]);

    private static Period NearestPast(int month, DateOnly today) => new(Calendar.NearestPastYear(month, today), month, 1);

    private static IEnumerable<Period> Numbered(int month, DateOnly today) => month is >= 1 and <= 12 ? [NearestPast(month, today)] : [];

    private static IEnumerable<Period> InYear(int month, (int Value, string Raw) year, DateOnly today) =>
        Calendar.Year(year, today) is { } known ? [new Period(known, month, 1)] : [];

    private static IEnumerable<Period> Pair((int Value, string Raw) one, (int Value, string Raw) two, DateOnly today)
    {
        var (month, year) = one.Raw.Length == 4 ? (two, one) : (one, two);
        return month.Value is >= 1 and <= 12 ? InYear(month.Value, year, today) : [];
    }

    private static IEnumerable<Period> Packed(string raw, DateOnly today) => raw.Length != 6 ? []
        : raw.StartsWith("20", StringComparison.Ordinal) ? Pair((int.Parse(raw[..4], null), raw[..4]), (int.Parse(raw[4..], null), raw[4..]), today)
        : Pair((int.Parse(raw[..2], null), raw[..2]), (int.Parse(raw[2..], null), raw[2..]), today);
}
