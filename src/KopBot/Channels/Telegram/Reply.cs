namespace KopBot.Channels.Telegram;

/// <summary>The answer to a call: a result, or a failure.</summary>
/// <typeparam name="TResult">The result.</typeparam>
/// <param name="Result">The result; nothing of worth after a failure.</param>
/// <param name="Failure">What went wrong; null when nothing did.</param>
internal readonly record struct Reply<TResult>(TResult? Result, Failure? Failure);

/// <summary>Why a call failed.</summary>
/// <param name="Code">The HTTP status; 0 when there was no answer, so that nobody knows whether the call had its effect.</param>
/// <param name="Description">What the server said.</param>
/// <param name="RetryAfter">How long it asks to wait; null when it says nothing.</param>
/// <param name="MigrateTo">The new identifier of the group; 0 when it has none.</param>
internal sealed record Failure(int Code, string Description, TimeSpan? RetryAfter = null, long MigrateTo = 0)
{
    /// <summary>What KopBot does about it.</summary>
    public Reaction Reaction => Reactions.To(Code, Description);

    /// <summary>The failure for a log or an outbox row: no token, no words of a person.</summary>
    public override string ToString() => Code is 0 ? Description : $"{Code} {Description}";
}
