using System.Globalization;

namespace KopBot.Domain.Koperasi;

/// <summary>Periods as they stand in keys: a month <c>2025-09</c>, a quarter <c>2025-Q3</c>, a half-year <c>2025-H1</c>, a year <c>2025</c>.</summary>
public static class Periode
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    /// <summary>The last day of a period.</summary>
    /// <param name="periode">The period.</param>
    /// <exception cref="FormatException">It is no period.</exception>
    public static DateOnly End(string periode)
    {
        var year = int.Parse(periode.AsSpan(0, 4), CultureInfo.InvariantCulture);
        var month = periode.Length == 4 ? 12 : periode[5] switch
        {
            'Q' => 3 * (periode[6] - '0'),
            'H' => 6 * (periode[6] - '0'),
            _ => int.Parse(periode.AsSpan(5), CultureInfo.InvariantCulture),
        };
        return new DateOnly(year, month, 1).AddMonths(1).AddDays(-1);
    }

    /// <summary>A period as people say it: <c>September 2025</c>, <c>triwulan III 2025</c>, <c>semester I 2025</c>, <c>2025</c>.</summary>
    /// <param name="periode">The period.</param>
    public static string Show(string periode) => periode.Length == 4 ? periode : periode[5] switch
    {
        'Q' => $"triwulan {Roman[periode[6] - '1']} {periode[..4]}",
        'H' => $"semester {Roman[periode[6] - '1']} {periode[..4]}",
        _ => Writing.Dates.Month(int.Parse(periode.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(periode.AsSpan(5), CultureInfo.InvariantCulture)),
    };
}
