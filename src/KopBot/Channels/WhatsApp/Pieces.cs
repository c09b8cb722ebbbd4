using KopBot.Domain.Turns;

namespace KopBot.Channels.WhatsApp;

/// <summary>One message of WhatsApp; a bubble is one, or several where it does not fit.</summary>
/// <param name="Text">The words, marks put in; empty for none.</param>
/// <param name="File">The picture or document; null for none.</param>
/// <param name="Choice">What may be tapped; null for nothing.</param>
internal sealed record Piece(string Text, FileRef? File, Choice? Choice);

/// <summary>Cuts bubbles into messages. One is the aim: a person takes ten a minute and no more.</summary>
internal static class Pieces
{
    /// <summary>How many characters a message of words has at the most.</summary>
    public const int LongestText = 4096;

    /// <summary>How many characters stand above buttons, or below a picture or document.</summary>
    public const int LongestBody = 1024;

    private const string NoWords = "Silakan pilih:";

    /// <summary>The messages of a bubble, in order; what may be tapped is with the last one.</summary>
    /// <param name="bubble">The bubble.</param>
    /// <param name="hasNumber">Whether the person's telephone number is known to WhatsApp.</param>
    public static IReadOnlyList<Piece> Of(Bubble bubble, bool hasNumber)
    {
        var choice = Choice.Of(bubble, hasNumber);
        var text = Markup.Of(bubble.Text + Links(bubble)).Trim();
        var room = choice is null ? bubble.File is null ? LongestText : LongestBody : choice.LongestBody;
        if (bubble.File is not null && (text.Length > room || choice is { CarriesFile: false }))
        {
            return [new("", bubble.File, null), .. Of(bubble with { File = null }, hasNumber)];
        }

        if (text.Length <= room)
        {
            return text is "" && bubble.File is null && choice is null ? [] : [new(choice is not null && text is "" ? NoWords : text, bubble.File, choice)];
        }

        var parts = choice is null ? Splitter.Split(text, room) : Ending(text, room);
        return [.. parts.Select((part, at) => new Piece(part, null, at == parts.Count - 1 ? choice : null))];
    }

    /// <summary>Few messages with a short last one: everything but its end as long messages, then the rest.</summary>
    private static IReadOnlyList<string> Ending(string text, int last)
    {
        var parts = Splitter.Split(text, LongestText);
        return parts[^1].Length <= last ? parts : [.. parts.SkipLast(1), .. Splitter.Split(parts[^1], last)];
    }

    /// <summary>Links are lines: what is tapped on WhatsApp always comes back to us.</summary>
    private static string Links(Bubble bubble) =>
        string.Concat(bubble.Buttons.Where(button => button.Url is not null).Select(button => $"\n{button.Label}: {button.Url}"));
}
