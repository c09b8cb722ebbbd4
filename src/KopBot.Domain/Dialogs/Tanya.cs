namespace KopBot.Domain.Dialogs;

/// <summary>A question that people ask, and what is answered: the fact first, then where it is written and when that was checked.</summary>
/// <param name="If">How people ask it: a few sentences in their own words.</param>
/// <param name="Say">The answer.</param>
public sealed record Tanya(IReadOnlyList<string> If, Template Say)
{
    /// <summary>Words of which one has to be in the question; empty when none has to.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Words that another question has: with one of them it is not this question.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];
}
