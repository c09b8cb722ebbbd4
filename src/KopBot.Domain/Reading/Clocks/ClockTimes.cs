namespace KopBot.Domain.Reading.Clocks;

/// <summary>The minutes since midnight that a scanned time may mean, the proposal first; none when it is no time.</summary>
internal static class ClockTimes
{
    private const int Hour = 60;

    private const int HalfDay = 12 * Hour;

    /// <summary>The times of a scan.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="pattern">Its pattern, or the part on one side of "sampai".</param>
    /// <param name="from">The index of the first number that belongs to it.</param>
    public static IEnumerable<int> Of(ClockScan scan, string pattern, int from)
    {
        var numbers = scan.Numbers.Skip(from).ToList();
        var (hour, shift, clear) = pattern switch
        {
            "N" when numbers[0].Raw.Length == 4 => Packed(numbers[0].Value),
            "N" => (numbers[0].Value, 0, numbers[0].Raw.StartsWith('0')),
            "T" => (numbers[0].Value, numbers[1].Raw.Length == 2 ? numbers[1].Value : -1, numbers[0].Raw.Length == 2),
            "NN" => (numbers[0].Value, numbers[1].Value, numbers[0].Raw.Length == 2),
            "HN" => (numbers[0].Value, -30, false),
            "N+N" => (numbers[0].Value, numbers[1].Value, false),
            "N+Q" or "N+" => (numbers[0].Value, pattern == "N+" ? -1 : 15, false),
            "N-N" => (numbers[0].Value, -numbers[1].Value, false),
            "N-Q" => (numbers[0].Value, -15, false),
            _ => (-1, 0, false),
        };
        var odd = (pattern is "T" or "NN" or "N+N" && shift is < 0 or >= Hour) || shift <= -Hour || pattern == "N+";
        return odd || hour is < 0 or > 24 || (hour == 24 && shift > 0) ? [] : Hours(hour, clear, scan.Part).Select(real => (((real * Hour) + shift) + (2 * HalfDay)) % (2 * HalfDay));
    }

    /// <summary>Both ends of "08.00 - 10.00".</summary>
    public static IEnumerable<int> Both(ClockScan scan, string from, string to) =>
        Of(scan, from, 0).Take(1).Concat(Of(scan, to, from.Count(letter => letter == 'N') + (2 * from.Count(letter => letter == 'T'))).Take(1));

    private static (int Hour, int Shift, bool Clear) Packed(int value) => (value / 100, value % 100 < Hour ? value % 100 : -Hour, true);

    /// <summary>The hours that a named hour may be; several when the person has to be asked.</summary>
    private static IEnumerable<int> Hours(int hour, bool clear, DayPart part) => part switch
    {
        DayPart.None when clear || hour is > 12 or 0 or (> 6 and < 12) => hour == 12 && !clear ? [12, 0] : [hour],
        DayPart.None => hour == 6 ? [6, 18] : [(hour % 12) + 12, hour % 12],
        DayPart.Dawn when hour is >= 1 and <= 5 => [hour],
        DayPart.Morning when hour is >= 1 and <= 11 => [hour],
        DayPart.Noon when hour is >= 1 and <= 4 => [hour + 12],
        DayPart.Noon when hour is >= 10 and <= 15 => [hour],
        DayPart.Afternoon when hour is >= 1 and <= 6 => [hour + 12],
        DayPart.Afternoon when hour is >= 13 and <= 18 => [hour],
        DayPart.Night when hour is >= 6 and <= 11 => [hour + 12],
        DayPart.Night when hour is 12 => [24],
        DayPart.Night when hour is >= 1 and <= 4 or >= 18 or 0 => [hour],
        DayPart.Pm when hour is >= 1 and <= 12 => [(hour % 12) + 12],
        _ => [(hour % 12) + 12, hour % 12],
    };
}
