namespace KopBot.Domain.Turns;

/// <summary>
/// What a button carries: at most 64 bytes of ASCII, so that it fits Telegram's callback data. It names what it belongs to, so
/// that an old button either does what it says or is refused kindly; it never does something else.
/// </summary>
internal static class ButtonData
{
    /// <summary>The most bytes that Telegram takes as callback data.</summary>
    public const int Most = 64;

    private const int OfQuestion = 5;

    private const int OfDraft = 3;

    /// <summary>Starts a dialog, with words that it begins with.</summary>
    public static string Start(string dialog, string words = "") => words.Length == 0 ? $"d:{dialog}" : $"d:{dialog} {words}";

    /// <summary>Answers a question with a canonical value.</summary>
    public static string Answer(string tag, string value) => $"q:{tag}:{value}";

    /// <summary>Says a word to a dialog in progress.</summary>
    public static string Word(string tag, string word) => $"w:{tag}:{word}";

    /// <summary>A short mark of a question within a draft: five characters for the question, three for the draft.</summary>
    public static string Tag(string dialog, string question, string draft) => string.Create(OfQuestion + OfDraft, (dialog, question, draft), static (span, of) =>
    {
        Write(span[..OfQuestion], of.dialog, "/", of.question);
        Write(span[OfQuestion..], of.draft);
    });

    /// <summary>The same text always gives the same mark.</summary>
    public static string Mark(string text, int length) => string.Create(length, text, static (span, of) => Write(span, of));

    /// <summary>FNV-1a in letters and digits.</summary>
    private static void Write(Span<char> mark, params ReadOnlySpan<string> text)
    {
        const string letters = "abcdefghijkmnpqrstuvwxyz23456789";
        var hash = 14695981039346656037UL;
        foreach (var part in text)
        {
            foreach (var unit in part)
            {
                hash = (hash ^ unit) * 1099511628211UL;
            }
        }

        hash ^= hash >> 29;
        for (var i = 0; i < mark.Length; i++, hash >>= 5)
        {
            mark[i] = letters[(int)(hash & 31)];
        }
    }
}
