namespace KopBot.Workers;

/// <summary>
/// The budget of one channel: all its bubbles together stay within the channel's rate, and a fifth of it is kept for replies.
/// Replies are never held back here, but they use the budget up, so that announcements make room for them.
/// </summary>
public sealed class Governor
{
    // How long an unused budget may be saved up, so that a late wake-up loses nothing and no burst passes a limit per second.
    private const double SavedSeconds = 0.2;
    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly double _rate;
    private double _whole;
    private double _paced;
    private long _last;

    /// <summary>Makes it, with its budget saved up.</summary>
    /// <param name="rate">Bubbles a second, at least 0.01.</param>
    /// <param name="time">The clock.</param>
    public Governor(double rate, TimeProvider time)
    {
        (_rate, _time, _last) = (Math.Max(rate, 0.01), time, time.GetTimestamp());
        (_whole, _paced) = (Saved(_rate), Saved(Paced));
    }

    /// <summary>The rate of reminders and announcements: four fifths of the whole, in bubbles a second.</summary>
    public double Paced => _rate * 4 / 5;

    /// <summary>How many reminders and announcements may leave now.</summary>
    public int Room()
    {
        lock (_lock)
        {
            Refill();
            return (int)Math.Max(0, Math.Floor(Math.Min(_whole, _paced) + 1e-4));
        }
    }

    /// <summary>How long it takes until one may leave; zero when one may leave now.</summary>
    public TimeSpan UntilRoom()
    {
        lock (_lock)
        {
            Refill();
            var seconds = Math.Max((1 - _whole) / _rate, (1 - _paced) / Paced);
            return TimeSpan.FromSeconds(Math.Max(0, seconds));
        }
    }

    /// <summary>Uses the budget up.</summary>
    /// <param name="replies">How many replies left.</param>
    /// <param name="paced">How many reminders and announcements left.</param>
    public void Spend(int replies, int paced)
    {
        lock (_lock)
        {
            Refill();
            _whole = Math.Max(_whole - replies - paced, -_rate);
            _paced -= paced;
        }
    }

    private static double Saved(double rate) => Math.Max(1, rate * SavedSeconds);

    private void Refill()
    {
        var now = _time.GetTimestamp();
        var seconds = _time.GetElapsedTime(_last, now).TotalSeconds;
        _last = now;
        _whole = Math.Min(_whole + (seconds * _rate), Saved(_rate));
        _paced = Math.Min(_paced + (seconds * Paced), Saved(Paced));
    }
}
