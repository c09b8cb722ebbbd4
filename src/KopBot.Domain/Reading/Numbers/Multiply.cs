namespace KopBot.Domain.Reading.Numbers;

/// <summary>A coefficient times its magnitude, where digits that look finished already are doubtful: <c>1.250jt</c>, <c>20000rb</c>.</summary>
internal static class Multiply
{
    private const decimal LargestRibu = 10_000m;

    /// <summary>The product.</summary>
    /// <param name="coefficient">What stands before the magnitude.</param>
    /// <param name="magnitude">1,000 and up, or 12, 20, 144, 500.</param>
    /// <param name="half">Whether "setengah" follows, which is half of the magnitude.</param>
    public static Value By(Coefficient coefficient, decimal magnitude, bool half)
    {
        var number = coefficient.Value + (half ? 0.5m : 0);
        var value = new Value(number * magnitude)
        {
            Sized = true,
            Magnitude = magnitude,
            Doubt = coefficient.Doubt || (half && (coefficient.Value >= 100 || coefficient.Value != Math.Floor(coefficient.Value))),
            About = coefficient.About,
        };
        return coefficient.Figure is { } digits ? Doubted(value, digits, magnitude) : value;
    }

    private static Value Doubted(Value value, Digits digits, decimal magnitude)
    {
        if (digits.Other is { } other)
        {
            return value with { Main = other * magnitude, Other = digits.Value * magnitude };
        }

        if (digits.Grouped && digits.Value < 1_000_000)
        {
            return value with { Other = digits.Value / 1000 * magnitude };
        }

        return digits.Value >= LargestRibu ? value with { Main = digits.Value, Other = digits.Value * magnitude } : value;
    }
}
