using KopBot.Domain.Reading.Periods;

namespace KopBot.Domain.Reading;

/// <summary>Reads a quarter or a half-year: <c>tw3</c>, <c>juli s/d september</c>, <c>semester 1</c>. Without a year it is the nearest that is past or running.</summary>
public static class QuarterReader
{
    /// <summary>What to write instead of a quarter.</summary>
    public const string Help = "Mohon tulis triwulannya, misalnya TW 3 2025.";

    /// <summary>What to write instead of a half-year.</summary>
    public const string HalfHelp = "Mohon tulis semesternya, misalnya semester 1 2025.";

    /// <summary>Reads a quarter relative to today.</summary>
    /// <param name="words">What the person wrote.</param>
    /// <param name="today">The day on which it was written.</param>
    public static Reading<Period> Read(string words, DateOnly today) => Read(words, today, 3, 'q', Help);

    /// <summary>Reads a half-year relative to today.</summary>
    /// <param name="words">What the person wrote.</param>
    /// <param name="today">The day on which it was written.</param>
    public static Reading<Period> ReadHalf(string words, DateOnly today) => Read(words, today, 6, 'e', HalfHelp);

    private static Reading<Period> Read(string words, DateOnly today, int length, char letter, string help)
    {
        if (words.Length > Words.Plain.Longest)
        {
            return new Reading<Period>.No(help);
        }

        var scan = new PeriodScan(words);
        var pattern = new string([.. scan.Pattern.Where(mark => mark is not ('/' or '-' or '.' or 'r' or '&' or 'B'))]).Replace(letter, 'P');
        var found = scan.Months.Count > 1 ? ByMonths(scan, pattern, today, length) : ByNumber(scan, pattern, today, length);
        return found is null ? new Reading<Period>.No(help)
            : scan.Doubt ? new Reading<Period>.Ask([found]) : new Reading<Period>.Ok(found);
    }

    private static Period? ByNumber(PeriodScan scan, string pattern, DateOnly today, int length)
    {
        var numbers = scan.Numbers;
        var now = Period.Of(today, length);
        return pattern switch
        {
            "P" or "PN" or "N" when numbers.Count == 1 => Past(numbers[0].Value, now),
            "PNN" or "NN" or "PNTN" or "NTN" when numbers[0].Raw.Length < 3 => InYear(numbers[0].Value, Calendar.Year(numbers[1], today), length),
            "NPN" or "TNPN" when numbers[0].Raw.Length == 4 => InYear(numbers[1].Value, Calendar.Year(numbers[0], today), length),
            "NPTN" or "NP" or "NPTl" when numbers.Count > 0 && numbers[0].Raw.Length < 2 => pattern == "NP" ? Past(numbers[0].Value, now)
                : InYear(numbers[0].Value, pattern == "NPTl" ? today.Year - 1 : Calendar.Year(numbers[1], today), length),
            "PNTl" or "PNTk" or "NTl" => InYear(numbers[0].Value, today.Year - 1, length),
            "PNTi" or "NTi" => InYear(numbers[0].Value, today.Year, length),
            "PNl" or "PNk" => Past(numbers[0].Value, now),
            "Pl" or "Pk" or "l" or "k" => now.Plus(-1),
            "Pi" or "i" or "s" => now,
            _ => null,
        };
    }

    private static Period? ByMonths(PeriodScan scan, string pattern, DateOnly today, int length)
    {
        var months = scan.Months;
        var fits = (months[0] - 1) % length == 0 && months[^1] == months[0] + length - 1 && (months.Count == 2 || months.Count == length);
        if (!fits)
        {
            return null;
        }

        var part = ((months[0] - 1) / length) + 1;
        return pattern.Trim('M', 'P') switch
        {
            "" => Past(part, Period.Of(today, length)),
            "N" or "TN" or "NMN" => InYear(part, Calendar.Year(scan.Numbers[^1], today), length),
            "Tl" or "Tk" => InYear(part, today.Year - 1, length),
            "Ti" => InYear(part, today.Year, length),
            _ => null,
        };
    }

    private static Period? Past(int part, Period now) =>
        part < 1 || part > 12 / now.Months ? null : new Period(part <= now.Part ? now.Year : now.Year - 1, part, now.Months);

    private static Period? InYear(int part, int? year, int length) =>
        year is { } known && part >= 1 && part <= 12 / length ? new Period(known, part, length) : null;
}
