using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql;

/// <summary>
/// One SQL statement that both engines understand. Parameters are <c>$1</c>, <c>$2</c> and so on; flags are 0 or 1, times Unix
/// milliseconds. An effect is nothing but a list of these, so that an engine may send them one by one or all at once.
/// </summary>
/// <param name="Sql">The statement; a constant wherever it can be, because it is prepared once.</param>
/// <param name="Values">The parameters in order: long, string, double, byte[] or null; arrays of them in PostgreSQL.</param>
internal sealed record Statement(string Sql, params object?[] Values)
{
    /// <summary>What has to be true of its result for the turn to stand.</summary>
    public Demand Demand { get; init; }

    /// <summary>
    /// The same for many rows at once, each parameter an array, for an engine where every statement has its price; only where the order
    /// among equal statements does not matter to anybody else. One that gives rows has one column more, the last: whose row it is, counted
    /// from 1. Null when there is none.
    /// </summary>
    public string? Many { get; init; }

    /// <summary>The bubble that it puts into the outbox; the result has the columns id, address, priority.</summary>
    public Bubble? Sends { get; init; }

    /// <summary>Where the one bubble goes that it puts into the outbox: it then has no <c>RETURNING</c>, because each engine has a
    /// cheaper or an own way of telling the row's number. Null for one that chooses the recipients itself.</summary>
    public (string Address, Priority Priority)? To { get; init; }

    /// <summary>The channel's name of the bubble that <see cref="Sends"/> answers.</summary>
    public string? Answers { get; init; }

    /// <summary>What else has to know once it is committed.</summary>
    public Aftermath? After { get; init; }
}

/// <summary>What has to be true of a statement's result.</summary>
internal enum Demand
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>It changed exactly one row; otherwise the facts changed in the meantime.</summary>
    OneRow,

    /// <summary>It found no row; otherwise the facts changed in the meantime.</summary>
    NoRow,
}

/// <summary>A consequence outside the tables, once a statement is committed.</summary>
internal abstract record Aftermath
{
    /// <summary>An address was closed: what waits for it is gone.</summary>
    /// <param name="Address">The address's key.</param>
    internal sealed record Closed(string Address) : Aftermath;

    /// <summary>An announcement was stopped: what waits of it is passed over.</summary>
    /// <param name="Id">The announcement's identifier.</param>
    internal sealed record Stopped(string Id) : Aftermath;

    /// <summary>An announcement waits to be planned.</summary>
    internal sealed record Planned : Aftermath;
}
