using KopBot.Channels.Telegram.Wire;

namespace KopBot.Channels.Telegram;

/// <summary>Who the bot is.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Username">Its name without @; empty while Telegram has not told it.</param>
internal sealed record BotName(long Id, string Username)
{
    private static readonly char[] Ends = [' ', '\n', '\t', '\r'];

    /// <summary>Takes the bot's own name off a command: <c>/lapor@KopBot 9</c> becomes <c>/lapor 9</c>.</summary>
    /// <returns>The words; null when the command is meant for another bot.</returns>
    public string? Unaddress(string words)
    {
        if (!words.StartsWith('/'))
        {
            return words;
        }

        var end = words.IndexOfAny(Ends);
        var command = end < 0 ? words : words[..end];
        var at = command.IndexOf('@');
        return at < 0 ? words
            : Username is "" || command.AsSpan(at + 1).Equals(Username, StringComparison.OrdinalIgnoreCase) ? words.Remove(at, command.Length - at)
            : null;
    }

    /// <summary>Takes the mention of the bot out of words written in a group.</summary>
    /// <returns>The words without it; null when the bot is not meant.</returns>
    public string? InGroup(string words, Message? repliedTo)
    {
        var mention = MentionIn(words);
        if (mention >= 0)
        {
            var rest = words.Remove(mention, Username.Length + 1);
            return rest.Trim(' ', ',', ':', '\n');
        }

        return words.StartsWith('/') || repliedTo?.From?.Id == Id ? words : null;
    }

    private int MentionIn(string words)
    {
        for (var at = words.IndexOf('@'); at >= 0 && Username is not ""; at = words.IndexOf('@', at + 1))
        {
            var end = at + 1 + Username.Length;
            var same = end <= words.Length && words.AsSpan(at + 1, Username.Length).Equals(Username, StringComparison.OrdinalIgnoreCase);
            var alone = at is 0 || !IsName(words[at - 1]);
            if (same && alone && (end == words.Length || !IsName(words[end])))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsName(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_';
}
