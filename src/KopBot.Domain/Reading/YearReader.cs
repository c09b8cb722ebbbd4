using KopBot.Domain.Reading.Periods;

namespace KopBot.Domain.Reading;

/// <summary>Reads a year: <c>2024</c>, <c>tahun buku 2024</c>, <c>TB 2024</c>, <c>tahun lalu</c>.</summary>
public static class YearReader
{
    /// <summary>What to write instead.</summary>
    public const string Help = "Mohon tulis tahunnya, misalnya 2024.";

    /// <summary>Reads a year relative to today.</summary>
    /// <param name="words">What the person wrote.</param>
    /// <param name="today">The day on which it was written.</param>
    public static Reading<Period> Read(string words, DateOnly today)
    {
        if (words.Length > Words.Plain.Longest)
        {
            return new Reading<Period>.No(Help);
        }

        var scan = new PeriodScan(words);
        var years = Find(scan, today).Select(year => new Period(year, 1, 12)).ToList();
        var bareShort = scan.Pattern == "N" && scan.Numbers[0].Raw.Length == 2;
        return years.Count == 0 ? new Reading<Period>.No(Help)
            : years.Count > 1 || scan.Doubt || bareShort ? new Reading<Period>.Ask(years) : new Reading<Period>.Ok(years[0]);
    }

    private static IEnumerable<int> Find(PeriodScan scan, DateOnly today)
    {
        var pattern = scan.Pattern.Replace("TK", "T", StringComparison.Ordinal).Replace("K", "T", StringComparison.Ordinal).TrimEnd('-', '.', '/');
        var known = scan.Numbers.ConvertAll(number => Calendar.Year(number, today));
        return pattern switch
        {
            "N" or "TN" or "TTN" when known[0] is { } year => [year],
            "N/N" or "TN/N" or "N-N" or "TN-N" when known[0] is { } from && known[1] is { } to => [from, to],
            "Tl" or "Tk" or "l" or "k" or "TTl" => [today.Year - 1],
            "Ti" or "s" or "i" => [today.Year],
            "Td" => [today.Year + 1],
            "NTl" or "NTk" when scan.Numbers[0].Value is > 0 and < 60 => [today.Year - scan.Numbers[0].Value],
            _ => [],
        };
    }
}
