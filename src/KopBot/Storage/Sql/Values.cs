namespace KopBot.Storage.Sql;

/// <summary>The parameters of a statement whose text is put together.</summary>
internal sealed class Values
{
    private readonly List<object?> _values = [];

    /// <summary>The parameters in order.</summary>
    public object?[] All => [.. _values];

    /// <summary>Adds a parameter.</summary>
    /// <param name="value">Its value.</param>
    /// <returns>Its name in the text.</returns>
    public string Add(object? value)
    {
        _values.Add(value);
        return $"${_values.Count}";
    }

    /// <summary>Adds several parameters.</summary>
    /// <param name="values">Their values, at least one.</param>
    /// <returns>Their names, for within the brackets of <c>IN</c>.</returns>
    public string In(IEnumerable<string> values) => string.Join(", ", values.Select(Add));
}
