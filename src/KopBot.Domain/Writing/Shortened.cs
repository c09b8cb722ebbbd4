namespace KopBot.Domain.Writing;

/// <summary>Texts that may be too long to be kept whole.</summary>
public static class Shortened
{
    /// <summary>The beginning of a text. It never ends within a letter: half of one cannot be stored.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many UTF-16 characters at the most, 1 or more.</param>
    public static string To(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
