using KopBot.Domain.Turns;

namespace KopBot.Storage.Sqlite;

/// <summary>A bubble that waits.</summary>
internal sealed class Row
{
    public required long Id { get; init; }

    public required string Address { get; init; }

    public required Priority Priority { get; init; }

    public required Bubble Bubble { get; init; }

    public string? Pengumuman { get; init; }

    public string? Answers { get; init; }

    public long Due { get; set; }

    public int Attempts { get; set; }

    public bool UntilHeard { get; set; }

    /// <summary>How far the channel got with it; null when nothing was begun.</summary>
    public string? Begun { get; set; }

    public long? Heard { get; init; }

    public long Lease { get; set; }

    public Lane? Lane { get; set; }

    public (Priority Priority, long Id) Key => (Priority, Id);

    /// <summary>The same row for another address.</summary>
    /// <param name="address">The address's key.</param>
    /// <param name="due">Unix milliseconds.</param>
    public Row At(string address, long due) => new()
    {
        Id = Id,
        Address = address,
        Priority = Priority,
        Bubble = Bubble,
        Pengumuman = Pengumuman,
        Answers = Answers,
        Due = due,
        Attempts = Attempts,
        UntilHeard = UntilHeard,
        Begun = Begun,
    };
}

/// <summary>What waits for one address, the most urgent first.</summary>
/// <param name="address">The address's key.</param>
internal sealed class Lane(string address)
{
    public string Address { get; } = address;

    public List<Row> Rows { get; } = [];

    public Row? UnderWay { get; set; }

    public long Until { get; set; }

    public bool UntilHeard { get; set; }

    /// <summary>Whether its bubbles wait for their time, and are not counted among those that may leave.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Whether somebody wrote from the address while its bubble was under way.</summary>
    public bool WasHeard { get; set; }

    /// <summary>Where the person went while its bubble was under way, which goes there too when it has to be sent again; null for nowhere.</summary>
    public string? MovedTo { get; set; }

    /// <summary>Whether its first bubble may leave.</summary>
    /// <param name="now">Unix milliseconds.</param>
    public bool IsFree(long now) => UnderWay is null && Rows.Count > 0 && Until <= now;
}

/// <summary>How far a part of the table is in memory.</summary>
internal sealed class Tail
{
    public long Loaded { get; set; }

    public bool More { get; set; } = true;
}
