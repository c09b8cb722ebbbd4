using System.Globalization;

namespace KopBot.Domain.Reading;

/// <summary>How exactly an amount was said.</summary>
public enum AmountForm
{
    /// <summary>One number.</summary>
    Exact,

    /// <summary>About that number, or the result of a sum: to be confirmed.</summary>
    About,

    /// <summary>From the number to <see cref="Amount.To"/>.</summary>
    Range,

    /// <summary>More than the number.</summary>
    MoreThan,

    /// <summary>The number or more.</summary>
    AtLeast,

    /// <summary>Less than the number.</summary>
    LessThan,

    /// <summary>The number or less.</summary>
    AtMost,
}

/// <summary>A number as it was said.</summary>
/// <param name="Value">The number, or the lower end of a range.</param>
/// <param name="Form">How exactly.</param>
/// <param name="To">The upper end of a range; null otherwise.</param>
public sealed record Amount(decimal Value, AmountForm Form = AmountForm.Exact, decimal? To = null)
{
    /// <summary>The amount in one culture-free form: <c>50</c>, <c>50..60</c>, <c>&gt;50</c>, <c>&gt;=9</c>, <c>&lt;=500000000</c>.</summary>
    public override string ToString() => Form switch
    {
        AmountForm.Range => $"{Text(Value)}..{Text(To ?? Value)}",
        AmountForm.MoreThan => $">{Text(Value)}",
        AmountForm.AtLeast => $">={Text(Value)}",
        AmountForm.LessThan => $"<{Text(Value)}",
        AmountForm.AtMost => $"<={Text(Value)}",
        _ => Text(Value),
    };

    /// <summary>Whether it is one number and not a range or a limit.</summary>
    public bool IsNumber => Form is AmountForm.Exact or AmountForm.About;

    /// <summary>A number without thousands separators and trailing zeros, with a dot before decimals.</summary>
    /// <param name="value">The number.</param>
    public static string Text(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
