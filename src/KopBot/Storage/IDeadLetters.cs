using KopBot.Domain.Turns;

namespace KopBot.Storage;

/// <summary>The messages that were set aside because a turn failed by our own fault.</summary>
public interface IDeadLetters
{
    /// <summary>The dead letters, newest first.</summary>
    /// <param name="most">How many at the most.</param>
    /// <param name="stop">Ends the call.</param>
    Task<IReadOnlyList<DeadLetter>> DeadLetters(int most, CancellationToken stop);

    /// <summary>Puts a dead letter back into the inbox, behind what its conversation has waiting.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="stop">Ends the call.</param>
    /// <returns>Whether there was one with that number.</returns>
    Task<bool> Replay(long id, CancellationToken stop);
}

/// <summary>A message that was set aside.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Incoming">The message.</param>
/// <param name="Why">What went wrong.</param>
/// <param name="At">When it was set aside (UTC).</param>
public sealed record DeadLetter(long Id, Incoming Incoming, string Why, DateTimeOffset At);
