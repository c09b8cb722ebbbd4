using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Channels.WhatsApp;

/// <summary>
/// What WhatsApp tells beside the messages, kept for all replicas: what became of a sent bubble and what it cost, and under
/// which number somebody is known who shows only a user identifier.
/// </summary>
public interface IWhatsAppLog
{
    /// <summary>
    /// Keeps receipts. A bubble only moves forward (<see cref="Stage"/>), whatever the order and number of the receipts; its price
    /// is counted once, when it was delivered. A failure with a verdict settles the row again, unless it was settled since.
    /// </summary>
    /// <param name="receipts">The receipts.</param>
    /// <param name="stop">Ends the call.</param>
    /// <returns>The prices that were counted now.</returns>
    Task<IReadOnlyList<Price>> Note(IReadOnlyList<Receipt> receipts, CancellationToken stop);

    /// <summary>The rows that were sent as these bubbles; bubbles that are not known are left out.</summary>
    /// <param name="bubbles">The channel's names of the bubbles.</param>
    /// <param name="stop">Ends the call.</param>
    Task<IReadOnlyDictionary<string, Sending>> SentAs(IReadOnlyCollection<string> bubbles, CancellationToken stop);

    /// <summary>Keeps under which number a user writes.</summary>
    /// <param name="numbers">User identifiers and the numbers that they had last.</param>
    /// <param name="stop">Ends the call.</param>
    Task Know(IReadOnlyDictionary<string, string> numbers, CancellationToken stop);

    /// <summary>The numbers of users, as far as they are known.</summary>
    /// <param name="users">User identifiers.</param>
    /// <param name="stop">Ends the call.</param>
    Task<IReadOnlyDictionary<string, string>> Numbers(IReadOnlyCollection<string> users, CancellationToken stop);

    /// <summary>
    /// A person has another address now: the person, what waits to be sent and the conversation go along, and nobody is behind
    /// the old address any more, because somebody else may get it. Nothing happens a second time, nor when somebody wrote from
    /// the old address since.
    /// </summary>
    /// <param name="from">The old address.</param>
    /// <param name="to">The new one.</param>
    /// <param name="at">When the address changed (UTC).</param>
    /// <param name="stop">Ends the call.</param>
    Task Move(Address from, Address to, DateTimeOffset at, CancellationToken stop);

    /// <summary>
    /// Takes a place among those who may be written to first within a rolling day. Who has a place already keeps it.
    /// </summary>
    /// <param name="address">Who is to be written to.</param>
    /// <param name="most">How many there may be, at least 1: Meta's messaging limit.</param>
    /// <param name="stop">Ends the call.</param>
    /// <returns>Null when there is a place; otherwise when the next one gets free (UTC).</returns>
    Task<DateTimeOffset?> Reach(Address address, int most, CancellationToken stop);

    /// <summary>What was delivered, by kind of price.</summary>
    /// <param name="since">The first day (UTC).</param>
    /// <param name="until">The last day (UTC).</param>
    /// <param name="stop">Ends the call.</param>
    Task<IReadOnlyList<Cost>> Costs(DateOnly since, DateOnly until, CancellationToken stop);
}

/// <summary>How far a sent bubble has come; only ever forward.</summary>
public enum Stage
{
    /// <summary>WhatsApp has it.</summary>
    Sent = 1,

    /// <summary>The phone has it.</summary>
    Delivered = 2,

    /// <summary>The person has seen it, or listened to it.</summary>
    Read = 3,

    /// <summary>It will not arrive.</summary>
    Failed = 4,
}

/// <summary>What WhatsApp says became of a bubble.</summary>
/// <param name="Bubble">The channel's name of the bubble.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Price">What it costs; null when the receipt does not tell.</param>
/// <param name="Verdict">What becomes of the row now; null when nothing does.</param>
public sealed record Receipt(string Bubble, Stage Stage, DateTimeOffset At, Price? Price = null, SendResult? Verdict = null);

/// <summary>The kind of a price, in Meta's words. The amounts stand in Meta's price list.</summary>
/// <param name="Category">Such as <c>utility</c>, <c>marketing</c> or <c>service</c>.</param>
/// <param name="Type">Such as <c>regular</c> or <c>free_customer_service</c>; empty when it is not told.</param>
/// <param name="Billable">Whether it is charged.</param>
public sealed record Price(string Category, string Type, bool Billable);

/// <summary>How many bubbles of a kind of price were delivered on a day.</summary>
/// <param name="Day">The day (UTC).</param>
/// <param name="Price">The kind of price.</param>
/// <param name="Count">How many.</param>
public sealed record Cost(DateOnly Day, Price Price, long Count);
