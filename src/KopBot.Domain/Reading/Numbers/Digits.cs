using System.Globalization;

namespace KopBot.Domain.Reading.Numbers;

/// <summary>A number written in digits.</summary>
/// <param name="Raw">As written, with its separators.</param>
/// <param name="Value">What it most likely is.</param>
/// <param name="Other">What else it may be; null when nothing else.</param>
/// <param name="Grouped">Whether a single dot was read as the thousands separator, which a magnitude after it makes doubtful.</param>
internal sealed record Digits(string Raw, decimal Value, decimal? Other = null, bool Grouped = false)
{
    /// <summary>Whether it has no separator at all.</summary>
    public bool Bare => Raw.All(char.IsAsciiDigit);

    /// <summary>
    /// Reads digits as Indonesians write them: a dot groups, a comma is the decimal, and chat mixes both. Null when the groups
    /// make no number, so that the person has to be asked again.
    /// </summary>
    /// <param name="raw">Digits with dots, commas or apostrophes inside.</param>
    public static Digits? Of(string raw)
    {
        var text = raw.Replace('\'', '.');
        var dots = text.Count(letter => letter == '.');
        var commas = text.Count(letter => letter == ',');
        return (text.Length > 24, dots, commas) switch
        {
            (true, _, _) => null,
            (_, 0, 0) => text.Length > 15 ? null : new Digits(raw, Number(text)),
            (_, 1, 0) => OneSeparator(raw, text, '.'),
            (_, 0, 1) => OneSeparator(raw, text, ','),
            (_, _, 0) => Groups(text, '.') is { } whole ? new Digits(raw, whole) : null,
            (_, 0, _) => Groups(text, ',') is { } whole ? new Digits(raw, whole) : null,
            _ => TwoSeparators(raw, text),
        };
    }

    private static Digits? OneSeparator(string raw, string text, char separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        var (head, tail) = (text[..at], text[(at + 1)..]);
        var small = Number((head.Length == 0 ? "0" : head) + "." + tail);
        var joined = Number(head + tail);
        if (head.TrimStart('0').Length == 0 || tail.Length < 3)
        {
            return new Digits(raw, small);
        }

        if (tail.Length > 3 || head.Length > 3 || head[0] == '0')
        {
            return new Digits(raw, tail.Length > 3 ? small : joined, tail.Length > 3 ? joined : small);
        }

        return separator == '.' ? new Digits(raw, joined, null, true) : new Digits(raw, joined, small);
    }

    private static Digits? TwoSeparators(string raw, string text)
    {
        var last = text.LastIndexOfAny(['.', ',']);
        var grouping = text[last] == '.' ? ',' : '.';
        var (head, tail) = (text[..last], text[(last + 1)..]);
        if (head.Contains(text[last], StringComparison.Ordinal) || Groups(head, grouping) is not { } whole)
        {
            return null;
        }

        var value = Number(whole.ToString(CultureInfo.InvariantCulture) + "." + tail);
        return tail.Length switch
        {
            1 or 2 => new Digits(raw, value),
            3 => new Digits(raw, Number(whole.ToString(CultureInfo.InvariantCulture) + tail), value),
            _ => null,
        };
    }

    private static decimal? Groups(string text, char separator)
    {
        var parts = text.Split(separator);
        var fits = parts[0].Length is > 0 and < 4 && parts[0][0] != '0' && parts.Skip(1).All(part => part.Length == 3);
        return fits ? Number(string.Concat(parts)) : null;
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
