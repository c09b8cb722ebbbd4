using KopBot.Channels.Telegram.Wire;
using KopBot.Domain.Turns;

namespace KopBot.Channels.Telegram;

/// <summary>One message of Telegram; a bubble is one or several of them.</summary>
/// <param name="Text">The words, or the caption.</param>
/// <param name="File">The photo or document; null for words only.</param>
/// <param name="Markup">The keyboard; null for none.</param>
internal sealed record Piece(RichText Text, FileRef? File, ReplyMarkup? Markup)
{
    private const string AskWords = "Ketuk tombol di bawah untuk membagikan nomor HP Bapak/Ibu.";
    private static readonly RichText None = new("", []);

    /// <summary>The messages of a bubble, in order. The buttons are below the last one that has words.</summary>
    /// <param name="bubble">The bubble.</param>
    /// <param name="isPrivate">Whether it goes to one person; only a person can be asked for a telephone number.</param>
    /// <param name="asked">Whether the keyboard that asks for the telephone number may still be shown there.</param>
    public static IReadOnlyList<Piece> Of(Bubble bubble, bool isPrivate, bool asked)
    {
        var text = RichText.Read(bubble.Text + Keyboards.Beyond(bubble));
        var inline = Keyboards.Inline(bubble.Buttons);
        var asks = bubble.AsksContact && isPrivate;
        var markup = inline ?? (asks ? Keyboards.AskContact : asked ? Keyboards.Remove : null);
        if (bubble.File is not null && text.Length <= RichText.LongestCaption)
        {
            return asks && inline is not null ? [new(text, bubble.File, markup), Ask()] : [new(text, bubble.File, markup)];
        }

        var parts = Splitter.Split(text, RichText.LongestMessage);
        var pieces = new List<Piece>(parts.Count + 2);
        if (bubble.File is not null)
        {
            pieces.Add(new(None, bubble.File, null));
        }

        pieces.AddRange(parts.Select((part, at) => new Piece(part, null, at == parts.Count - 1 ? markup : null)));
        if (asks && inline is not null)
        {
            pieces.Add(Ask());
        }

        return pieces;
    }

    /// <summary>A message has one keyboard; with buttons there already, the telephone number is asked in a message of its own.</summary>
    private static Piece Ask() => new(new(AskWords, []), null, Keyboards.AskContact);
}
