using System.Globalization;

namespace KopBot.Exchange;

/// <summary>A row of an imported table: cells by column name, in any letter case.</summary>
/// <param name="number">The row's number in the file, the heading being 1.</param>
/// <param name="cells">The cells, trimmed.</param>
internal sealed class Row(int number, IReadOnlyDictionary<string, string> cells)
{
    /// <summary>The names of the columns.</summary>
    public IEnumerable<string> Columns => cells.Keys;

    /// <summary>The cell of a column; empty when there is none.</summary>
    /// <param name="column">The column's name.</param>
    public string this[string column] => cells.GetValueOrDefault(column, "");

    /// <summary>The cell of a column that has to be filled.</summary>
    /// <param name="column">The column's name.</param>
    public string Needed(string column) => this[column] is { Length: > 0 } text ? text : throw Mistake(column, "is empty");

    /// <summary>A cell with a whole number; the other value when it is empty.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="otherwise">The value of an empty cell.</param>
    public long? Number(string column, long? otherwise) => this[column] is not { Length: > 0 } text ? otherwise
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number
        : throw Mistake(column, $"\"{text}\" is not a whole number without points, such as 25000");

    /// <summary>A cell with a moment or a day; the other value when it is empty.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="otherwise">The value of an empty cell.</param>
    public DateTimeOffset Moment(string column, DateTimeOffset otherwise) => this[column] is not { Length: > 0 } text ? otherwise
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment.ToUniversalTime()
        : throw Mistake(column, $"\"{text}\" is not a moment such as 2025-10-06T02:00:00Z");

    /// <summary>An error about one of its cells.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="what">What is wrong.</param>
    public InvalidDataException Mistake(string column, string what) =>
        new($"Row {number}, column {column}: {what}. Nothing was imported; mend the row and import the file again.");
}
