namespace KopBot.Domain.Reading;

/// <summary>A month, quarter, half-year or year of the calendar.</summary>
/// <param name="Year">The year.</param>
/// <param name="Part">Which month, quarter or half of it, from 1; 1 for a year.</param>
/// <param name="Months">How many months it has: 1, 3, 6 or 12.</param>
public sealed record Period(int Year, int Part, int Months)
{
    /// <summary>Its first day.</summary>
    public DateOnly First => new(Year, ((Part - 1) * Months) + 1, 1);

    /// <summary>Its last day.</summary>
    public DateOnly Last => First.AddMonths(Months).AddDays(-1);

    /// <summary>The canonical form: <c>2025-09</c>, <c>2025-Q3</c>, <c>2025-H1</c>, <c>2025</c>.</summary>
    public override string ToString() => Months switch
    {
        1 => $"{Year:D4}-{Part:D2}",
        3 => $"{Year:D4}-Q{Part}",
        6 => $"{Year:D4}-H{Part}",
        _ => $"{Year:D4}",
    };

    /// <summary>The period of that length which contains a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="months">1, 3, 6 or 12.</param>
    public static Period Of(DateOnly day, int months) => new(day.Year, ((day.Month - 1) / months) + 1, months);

    /// <summary>The period so many periods later, or earlier when negative.</summary>
    /// <param name="periods">How many.</param>
    public Period Plus(int periods) => Of(First.AddMonths(periods * Months), Months);

    /// <summary>The period in a canonical form; null when the text is none.</summary>
    /// <param name="text">Such as <c>2025-Q3</c>.</param>
    public static Period? Parse(string text)
    {
        if (text.Length is < 4 or > 7 || !int.TryParse(text.AsSpan(0, 4), null, out var year) || year < 1)
        {
            return null;
        }

        var (months, digits) = text[4..] switch
        {
            "" => (12, "1"),
            ['-', 'Q', var part] => (3, $"{part}"),
            ['-', 'H', var part] => (6, $"{part}"),
            ['-', var ten, var one] => (1, $"{ten}{one}"),
            _ => (0, ""),
        };
        return months > 0 && int.TryParse(digits, out var number) && number >= 1 && number <= 12 / months ? new Period(year, number, months) : null;
    }
}
