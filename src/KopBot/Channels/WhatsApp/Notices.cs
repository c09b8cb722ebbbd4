using KopBot.Domain.Turns;

namespace KopBot.Channels.WhatsApp;

/// <summary>What one call of Meta tells, sorted.</summary>
internal sealed class Notices
{
    /// <summary>What people wrote, tapped and sent.</summary>
    public List<Heard> Heard { get; } = [];

    /// <summary>What became of our bubbles.</summary>
    public List<Told> Told { get; } = [];

    /// <summary>Who has another number or user identifier now.</summary>
    public List<Moved> Moved { get; } = [];

    /// <summary>Who wants announcements, or no longer.</summary>
    public List<Wish> Wishes { get; } = [];
}

/// <summary>A message of a person.</summary>
/// <param name="From">Who wrote it.</param>
/// <param name="Id">Meta's identifier of it.</param>
/// <param name="At">When it was sent (UTC).</param>
/// <param name="Name">The name that the person shows; empty when unknown.</param>
/// <param name="Content">What it holds.</param>
/// <param name="Context">The bubble that it refers to; empty for none.</param>
internal sealed record Heard(Party From, string Id, DateTimeOffset At, string Name, Content Content, string Context);

/// <summary>A status of a bubble of ours.</summary>
/// <param name="Bubble">Meta's identifier of it.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Price">What it costs; null when it is not told.</param>
/// <param name="Failure">Why it did not arrive; null when it did.</param>
/// <param name="IsTimed">Whether Meta told when, and not a time to come.</param>
internal sealed record Told(string Bubble, Stage Stage, DateTimeOffset At, Price? Price, Failure? Failure, bool IsTimed);

/// <summary>A person has another number, or another user identifier.</summary>
/// <param name="Id">Meta's identifier of the notice.</param>
/// <param name="From">Who it was.</param>
/// <param name="To">Who it is now.</param>
/// <param name="At">When (UTC).</param>
/// <param name="IsTimed">Whether Meta told when.</param>
/// <param name="KeepsNumber">Whether the number stays the same, known or not, and only the user identifier is another.</param>
internal sealed record Moved(string Id, Party From, Party To, DateTimeOffset At, bool IsTimed, bool KeepsNumber);

/// <summary>A person allowed or forbade announcements in WhatsApp itself.</summary>
/// <param name="From">The person.</param>
/// <param name="Wanted">Whether they are wanted.</param>
/// <param name="At">When (UTC).</param>
internal sealed record Wish(Party From, bool Wanted, DateTimeOffset At);
