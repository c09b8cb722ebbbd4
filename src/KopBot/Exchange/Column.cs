namespace KopBot.Exchange;

/// <summary>A column of a table that is imported or exported.</summary>
/// <param name="Name">The name in the first row, lower case.</param>
/// <param name="IsNumber">Whether its cells are numbers, to be added up in a spreadsheet.</param>
internal sealed record Column(string Name, bool IsNumber = false);
