namespace KopBot.Domain.Reading.Numbers;

/// <summary>A part of a sentence about numbers.</summary>
/// <param name="Mark">What it is.</param>
/// <param name="Text">Its text.</param>
/// <param name="Number">The number; null unless the mark is a value.</param>
/// <param name="Glued">Whether no space is before it.</param>
internal sealed record Item(Mark Mark, string Text, Value? Number = null, bool Glued = false);
