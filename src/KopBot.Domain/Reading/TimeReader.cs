using KopBot.Domain.Reading.Clocks;
using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading;

/// <summary>A time of day.</summary>
/// <param name="Time">Hours and minutes.</param>
/// <param name="Zone">The offset from UTC in hours when WIB (7), WITA (8) or WIT (9) was said; null otherwise.</param>
public sealed record DayTime(TimeOnly Time, int? Zone = null)
{
    /// <summary>The canonical form: <c>09:00</c>, <c>13:00+07:00</c>.</summary>
    public override string ToString() => Time.ToString("HH\\:mm", null) + (Zone is { } zone ? $"+{zone:D2}:00" : "");
}

/// <summary>Reads a time of day: <c>jam 2 siang</c>, <c>setengah 8</c> (07:30), <c>09.00</c>, <c>jam 8 kurang seperempat</c>.</summary>
public static class TimeReader
{
    /// <summary>What to write instead.</summary>
    public const string Help = "Mohon tulis jamnya, misalnya 09.00 atau jam 2 siang.";

    /// <summary>Reads a time; an hour that may be morning or afternoon is asked about.</summary>
    /// <param name="words">What the person wrote.</param>
    public static Reading<DayTime> Read(string words)
    {
        if (words.Length > Plain.Longest)
        {
            return new Reading<DayTime>.No(Help);
        }

        var scan = new ClockScan(words);
        var times = scan.Pattern.Split('s') is [var from, var to] && from.Length > 0 && to.Length > 0
            ? ClockTimes.Both(scan, from, to) : ClockTimes.Of(scan, scan.Pattern, 0);
        var found = times.Select(minutes => new DayTime(new TimeOnly((minutes / 60) % 24, minutes % 60), scan.Zone)).Distinct().ToList();
        return found.Count == 0 ? new Reading<DayTime>.No(Help)
            : found.Count == 1 && !scan.Doubt ? new Reading<DayTime>.Ok(found[0]) : new Reading<DayTime>.Ask(found);
    }
}
