using System.Globalization;

namespace KopBot.Domain.Dialogs;

/// <summary>
/// A condition of a dialog file: comparisons (<c>= != &lt; &lt;= &gt; &gt;= has</c>) of names, numbers and 'texts' joined by
/// <c>and</c>, <c>or</c>, <c>not</c>, with <c>+ - * /</c> and parentheses. A comparison in which a name has no value does not hold,
/// except <c>known name</c>, which asks just that. Anything cleverer is a named value in C#.
/// </summary>
public sealed class Rule
{
    private static readonly object Yes = true;
    private static readonly object No = false;
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

    /// <summary>Joins two parts of a condition by a sign; the sign is looked at once, not each time the condition is asked.</summary>
    internal static Func<Scope, object?> Join(string sign, Func<Scope, object?> left, Func<Scope, object?> right) => sign switch
    {
        "and" => scope => Truth(left(scope) is true && right(scope) is true),
        "or" => scope => Truth(left(scope) is true || right(scope) is true),
        "has" => scope => Truth(left(scope) is IReadOnlyList<string> words && right(scope) is string word && words.Contains(word)),
        "+" => scope => left(scope) is decimal a && right(scope) is decimal b ? a + b : null,
        "-" => scope => left(scope) is decimal a && right(scope) is decimal b ? a - b : null,
        "*" => scope => left(scope) is decimal a && right(scope) is decimal b ? a * b : null,
        "/" => scope => left(scope) is decimal a && right(scope) is decimal b && b != 0 ? a / b : null,
        "=" => Compared(left, right, order => order == 0),
        "!=" => Compared(left, right, order => order != 0),
        "<" => Compared(left, right, order => order < 0),
        "<=" => Compared(left, right, order => order <= 0),
        ">" => Compared(left, right, order => order > 0),
        _ => Compared(left, right, order => order >= 0),
    };

    internal static object Truth(bool so) => so ? Yes : No;

    private static Func<Scope, object?> Compared(Func<Scope, object?> left, Func<Scope, object?> right, Func<int, bool> holds) =>
        scope => Truth(left(scope) is { } a && right(scope) is { } b && holds(Order(a, b)));

    private static int Order(object left, object right) => (left, right) switch
    {
        (decimal a, decimal b) => a.CompareTo(b),
        (string a, string b) => string.CompareOrdinal(a, b),
        _ => string.CompareOrdinal(Convert.ToString(left, CultureInfo.InvariantCulture), Convert.ToString(right, CultureInfo.InvariantCulture)),
    };
}
