namespace KopBot.Domain.Writing;

/// <summary>Several words as one phrase: "A, B, dan C".</summary>
public static class Lists
{
    private static readonly IndonesianLists Formatter = new();

    /// <summary>All of them: "A dan B".</summary>
    /// <param name="words">The words.</param>
    public static string And(IEnumerable<string> words) => Formatter.Humanize(words, "dan");

    /// <summary>Any of them: "A atau B".</summary>
    /// <param name="words">The words.</param>
    public static string Or(IEnumerable<string> words) => Formatter.Humanize(words, "atau");
}
