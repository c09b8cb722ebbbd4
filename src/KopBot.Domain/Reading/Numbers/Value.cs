namespace KopBot.Domain.Reading.Numbers;

/// <summary>One number inside a sentence.</summary>
/// <param name="Main">What it most likely is.</param>
internal sealed record Value(decimal Main)
{
    /// <summary>What it may be instead; null when nothing else.</summary>
    public decimal? Other { get; init; }

    /// <summary>Whether a careful person would ask although only one meaning is known.</summary>
    public bool Doubt { get; init; }

    /// <summary>Whether only money makes the other meaning likely: "satu juta satu" is a million and one, or in speech 1,1 juta.</summary>
    public bool OnlyInSpeech { get; init; }

    /// <summary>Whether it is approximate.</summary>
    public bool About { get; init; }

    /// <summary>Whether a magnitude word or slang fixed its size.</summary>
    public bool Sized { get; init; }

    /// <summary>The largest magnitude in it; 1 when none.</summary>
    public decimal Magnitude { get; init; } = 1;

    /// <summary>Whether it ended in the price mark.</summary>
    public bool Flat { get; init; }

    /// <summary>The digits as typed when nothing else is in it; empty otherwise.</summary>
    public string Raw { get; init; } = "";

    /// <summary>The possible numbers, the proposal first.</summary>
    public IEnumerable<decimal> Candidates => Other is { } other ? [Main, other] : [Main];
}
