namespace KopBot.Domain.Reading;

/// <summary>
/// The usual size of an answer: it says which thousand a short "20" leaves out, and raises the alarm when a value is ten, a hundred
/// or a thousand times off.
/// </summary>
/// <param name="Usual">The usual value, positive; null when nothing is known.</param>
public sealed record Scale(decimal? Usual)
{
    private const int Remembered = 3;

    // How near to an exact power of ten a quotient has to be, as a logarithm: business does grow sevenfold in a good month.
    private const double Near = 0.40;
    private const double NearTen = 0.15;

    private const decimal Smallest = 5;

    private static readonly decimal[] Factors = [1_000_000_000, 1_000_000, 1000, 100, 10];

    /// <summary>Whether the usual value is the koperasi's own or its neighbours', and not a mere guess, which only a thousandfold slip contradicts.</summary>
    public bool Firm { get; init; } = true;

    /// <summary>Nothing is known.</summary>
    public static Scale None { get; } = new((decimal?)null);

    /// <summary>The usual size from the own last values, else the neighbours' median, else the typical value.</summary>
    /// <param name="history">The own earlier values, newest first.</param>
    /// <param name="neighbours">The neighbours' median; null when unknown.</param>
    /// <param name="typical">The typical value; null when unknown.</param>
    public static Scale From(IReadOnlyList<decimal> history, decimal? neighbours, decimal? typical)
    {
        var own = history.Where(value => value > 0).Take(Remembered).Order().ToList();
        var usual = own.Count > 0 ? own[own.Count / 2] : neighbours is > 0 ? neighbours : typical is > 0 ? typical : null;
        return new Scale(usual) { Firm = own.Count > 0 || neighbours is > 0 };
    }

    /// <summary>What a short amount of money is multiplied with: a thousand for whole numbers and a million for decimals unless the usual size knows better.</summary>
    /// <param name="value">The short amount in rupiah.</param>
    public decimal FactorFor(decimal value)
    {
        if (Usual is not { } usual || value == 0)
        {
            return value == Math.Floor(value) ? 1000 : 1_000_000;
        }

        return new[] { 1m, 1000, 1_000_000, 1_000_000_000 }.MinBy(factor => Math.Abs(Math.Log10((double)(Math.Abs(value) * factor / usual))));
    }

    /// <summary>The value that was probably meant, when this one is ten, a hundred, a thousand or more times off; null when it looks usual.</summary>
    /// <param name="value">The value as written.</param>
    public decimal? Alarm(decimal value)
    {
        if (Usual is not { } usual || value <= 0)
        {
            return null;
        }

        foreach (var factor in Factors.Where(factor => Firm || factor >= 1000))
        {
            if (Math.Min(value, usual) >= Smallest && IsNear(value / factor / usual, factor))
            {
                return value / factor;
            }

            if (Math.Min(value, usual) >= Smallest && IsNear(value / usual * factor, factor))
            {
                return value * factor;
            }
        }

        return null;
    }

    private static bool IsNear(decimal ratio, decimal factor) =>
        ratio > 0 && Math.Abs(Math.Log10((double)ratio)) < (factor == 10 ? NearTen : Near);
}
