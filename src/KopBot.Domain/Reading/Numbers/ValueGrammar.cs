namespace KopBot.Domain.Reading.Numbers;

/// <summary>
/// The grammar of one number: coefficients with falling magnitudes and a remainder, in digits, words or both. It is greedy and
/// never fails: what does not fit is left for the sentence around it, which then asks.
/// </summary>
internal static class ValueGrammar
{
    /// <summary>Reads the number at the cursor, or gives null and leaves the cursor.</summary>
    public static Value? Read(Cursor cursor) => (Special(cursor) ?? Sum(cursor)) is { } value ? Suffixed(cursor, value) : null;

    private static Value? Special(Cursor cursor)
    {
        var piece = cursor.Peek();
        switch (piece.Role)
        {
            case Role.Slang:
                cursor.At++;
                return new Value(piece.Value) { Sized = true };
            case Role.DoubtfulSlang:
                cursor.At++;
                return new Value(piece.Value) { Other = piece.Value * 1000, Sized = true };
            case Role.Ordinal:
                cursor.At++;
                return new Value(piece.Value);
            default:
                return null;
        }
    }

    private static Value? Sum(Cursor cursor)
    {
        Value? sum = null;
        var last = decimal.MaxValue;
        while (true)
        {
            var start = cursor.At;
            if (Coefficient.Read(cursor) is not { } coefficient)
            {
                return sum;
            }

            var magnitude = cursor.Peek();
            var fits = magnitude.Role == Role.Magnitude && magnitude.Value < last && coefficient.Value < 1_000_000_000_000_000m / magnitude.Value;
            if (!fits || (sum is not null && coefficient.Value * magnitude.Value >= last))
            {
                var rest = magnitude.Role == Role.Magnitude || coefficient.NeedsMagnitude ? null : Rest(sum, last, coefficient);
                cursor.At = rest is null ? start : cursor.At;
                return rest ?? sum;
            }

            cursor.At++;
            var part = Multiply.By(coefficient, magnitude.Value, HalfAfter(cursor)) with { About = coefficient.About || magnitude.About };
            sum = sum is null ? part : Add(sum, part);
            last = magnitude.Value;
        }
    }

    private static bool HalfAfter(Cursor cursor) =>
        cursor.Peek() is { Role: Role.Part, Value: 0.5m } && cursor.Peek(1).Role != Role.Magnitude && cursor.Skip(Role.Part);

    private static Value? Rest(Value? sum, decimal last, Coefficient coefficient) => sum is null
        ? new Value(coefficient.Value)
        {
            Other = coefficient.Other,
            Doubt = coefficient.Doubt,
            About = coefficient.About,
            Raw = coefficient.Figure?.Raw ?? "",
        }
        : Remainder.Add(sum, last, coefficient);

    private static Value Add(Value sum, Value part) => sum with
    {
        Main = sum.Main + part.Main,
        Other = sum.Other is { } other ? other + part.Main : part.Other is { } second ? sum.Main + second : null,
        Doubt = sum.Doubt || part.Doubt,
        About = sum.About || part.About,
    };

    private static Value Suffixed(Cursor cursor, Value value)
    {
        var flat = cursor.At > 0 && cursor.Peek(-1).Flat;
        if (cursor.Peek().Text == "an")
        {
            cursor.At++;
            value = value with { About = true };
        }
        else if (cursor.Peek().Text == "-" && cursor.Peek(1).Text == "an")
        {
            cursor.At += 2;
            value = value with { About = true };
        }

        return value with { Flat = flat };
    }
}
