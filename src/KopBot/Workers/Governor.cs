using KopBot.Storage;

namespace KopBot.Workers;

/// <summary>The <see cref="Budget"/> of one channel in this process, which never sleeps and is asked by many.</summary>
public sealed class Governor
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private Budget _budget;

    /// <summary>Makes it, with its budget saved up.</summary>
    /// <param name="rate">Bubbles a second, at least 0.01.</param>
    /// <param name="time">The clock.</param>
    public Governor(double rate, TimeProvider time)
    {
        (Rate, _time) = (Math.Max(rate, 0.01), time);
        _budget = Budget.Full(Rate, time.GetUtcNow());
    }

    /// <summary>The rate of all bubbles, in bubbles a second.</summary>
    public double Rate { get; }

    /// <summary>The rate of reminders and announcements: four fifths of the whole, in bubbles a second.</summary>
    public double Paced => Budget.PacedOf(Rate);

    /// <summary>How many reminders and announcements may leave now.</summary>
    public int Room()
    {
        lock (_lock)
        {
            return Now().Room;
        }
    }

    /// <summary>How long it takes until one may leave; zero when one may leave now.</summary>
    public TimeSpan UntilRoom()
    {
        lock (_lock)
        {
            return Now().UntilRoom(Rate);
        }
    }

    /// <summary>How many of the bubbles that left still count: what left longer ago has been made good since.</summary>
    public int Owed()
    {
        lock (_lock)
        {
            return (int)Math.Ceiling(Budget.Full(Rate, default).Whole - Now().Whole);
        }
    }

    /// <summary>Uses the budget up.</summary>
    /// <param name="replies">How many replies left.</param>
    /// <param name="paced">How many reminders and announcements left.</param>
    public void Spend(int replies, int paced)
    {
        lock (_lock)
        {
            _budget = Now().Without(Rate, replies, paced);
        }
    }

    private Budget Now() => _budget = _budget.After(Rate, _time.GetUtcNow());
}
