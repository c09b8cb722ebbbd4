namespace KopBot.Domain.Reading.Numbers;

/// <summary>What stands before a magnitude, or alone: <c>2,5</c>, <c>dua koma lima</c>, <c>setengah</c>, <c>18 setengah</c>, <c>1 1/2</c>.</summary>
internal sealed record Coefficient(decimal Value)
{
    /// <summary>What it may be instead; null when nothing else.</summary>
    public decimal? Other { get; init; }

    /// <summary>The digits that it was written in; null when in words.</summary>
    public Digits? Figure { get; init; }

    /// <summary>Whether a careful person would ask.</summary>
    public bool Doubt { get; init; }

    /// <summary>Whether it is approximate.</summary>
    public bool About { get; init; }

    /// <summary>Whether it was only "se-", which needs a magnitude.</summary>
    public bool NeedsMagnitude { get; init; }

    /// <summary>Reads one, or gives null and leaves the cursor.</summary>
    public static Coefficient? Read(Cursor cursor)
    {
        if (Part(cursor) is { } part)
        {
            return part;
        }

        var whole = Quarters(cursor) ?? One(cursor) ?? Words(cursor) ?? Figures(cursor);
        if (whole is null || whole.Doubt)
        {
            return whole;
        }

        return Fraction(cursor, WithComma(cursor, whole));
    }

    private static Coefficient? Part(Cursor cursor)
    {
        var piece = cursor.Peek();
        return cursor.Skip(Role.Part) ? new Coefficient(piece.Value) : null;
    }

    private static Coefficient? Quarters(Cursor cursor)
    {
        var digit = cursor.Peek();
        if (digit.Role != Role.Digit || cursor.Peek(1).Role != Role.Quarter)
        {
            return null;
        }

        cursor.At += 2;
        return new Coefficient(digit.Value / 4);
    }

    private static Coefficient? One(Cursor cursor)
    {
        if (cursor.Peek().Role != Role.One || cursor.Peek(1).Role != Role.Magnitude)
        {
            return null;
        }

        cursor.At++;
        return new Coefficient(1) { NeedsMagnitude = true };
    }

    private static Coefficient? Words(Cursor cursor)
    {
        if (cursor.Peek().Role == Role.One && cursor.Peek(1).Role is not (Role.Hundred or Role.Ten or Role.Teen))
        {
            return null;
        }

        return SpelledGroup.Read(cursor) is { } group ? new Coefficient(group.Value) { Doubt = group.Doubt, About = group.About } : null;
    }

    private static Coefficient? Figures(Cursor cursor)
    {
        if (cursor.Peek() is not { Role: Role.Figure, Figure: { } digits })
        {
            return null;
        }

        if (FractionAt(cursor, 0) is { } fraction)
        {
            cursor.At += 3;
            return new Coefficient(fraction);
        }

        cursor.At++;
        return SpacedGroups(cursor, digits) ?? new Coefficient(digits.Value) { Other = digits.Other, Figure = digits };
    }

    /// <summary>Groups with spaces: <c>1 250 000</c> is one number, <c>12 500</c> probably is.</summary>
    private static Coefficient? SpacedGroups(Cursor cursor, Digits first)
    {
        var text = first.Raw;
        var groups = 0;
        while (first.Bare && first.Raw.Length < 4 && text.Length < 15 && cursor.Peek() is { Role: Role.Figure, Glued: false, Figure: { Bare: true, Raw.Length: 3 } more })
        {
            text += more.Raw;
            groups++;
            cursor.At++;
        }

        return groups > 0 ? new Coefficient(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture)) { Doubt = groups == 1 } : null;
    }

    private static Coefficient WithComma(Cursor cursor, Coefficient whole)
    {
        if (cursor.Peek().Role != Role.Comma || whole.Other is not null || whole.Value != Math.Floor(whole.Value))
        {
            return whole;
        }

        var start = cursor.At++;
        var (decimals, places) = Decimals(cursor);
        if (places == 0)
        {
            cursor.At = start;
            return whole;
        }

        return new Coefficient(whole.Value + (decimals / Power(places)));
    }

    private static (decimal Value, int Places) Decimals(Cursor cursor)
    {
        if (cursor.Peek() is { Role: Role.Figure, Figure: { Bare: true, Raw.Length: < 10 } digits })
        {
            cursor.At++;
            return (digits.Value, digits.Raw.Length);
        }

        var (value, places) = (0m, 0);
        while (places < 9 && cursor.Peek() is { Role: Role.Digit } digit && cursor.Peek(1).Role is not (Role.Ten or Role.Teen or Role.Hundred))
        {
            value = (value * 10) + digit.Value;
            places++;
            cursor.At++;
        }

        if (places == 0 && SpelledGroup.Read(cursor) is { } group)
        {
            return (group.Value, group.Value < 10 ? 1 : group.Value < 100 ? 2 : 3);
        }

        return (value, places);
    }

    private static Coefficient Fraction(Cursor cursor, Coefficient whole)
    {
        if (whole.NeedsMagnitude || whole.Value != Math.Floor(whole.Value))
        {
            return whole;
        }

        var piece = cursor.Peek();
        if (piece.Role == Role.Part)
        {
            cursor.At++;
            return whole with { Value = whole.Value + piece.Value, Figure = null };
        }

        if (FractionAt(cursor, 0) is { } fraction)
        {
            cursor.At += 3;
            return whole with { Value = whole.Value + fraction, Figure = null };
        }

        return whole;
    }

    private static decimal? FractionAt(Cursor cursor, int ahead) =>
        cursor.Peek(ahead + 1).Text != "/" || cursor.Peek(ahead + 3).Text == "/" ? null : (cursor.Peek(ahead).Text, cursor.Peek(ahead + 2).Text) switch
        {
            ("1", "2") => 0.5m,
            ("1", "4") => 0.25m,
            ("3", "4") => 0.75m,
            _ => null,
        };

    private static decimal Power(int places) => places == 0 ? 1 : 10 * Power(places - 1);
}
