namespace KopBot.Tests.People;

/// <summary>A bubble as a person sees it, whatever the channel.</summary>
/// <param name="Text">The words.</param>
/// <param name="Buttons">What may be pressed.</param>
public sealed record Heard(string Text, IReadOnlyList<string> Buttons)
{
    /// <summary>When it arrived.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who sent it, as the address that was called tells; empty when it does not.</summary>
    public string By { get; init; } = "";

    /// <summary>Presses a button.</summary>
    public required Action<string> Press { get; init; }
}

/// <summary>A phone with one channel on it.</summary>
public interface IPhone
{
    /// <summary>Writes.</summary>
    /// <param name="words">The words.</param>
    void Say(string words);

    /// <summary>The next bubble.</summary>
    /// <param name="patience">How long it is waited for.</param>
    /// <exception cref="TimeoutException">Nothing came.</exception>
    Task<Heard> Next(TimeSpan patience);

    /// <summary>A bubble that arrived and was not looked at yet; null when there is none.</summary>
    Heard? Left();
}
