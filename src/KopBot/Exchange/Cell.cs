using System.Globalization;

namespace KopBot.Exchange;

/// <summary>What a cell may hold, so that a spreadsheet shows what people wrote and never runs it.</summary>
internal static class Cell
{
    private const string Dangerous = "=+-@\t\r";

    /// <summary>The text with an apostrophe in front when a spreadsheet would take it for a formula.</summary>
    /// <param name="text">The text.</param>
    public static string Safe(string text) => text.Length > 0 && Dangerous.Contains(text[0]) && !IsNumber(text) ? $"'{text}" : text;

    /// <summary>The text without the apostrophe that <see cref="Safe"/> put in front.</summary>
    /// <param name="text">The text.</param>
    public static string Plain(string text) => text.Length > 1 && text[0] == '\'' && Dangerous.Contains(text[1]) ? text[1..] : text;

    /// <summary>Whether it is a plain number with a point at most.</summary>
    /// <param name="text">The text.</param>
    public static bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
