namespace KopBot.Domain.Turns;

/// <summary>One message of the bot, before a channel gives it its form.</summary>
public sealed record Bubble
{
    /// <summary>The words. Pairs of <c>*</c> mark bold; every other character stands for itself. May be longer than a channel allows.</summary>
    public required string Text { get; init; }

    /// <summary>The buttons, in order. A channel that has fewer shows the rest as numbers in the text.</summary>
    public IReadOnlyList<Button> Buttons { get; init; } = [];

    /// <summary>Whether the buttons are numbered in the text already, so that "2" may be typed for the second.</summary>
    public bool Numbered { get; init; }

    /// <summary>A picture or document that goes with the words; null when there is none.</summary>
    public FileRef? File { get; init; }

    /// <summary>Whether the person is asked to share the own telephone number with one tap, where the channel can.</summary>
    public bool AsksContact { get; init; }

    /// <summary>
    /// A name within the chat, such as <c>kirim:7</c>: a later bubble of the same name replaces this one where the channel can
    /// edit, and is sent as a new one where it cannot. Null for a bubble that stays as it is.
    /// </summary>
    public string? Slot { get; init; }
}

/// <summary>A button below a bubble.</summary>
/// <param name="Label">What is on it: at most 24 characters.</param>
/// <param name="Data">What comes back when it is pressed: ASCII, at most 64 bytes, opaque to the channel. Empty for a link.</param>
/// <param name="Url">The address that it opens instead; null for an ordinary button.</param>
public sealed record Button(string Label, string Data, string? Url = null)
{
    /// <summary>
    /// The dialog with which the private chat with the bot begins that it opens, from a group; null for any other button. A channel
    /// that cannot open one leaves the button out.
    /// </summary>
    public string? Private { get; init; }
}
