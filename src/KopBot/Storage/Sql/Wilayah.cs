namespace KopBot.Storage.Sql;

/// <summary>Conditions on a column that holds the code of a region.</summary>
internal static class Wilayah
{
    /// <summary>Lies in a region, or is that region.</summary>
    /// <param name="column">The column.</param>
    /// <param name="code">The name of the parameter that holds the region's code.</param>
    public static string Within(string column, string code) =>
        $"({column} = {code} OR ({Below(column, code)}))";

    /// <summary>Lies in a region, and is not that region itself.</summary>
    /// <param name="column">The column.</param>
    /// <param name="code">The name of the parameter that holds the region's code.</param>
    public static string Below(string column, string code) => $"{column} > {code} || '.' AND {column} < {code} || '/'";
}
