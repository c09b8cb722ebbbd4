namespace KopBot.Domain.Understanding;

/// <summary>When a score is good enough to act on. The numbers were measured on sentences that the matcher had not seen (see CONTRIBUTING).</summary>
internal static class Certainty
{
    /// <summary>The least score of a dialog that is offered beside the first.</summary>
    internal const double Offered = 0.02;

    /// <summary>A sentence is acted on when more than this share of its words is known.</summary>
    private const double Familiar = 0.5;

    /// <summary>With fewer known words it is not understood at all.</summary>
    private const double Foreign = 0.35;

    private const double Sure = 0.8;
    private const double Lost = 0.12;

    /// <summary>What to do with a sentence.</summary>
    /// <param name="ranked">Its dialogs, best first.</param>
    /// <param name="familiar">The share of its words that the matcher knows.</param>
    internal static Decision Decide(IReadOnlyList<Ranked> ranked, double familiar) =>
        ranked.Count == 0 || familiar < Foreign || ranked[0].Score < Lost ? Decision.Human
        : ranked[0].Score >= Sure && familiar > Familiar ? Decision.Go
        : Decision.Choose;
}
