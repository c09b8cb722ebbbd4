using KopBot.Domain.Reading.Periods;

namespace KopBot.Domain.Reading;

/// <summary>Reads a day: <c>5/9/25</c>, <c>5 sept</c>, <c>besok</c>, <c>2 hari lalu</c>, <c>senin depan</c>, <c>akhir bulan</c>.</summary>
public static class DateReader
{
    /// <summary>What to write instead.</summary>
    public const string Help = "Mohon tulis tanggalnya, misalnya 5 September 2025 atau 5/9/2025.";

    /// <summary>Reads a day relative to today.</summary>
    /// <param name="words">What the person wrote.</param>
    /// <param name="today">The day on which it was written.</param>
    public static Reading<DateOnly> Read(string words, DateOnly today)
    {
        if (words.Length > Words.Plain.Longest)
        {
            return new Reading<DateOnly>.No(Help);
        }

        var scan = new PeriodScan(words);
        var read = NumericDates.Read(scan, today) ?? NamedDates.Read(scan, today) ?? RelativeDates.Read(scan, today);
        return read switch
        {
            null => new Reading<DateOnly>.No(Help),
            Reading<DateOnly>.Ok ok when scan.Doubt => new Reading<DateOnly>.Ask([ok.Value]),
            _ => read,
        };
    }
}
