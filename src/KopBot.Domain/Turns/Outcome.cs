namespace KopBot.Domain.Turns;

/// <summary>What playing a turn gave: either it needs to know more first, or it is played.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>The turn cannot be played without these; it is played again with their answers among the facts.</summary>
    /// <param name="Lookups">The questions, none of them answered yet.</param>
    public sealed record Needs(IReadOnlyList<Lookup> Lookups) : Outcome;

    /// <summary>The turn is played; committing this is all that is left to do.</summary>
    /// <param name="Conversation">The conversation after the turn.</param>
    /// <param name="Bubbles">What the bot answers in this chat, in order.</param>
    /// <param name="Effects">The changes, in order.</param>
    public sealed record Played(Conversation Conversation, IReadOnlyList<Bubble> Bubbles, IReadOnlyList<Effect> Effects) : Outcome;
}
