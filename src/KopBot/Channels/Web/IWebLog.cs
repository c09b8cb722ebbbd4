namespace KopBot.Channels.Web;

/// <summary>
/// The transcripts of the web conversations: what a person wrote and what was answered, as the activities that a client is given.
/// It outlives a restart, so that a client which missed something reads on from its watermark.
/// </summary>
public interface IWebLog
{
    /// <summary>
    /// Adds a line at the end of a conversation. A key that the conversation has already is not added again: the line that is
    /// there stays as it is.
    /// </summary>
    /// <param name="conversation">The conversation's identifier: 1 to 64 letters, digits, <c>_</c> and <c>-</c>; empty for KopBot's own lines, which are never forgotten.</param>
    /// <param name="key">What makes the line unique within its conversation, such as <c>out:17</c>; at most 200 characters.</param>
    /// <param name="activity">The line: JSON of at most 1 MB.</param>
    /// <param name="stop">Ends the call.</param>
    /// <returns>
    /// The line's place. Places of a conversation begin at 1, grow, and come to light in their order: whoever has read place 7
    /// never finds a place 6 later, whatever number of processes add.
    /// </returns>
    Task<WebPlace> Append(string conversation, string key, string activity, CancellationToken stop);

    /// <summary>Reads the lines of a conversation that follow a place, oldest first.</summary>
    /// <param name="conversation">The conversation's identifier.</param>
    /// <param name="after">The last place that is known already; 0 for none.</param>
    /// <param name="most">How many lines at the most.</param>
    /// <param name="stop">Ends the call.</param>
    Task<IReadOnlyList<WebLine>> Read(string conversation, long after, int most, CancellationToken stop);

    /// <summary>The place of a conversation's last line; 0 when it has none or is not known.</summary>
    /// <param name="conversation">The conversation's identifier.</param>
    /// <param name="stop">Ends the call.</param>
    Task<long> End(string conversation, CancellationToken stop);
}

/// <summary>Where a line stands.</summary>
/// <param name="Sequence">Its number in the conversation, from 1.</param>
/// <param name="New">Whether this call added it; false when its key was there before.</param>
public readonly record struct WebPlace(long Sequence, bool New);

/// <summary>A line of a transcript.</summary>
/// <param name="Sequence">Its number in the conversation, from 1.</param>
/// <param name="Activity">The activity as JSON.</param>
public sealed record WebLine(long Sequence, string Activity);
