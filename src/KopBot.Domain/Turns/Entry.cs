namespace KopBot.Domain.Turns;

/// <summary>
/// One line of the append-only log of answers: what was answered, taken back or brought again, by whom, when, where and in which
/// words. The log is the audit trail, the undo and the state of a draft in one.
/// </summary>
public sealed record Entry
{
    /// <summary>What the line does.</summary>
    public required Move Move { get; init; }

    /// <summary>The question's name in its dialog file; <c>name!</c> for the note on a warning about it; empty for undo and redo.</summary>
    public string Question { get; init; } = "";

    /// <summary>The canonical value; null for "tidak tahu", a skipped question, undo and redo.</summary>
    public string? Value { get; init; }

    /// <summary>The words that the value was read from.</summary>
    public string Raw { get; init; } = "";

    /// <summary>Who gave it: the person's identifier, or the address while the person is unknown.</summary>
    public string By { get; init; } = "";

    /// <summary>The name of who gave it, as it was then.</summary>
    public string ByName { get; init; } = "";

    /// <summary>The channel on which it was given.</summary>
    public string Channel { get; init; } = "";

    /// <summary>The bubble in which it was given, by which an edit finds it; null when it has none.</summary>
    public string? Bubble { get; init; }

    /// <summary>When it was given (UTC).</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>What a line of the log does.</summary>
public enum Move
{
    /// <summary>Gives a value.</summary>
    Answer,

    /// <summary>Says that the value is not known; kept and flagged.</summary>
    Unknown,

    /// <summary>Passes an optional question over.</summary>
    Skip,

    /// <summary>Opens the question again.</summary>
    Clear,

    /// <summary>Takes the last move back.</summary>
    Undo,

    /// <summary>Brings the last move that was taken back again.</summary>
    Redo,
}
