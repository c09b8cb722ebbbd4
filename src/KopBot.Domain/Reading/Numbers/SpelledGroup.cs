namespace KopBot.Domain.Reading.Numbers;

/// <summary>A number below one thousand in words, also half in digits: <c>dua ratus lima puluh</c>, <c>4 puluh enam</c>.</summary>
/// <param name="Value">0 to 999.</param>
/// <param name="Doubt">Whether words were left out as in speech: "dua lima" for twenty-five.</param>
/// <param name="About">Whether "an" at its end made it approximate.</param>
internal readonly record struct SpelledGroup(int Value, bool Doubt, bool About)
{
    /// <summary>Reads one, or gives null and leaves the cursor.</summary>
    public static SpelledGroup? Read(Cursor cursor)
    {
        if (cursor.Peek() is { Role: Role.Digit, Value: 0 })
        {
            cursor.At++;
            return new SpelledGroup(0, false, false);
        }

        var hundreds = Hundreds(cursor);
        var tens = Tens(cursor);
        return (hundreds, tens) switch
        {
            (null, null) => null,
            ({ } many, null) => many,
            (null, { } few) => few,
            ({ } many, { } few) => new SpelledGroup(many.Value + few.Value, few.Doubt, few.About || many.About),
        };
    }

    private static SpelledGroup? Hundreds(Cursor cursor)
    {
        if (DigitAt(cursor, 0) is not { } digit || cursor.Peek(1).Role != Role.Hundred)
        {
            return null;
        }

        var about = cursor.Peek(1).About;
        cursor.At += 2;
        return new SpelledGroup(digit * 100, false, about);
    }

    private static SpelledGroup? Tens(Cursor cursor)
    {
        var (first, next) = (cursor.Peek(), cursor.Peek(1));
        if (first.Role == Role.Fixed)
        {
            cursor.At++;
            var more = first.Value % 10 == 0 && first.Value > 10 ? Unit(cursor) : 0;
            return new SpelledGroup((int)first.Value + more, false, first.About);
        }

        if (DigitAt(cursor, 0) is { } digit && next.Role is Role.Ten or Role.Teen)
        {
            cursor.At += 2;
            var value = next.Role == Role.Teen ? (int)next.Value + DigitAt0(first) : (DigitAt0(first) * 10) + Unit(cursor);
            return new SpelledGroup(value, false, next.About);
        }

        return first.Role == Role.Digit ? Spoken(cursor) : null;
    }

    private static SpelledGroup Spoken(Cursor cursor)
    {
        var value = (int)cursor.Peek().Value;
        cursor.At++;
        if (cursor.Peek() is { Role: Role.Digit } second && value > 0 && cursor.Peek(1).Role is not (Role.Ten or Role.Teen or Role.Hundred or Role.Quarter))
        {
            cursor.At++;
            return new SpelledGroup((value * 10) + (int)second.Value, true, false);
        }

        return new SpelledGroup(value, false, false);
    }

    private static int Unit(Cursor cursor)
    {
        if (cursor.Peek().Role is not (Role.Digit or Role.Figure) || DigitAt(cursor, 0) is not { } digit || cursor.Peek().Role == Role.One
            || cursor.Peek(1).Role is Role.Ten or Role.Teen or Role.Hundred or Role.Quarter)
        {
            return 0;
        }

        cursor.At++;
        return digit;
    }

    private static int? DigitAt(Cursor cursor, int ahead) => DigitAt0(cursor.Peek(ahead)) is var digit and > 0 ? digit : null;

    private static int DigitAt0(Piece piece) => piece switch
    {
        { Role: Role.Digit } => (int)piece.Value,
        { Role: Role.One } => 1,
        { Role: Role.Figure, Text: [>= '1' and <= '9'] } => piece.Text[0] - '0',
        _ => 0,
    };
}
