namespace KopBot.Domain.Understanding;

/// <summary>A dialog that a sentence may ask for.</summary>
/// <param name="Intent">The dialog's name, such as <c>harga-lpg</c>.</param>
/// <param name="Score">How sure the matcher is, from 0 to 1; the scores of all dialogs add up to 1.</param>
public sealed record Ranked(string Intent, double Score);

/// <summary>What to do with a sentence.</summary>
public enum Decision
{
    /// <summary>Start the first dialog: at least 97 of 100 such decisions are right.</summary>
    Go,

    /// <summary>Offer the first dialogs, at most three, and let the person choose.</summary>
    Choose,

    /// <summary>Nothing fits: show the menu and offer a human.</summary>
    Human,
}

/// <summary>What a sentence asks for.</summary>
/// <param name="Ranked">The likeliest dialogs, best first; at most <see cref="Matcher.Listed"/>.</param>
/// <param name="Decision">What to do about it.</param>
public sealed record Understood(IReadOnlyList<Ranked> Ranked, Decision Decision)
{
    /// <summary>The dialogs to offer when the decision is <see cref="Decision.Choose"/>: one to three, best first, without the hardly likely.</summary>
    public IEnumerable<Ranked> Offers => Ranked.Take(3).Where((one, at) => at == 0 || one.Score >= Certainty.Offered);
}
