namespace KopBot.Domain.Writing;

/// <summary>Numbers as Indonesians print them: a dot groups thousands, a comma is the decimal.</summary>
public static class Figures
{
    /// <summary>999.600 is told as 1 juta, 999.400 as 999,4 ribu.</summary>
    private const decimal Almost = 0.9995m;

    private static readonly (decimal Size, string Word)[] Sizes =
        [(1_000_000_000_000m, "triliun"), (1_000_000_000m, "miliar"), (1_000_000m, "juta"), (1000m, "ribu")];

    /// <summary>A number in figures: <c>1.250,75</c>.</summary>
    /// <param name="value">The number.</param>
    public static string Of(decimal value) => value.ToString("#,##0.############", Indonesian.Numbers);

    /// <summary>An amount of money in figures: <c>Rp2.500.000</c>, <c>-Rp500.000</c>.</summary>
    /// <param name="value">The amount in rupiah.</param>
    public static string Rupiah(decimal value) => (value < 0 ? "-Rp" : "Rp") + Of(Math.Abs(value));

    /// <summary>Money in figures and words: <c>Rp2.500.000 (dua juta lima ratus ribu rupiah)</c>.</summary>
    /// <param name="value">The amount in whole rupiah.</param>
    public static string RupiahInWords(long value) => $"{Rupiah(value)} ({Terbilang.Of(value)} rupiah)";

    /// <summary>A number as short as speech: <c>2,5 juta</c>; rounded to two decimals of its magnitude.</summary>
    /// <param name="value">The number.</param>
    public static string Short(decimal value)
    {
        foreach (var (size, word) in Sizes)
        {
            if (Math.Abs(value) >= size * Almost)
            {
                return $"{Of(Math.Round(value / size, 2, MidpointRounding.AwayFromZero))} {word}";
            }
        }

        return Of(Math.Round(value, 2, MidpointRounding.AwayFromZero));
    }

    /// <summary>A part of a whole as percentage with one decimal: <c>82,1%</c>.</summary>
    /// <param name="percent">The percentage, 100 for all.</param>
    public static string Percent(decimal percent) => percent.ToString("#,##0.##", Indonesian.Numbers) + "%";
}
