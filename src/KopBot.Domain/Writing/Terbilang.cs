namespace KopBot.Domain.Writing;

/// <summary>Amounts in words, as on a receipt: <c>dua juta lima ratus ribu</c>.</summary>
public static class Terbilang
{
    private static readonly string[] Digits =
        ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];

    private static readonly (ulong Size, string Word)[] Magnitudes =
    [
        (1_000_000_000_000_000_000, "kuintiliun"), (1_000_000_000_000_000, "kuadriliun"), (1_000_000_000_000, "triliun"), (1_000_000_000, "miliar"),
        (1_000_000, "juta"), (1000, "ribu"),
    ];

    /// <summary>A whole number in words; a negative one begins with "minus".</summary>
    /// <param name="value">Any whole number.</param>
    public static string Of(long value) =>
        value < 0 ? "minus " + Words((ulong)-(value + 1) + 1) : value == 0 ? Digits[0] : Words((ulong)value);

    /// <summary>A number with decimals in words: <c>dua koma lima</c>.</summary>
    /// <param name="value">A number whose whole part fits a <see cref="long"/>.</param>
    public static string Of(decimal value)
    {
        var whole = Math.Truncate(value);
        var decimals = Reading.Amount.Text(Math.Abs(value - whole));
        var sign = value < 0 && whole == 0 ? "minus " : "";
        return sign + Of((long)whole) + (decimals.Length < 3 ? "" : " koma " + string.Join(' ', decimals[2..].Select(digit => Digits[digit - '0'])));
    }

    private static string Words(ulong value)
    {
        var parts = new List<string>();
        foreach (var (size, word) in Magnitudes)
        {
            var many = value / size;
            value %= size;
            if (many > 0)
            {
                parts.Add(many == 1 && size == 1000 ? "seribu" : $"{Group((int)many)} {word}");
            }
        }

        if (value > 0)
        {
            parts.Add(Group((int)value));
        }

        return string.Join(' ', parts);
    }

    private static string Group(int value) => value switch
    {
        < 12 => Digits[value],
        < 20 => $"{Digits[value - 10]} belas",
        < 100 => $"{Digits[value / 10]} puluh{Rest(value % 10)}",
        < 200 => $"seratus{Rest(value - 100)}",
        _ => $"{Digits[value / 100]} ratus{Rest(value % 100)}",
    };

    private static string Rest(int value) => value == 0 ? "" : " " + Group(value);
}
