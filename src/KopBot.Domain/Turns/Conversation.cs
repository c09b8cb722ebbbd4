namespace KopBot.Domain.Turns;

/// <summary>
/// Where a conversation stands: the dialogs in progress, innermost last, and what the last bubble offered. There is no position
/// in it: the walk through the answers finds the open question each time.
/// </summary>
public sealed record Conversation
{
    /// <summary>A conversation that has not begun.</summary>
    public static Conversation New { get; } = new();

    /// <summary>The dialogs in progress; the last one has the word, the ones before wait for it.</summary>
    public IReadOnlyList<Frame> Stack { get; init; } = [];

    /// <summary>What the last bubble offered; null when it offered nothing.</summary>
    public Offer? Offer { get; init; }

    /// <summary>The koperasi that the person speaks for at the moment, when there are several; empty for the only one.</summary>
    public string Koperasi { get; init; } = "";

    /// <summary>The key of the draft that was sent from here last, so that "4 jadi 1,2jt" finds its report; empty when none was.</summary>
    public string Filed { get; init; } = "";

    /// <summary>The key of the draft that was left last without being sent, so that "lapor" and "lanjut" go on with it; empty for none.</summary>
    public string Left { get; init; } = "";
}

/// <summary>A dialog in progress.</summary>
public sealed record Frame
{
    /// <summary>The dialog's name.</summary>
    public required string Dialog { get; init; }

    /// <summary>The key of the shared draft that the answers go to; null while they are this conversation's own.</summary>
    public string? Draft { get; init; }

    /// <summary>The conversation's own answers: all of them, or those that the key of the shared draft is made of.</summary>
    public IReadOnlyList<Entry> Log { get; init; } = [];
}

/// <summary>What a bubble offered: each option may be pressed, or typed by its number.</summary>
/// <param name="Question">The question that it belongs to; empty for a menu.</param>
/// <param name="Raw">The doubtful words behind the options; empty when there are none.</param>
/// <param name="Data">The buttons' data, in order.</param>
/// <param name="Numbered">Whether a bare number picks an option, rather than being an answer.</param>
/// <param name="Proposes">Whether the first option is a proposal that "ya" accepts and "bukan" refuses.</param>
public sealed record Offer(string Question, string Raw, IReadOnlyList<string> Data, bool Numbered, bool Proposes)
{
    /// <summary>The state of the answers that a review showed, so that nothing is sent that was not seen; empty for other bubbles.</summary>
    public string Seen { get; init; } = "";

    /// <summary>What was written to the question and could not be read, because the next message may complete it; empty for nothing.</summary>
    public string Partly { get; init; } = "";

    /// <summary>How many times in a row the question could not be read.</summary>
    public int Tries { get; init; }
}
