using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Storage;

/// <summary>
/// The stations of a message's trip that have to survive everything: inbox, turn and outbox. Whatever a member returns from is
/// durable. Every member may be called from any number of threads, and with several replicas from any number of processes.
/// </summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>Brings the tables up to the newest migration. Called once at the start, before anything else.</summary>
    /// <param name="stop">Ends the call.</param>
    Task Prepare(CancellationToken stop);

    /// <summary>
    /// Keeps messages in the inbox, in the given order. A message whose channel and identifier were kept within the last 48 hours
    /// is passed over. Only when this returns may the channel be told that they were received.
    /// </summary>
    /// <param name="incoming">The messages; all of them are kept, or none.</param>
    /// <param name="stop">Ends the call.</param>
    /// <returns>How many were new.</returns>
    Task<int> Accept(IReadOnlyList<Incoming> incoming, CancellationToken stop);

    /// <summary>
    /// Takes up the oldest waiting message of a conversation that nobody holds, and holds the conversation under a lease. The
    /// messages of a conversation are taken up one by one, in the order in which they were kept.
    /// </summary>
    /// <param name="stop">Ends the call.</param>
    /// <returns>The work, or null when nothing waits.</returns>
    Task<Work?> TakeUp(CancellationToken stop);

    /// <summary>Ends a turn: conversation, effects, outgoing bubbles and the inbox row, all in one transaction.</summary>
    /// <param name="work">The work that was taken up.</param>
    /// <param name="played">What the turn gave.</param>
    /// <param name="stop">Ends the call; once the transaction began it is finished all the same.</param>
    /// <returns>
    /// Whether it was committed, had to be refused because the facts changed (nothing is kept; play the turn again over newer
    /// facts), or had to be refused because the lease is lost (nothing is kept; somebody else has the conversation).
    /// </returns>
    Task<Commitment> Commit(Work work, Outcome.Played played, CancellationToken stop);

    /// <summary>Ends a turn that failed by our own fault: the message becomes a dead letter and the next one may be taken up.</summary>
    /// <param name="work">The work that was taken up.</param>
    /// <param name="why">The message of the exception.</param>
    /// <param name="apology">What the person is told.</param>
    /// <param name="stop">Ends the call.</param>
    Task SetAside(Work work, string why, Bubble apology, CancellationToken stop);

    /// <summary>
    /// Takes bubbles out that are due: in order per address and one at a time per address, replies before reminders before
    /// announcements, each under a lease. Rows of a stopped announcement are passed over.
    /// </summary>
    /// <param name="channel">The channel's name.</param>
    /// <param name="most">How many at the most.</param>
    /// <param name="lowest">The lowest priority that may leave now.</param>
    /// <param name="stop">Ends the call.</param>
    Task<IReadOnlyList<Sending>> TakeOut(string channel, int most, Priority lowest, CancellationToken stop);

    /// <summary>
    /// Draws from the <see cref="Budget"/> of a channel that all replicas share. A store of one process shares nothing and grants
    /// everything.
    /// </summary>
    /// <param name="channel">The channel's name.</param>
    /// <param name="rate">The channel's rate in bubbles a second.</param>
    /// <param name="spent">How many bubbles this process sent since its last draw without drawing: the replies.</param>
    /// <param name="most">How many reminders and announcements it would send now.</param>
    /// <param name="stop">Ends the call.</param>
    /// <returns>How many of them it may send.</returns>
    Task<int> Draw(string channel, double rate, int spent, int most, CancellationToken stop) => Task.FromResult(most);

    /// <summary>Ends a sending: sent, due again, or given up. A contact that can never be reached has its address closed.</summary>
    /// <param name="settlements">How each went.</param>
    /// <param name="stop">Ends the call.</param>
    Task Settle(IReadOnlyList<Settlement> settlements, CancellationToken stop);

    /// <summary>Plans the next page of an announcement that is due, into the outbox, with its progress in the sender's chat.</summary>
    /// <param name="page">How many recipients.</param>
    /// <param name="stop">Ends the call.</param>
    /// <returns>Whether there was something to plan, so that calling again is worth while.</returns>
    Task<bool> PlanPage(int page, CancellationToken stop);

    /// <summary>Waits until something may have come to a station, or the time is over: a safety net, not a promise.</summary>
    /// <param name="station">The station.</param>
    /// <param name="most">The longest wait.</param>
    /// <param name="stop">Ends the wait.</param>
    Task Wait(Station station, TimeSpan most, CancellationToken stop);

    /// <summary>Tries to become, or stay, the one replica that does something alone, such as polling Telegram.</summary>
    /// <param name="duty">The duty's name.</param>
    /// <param name="stop">Ends the call.</param>
    /// <returns>Whether this process has the duty now; asked again every few seconds.</returns>
    Task<bool> Lead(string duty, CancellationToken stop);

    /// <summary>Forgets what nobody needs any more: done inbox rows after 48 hours, sent bubbles after 30 days, and so files
    /// to which no answer and no announcement refers.</summary>
    /// <param name="stop">Ends the call.</param>
    Task Tidy(CancellationToken stop);
}

/// <summary>A station where a worker waits.</summary>
public enum Station
{
    /// <summary>A message waits for its turn.</summary>
    Inbox,

    /// <summary>A bubble waits to be sent.</summary>
    Outbox,

    /// <summary>An announcement waits to be planned.</summary>
    Announcements,
}

/// <summary>How a commit ended.</summary>
public enum Commitment
{
    /// <summary>Everything is kept.</summary>
    Done,

    /// <summary>Nothing is kept: a draft, a report, a ticket or a code changed in the meantime. Play the turn again.</summary>
    Clash,

    /// <summary>Nothing is kept: the lease is lost.</summary>
    Lost,
}

/// <summary>A message taken up, with its conversation, under a lease.</summary>
/// <param name="Ticket">The store's own handle for the lease; opaque elsewhere.</param>
/// <param name="Incoming">The message.</param>
/// <param name="Conversation">The conversation as it stands.</param>
/// <param name="Person">Who wrote, with the roles that are valid now.</param>
/// <param name="Attempt">1 the first time, more after a crash or a lost lease.</param>
public sealed record Work(object Ticket, Incoming Incoming, Conversation Conversation, Person Person, int Attempt)
{
    /// <summary>How many messages of this conversation wait behind this one, counted up to 100: who writes without waiting for
    /// answers is slowed down.</summary>
    public int Waiting { get; init; }
}

/// <summary>How urgent a bubble is; the order of sending.</summary>
public enum Priority
{
    /// <summary>The answer to what a person just wrote.</summary>
    Reply = 0,

    /// <summary>A reminder that one person asked for or owes.</summary>
    Reminder = 1,

    /// <summary>One of many equal bubbles.</summary>
    Announcement = 2,
}

/// <summary>A bubble taken out of the outbox.</summary>
/// <param name="Id">The row's identifier.</param>
/// <param name="Chat">Where it goes.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="Bubble">What is sent.</param>
/// <param name="Attempt">1 the first time.</param>
/// <param name="Edits">The channel's name of the sent bubble that this one replaces (same <see cref="Bubble.Slot"/>); null for a new one.</param>
/// <param name="Answers">The channel's name of the bubble that this one answers; null when it answers none.</param>
public sealed record Sending(long Id, Address Chat, Priority Priority, Bubble Bubble, int Attempt, string? Edits, string? Answers)
{
    /// <summary>When somebody last wrote from there (UTC), by the channel's clock; null when nobody ever did.</summary>
    public DateTimeOffset? LastHeard { get; init; }

    /// <summary>How far the channel got with it before (<see cref="Channels.SendResult.Later.Begun"/>); null when nothing was begun.</summary>
    public string? Begun { get; init; }

    /// <summary>
    /// Until when the row is held (UTC). It is not sent after that: somebody else has taken it out by then, and an old question that
    /// shows up below a newer one would be answered.
    /// </summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When it was taken out, or, when it failed later, when it did (UTC): whoever wrote after that has opened the window anew.</summary>
    public DateTimeOffset Taken { get; init; }
}

/// <summary>How the sending of a row ended.</summary>
/// <param name="Sending">What was taken out.</param>
/// <param name="Result">How it went.</param>
public sealed record Settlement(Sending Sending, Channels.SendResult Result);
