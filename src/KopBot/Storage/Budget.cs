namespace KopBot.Storage;

/// <summary>
/// How many bubbles of a channel may leave: all of them together stay within its rate, and a fifth of it is kept for replies. Replies
/// are never held back, but they use the budget up, so that announcements make room for them.
/// </summary>
/// <param name="Whole">How many bubbles of any kind may leave; below zero when replies went beyond.</param>
/// <param name="Paced">How many reminders and announcements may leave.</param>
/// <param name="At">When this was so (UTC).</param>
public readonly record struct Budget(double Whole, double Paced, DateTimeOffset At)
{
    // How long an unused budget may be saved up, so that a late wake-up loses nothing and no burst passes a limit per second.
    private const double SavedSeconds = 0.2;

    // Less than this is a rounding of the clock.
    private const double Grain = 1e-4;

    /// <summary>How many reminders and announcements may leave at once.</summary>
    public int Room => (int)Math.Max(0, Math.Floor(Math.Min(Whole, Paced) + Grain));

    /// <summary>The rate of reminders and announcements: four fifths of the whole.</summary>
    /// <param name="rate">Bubbles a second.</param>
    public static double PacedOf(double rate) => rate * 4 / 5;

    /// <summary>A budget with as much saved up as there may be.</summary>
    /// <param name="rate">Bubbles a second.</param>
    /// <param name="now">The time (UTC).</param>
    public static Budget Full(double rate, DateTimeOffset now) => new(Saved(rate), Saved(PacedOf(rate)), now);

    /// <summary>The budget after some time; a clock that goes back gives nothing and takes nothing.</summary>
    /// <param name="rate">Bubbles a second.</param>
    /// <param name="now">The time (UTC).</param>
    public Budget After(double rate, DateTimeOffset now)
    {
        var seconds = Math.Max(0, (now - At).TotalSeconds);
        var paced = PacedOf(rate);
        return new(Math.Min(Whole + (seconds * rate), Saved(rate)), Math.Min(Paced + (seconds * paced), Saved(paced)), now > At ? now : At);
    }

    /// <summary>The budget after bubbles left. What replies take beyond it is made good within a second.</summary>
    /// <param name="rate">Bubbles a second.</param>
    /// <param name="replies">How many replies left.</param>
    /// <param name="paced">How many reminders and announcements left.</param>
    public Budget Without(double rate, int replies, int paced) => this with { Whole = Math.Max(Whole - replies - paced, -rate), Paced = Paced - paced };

    /// <summary>How long it takes until one reminder or announcement may leave; zero when one may leave now.</summary>
    /// <param name="rate">Bubbles a second.</param>
    public TimeSpan UntilRoom(double rate) => TimeSpan.FromSeconds(Math.Max(0, Math.Max((1 - Whole) / rate, (1 - Paced) / PacedOf(rate))));

    private static double Saved(double rate) => Math.Max(1, rate * SavedSeconds);
}
