namespace KopBot.Storage.Sql;

/// <summary>Conditions on a column that holds the code of a region.</summary>
internal static class Wilayah
{
    /// <summary>Lies in the region of parameter <paramref name="n"/> or is that region.</summary>
    /// <param name="column">The column.</param>
    /// <param name="n">The number of the parameter that holds the code.</param>
    public static string Within(string column, int n) =>
        $"({column} = ${n} OR ({column} > ${n} || '.' AND {column} < ${n} || '/'))";

    /// <summary>The same for a named parameter; an empty code is everywhere.</summary>
    /// <param name="column">The column.</param>
    /// <param name="name">The parameter's name with <c>@</c>.</param>
    /// <param name="code">The code.</param>
    public static string Within(string column, string name, string code) => code.Length == 0
        ? "1 = 1"
        : $"({column} = {name} OR ({column} > {name} || '.' AND {column} < {name} || '/'))";
}
