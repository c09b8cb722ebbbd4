namespace KopBot.Domain.Dialogs;

/// <summary>One of the answers that a question offers.</summary>
/// <param name="Value">What is stored: short, lower case, ASCII, at most 24 bytes, so that it fits a button's data.</param>
/// <param name="Label">What people read and may type: at most 24 characters, so that it fits a list row.</param>
public sealed record Choice(string Value, string Label);
