namespace KopBot.Domain.Turns;

/// <summary>
/// What a button carries: at most 64 bytes of ASCII, so that it fits Telegram's callback data. It names what it belongs to, so
/// that an old button either does what it says or is refused kindly; it never does something else.
/// </summary>
internal static class ButtonData
{
    /// <summary>The most bytes that Telegram takes as callback data.</summary>
    public const int Most = 64;

    /// <summary>Starts a dialog, with words that it begins with.</summary>
    public static string Start(string dialog, string words = "") => words.Length == 0 ? $"d:{dialog}" : $"d:{dialog} {words}";

    /// <summary>Answers a question with a canonical value.</summary>
    public static string Answer(string tag, string value) => $"q:{tag}:{value}";

    /// <summary>Says a word to a dialog in progress.</summary>
    public static string Word(string tag, string word) => $"w:{tag}:{word}";

    /// <summary>A short mark of a question within a draft: five characters for the question, three for the draft.</summary>
    public static string Tag(string dialog, string question, string draft) => Mark($"{dialog}/{question}", 5) + Mark(draft, 3);

    /// <summary>The same text always gives the same mark; FNV-1a in letters and digits.</summary>
    public static string Mark(string text, int length)
    {
        const string letters = "abcdefghijkmnpqrstuvwxyz23456789";
        var hash = 14695981039346656037UL;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        hash ^= hash >> 29;
        return string.Create(length, hash, static (span, rest) =>
        {
            for (var i = 0; i < span.Length; i++, rest >>= 5)
            {
                span[i] = letters[(int)(rest & 31)];
            }
        });
    }
}
