using System.Globalization;

namespace KopBot.Domain.Dialogs;

/// <summary>
/// A condition of a dialog file: comparisons (<c>= != &lt; &lt;= &gt; &gt;= has</c>) of names, numbers and 'texts' joined by
/// <c>and</c>, <c>or</c>, <c>not</c>, with <c>+ - * /</c> and parentheses. A comparison in which a name has no value does not hold,
/// except <c>known name</c>, which asks just that. Anything cleverer is a named value in C#.
/// </summary>
public sealed class Rule
{
    private readonly Func<Scope, object?> _eval;

    internal Rule(string source, IReadOnlyList<string> names, Func<Scope, object?> eval) =>
        (Source, Names, _eval) = (source, names, eval);

    /// <summary>The condition as it was written.</summary>
    public string Source { get; }

    /// <summary>Every name that the condition uses.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads a condition.</summary>
    /// <param name="source">The text.</param>
    /// <exception cref="FormatException">It is no condition; the message says where and why.</exception>
    public static Rule Parse(string source) => new RuleParser(source).Parse();

    /// <summary>Whether the condition holds.</summary>
    /// <param name="scope">The values of the names.</param>
    public bool Holds(Scope scope) => _eval(scope) is true;

    internal static object? Combine(string sign, object? left, object? right) => sign switch
    {
        "and" => left is true && right is true,
        "or" => left is true || right is true,
        "has" => left is IReadOnlyList<string> words && right is string word && words.Contains(word),
        "+" or "-" or "*" or "/" => left is decimal a && right is decimal b ? Reckon(sign, a, b) : null,
        _ => left is not null && right is not null && Compare(sign, left, right),
    };

    private static object? Reckon(string sign, decimal a, decimal b) => sign switch
    {
        "+" => a + b,
        "-" => a - b,
        "*" => a * b,
        _ => b == 0 ? null : a / b,
    };

    private static bool Compare(string sign, object left, object right)
    {
        var order = left is decimal a && right is decimal b
            ? a.CompareTo(b)
            : string.CompareOrdinal(Convert.ToString(left, CultureInfo.InvariantCulture), Convert.ToString(right, CultureInfo.InvariantCulture));
        return sign switch
        {
            "=" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }
}
