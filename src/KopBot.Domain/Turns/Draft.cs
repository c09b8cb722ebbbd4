namespace KopBot.Domain.Turns;

/// <summary>The shared draft of a report: it belongs to a koperasi and a period, not to a phone.</summary>
/// <param name="Key">The dialog, the koperasi and the period, such as <c>lapor/K7/2025-09</c>.</param>
/// <param name="Log">Its answers, oldest first; the number of lines is the draft's version.</param>
public sealed record Draft(string Key, IReadOnlyList<Entry> Log);

/// <summary>Reads the shared draft of that key; one without lines when there is none yet.</summary>
/// <param name="Key">The draft's key.</param>
public sealed record DraftOf(string Key) : Lookup<Draft>;

/// <summary>
/// Adds lines to a shared draft. The store refuses the whole turn when the draft has another version by now, and the turn is
/// played again over the newer one: nobody's answer is lost.
/// </summary>
/// <param name="Key">The draft's key.</param>
/// <param name="Version">How many lines the draft had when the turn was played.</param>
/// <param name="Lines">The new lines, oldest first.</param>
public sealed record Append(string Key, int Version, IReadOnlyList<Entry> Lines) : Effect;
