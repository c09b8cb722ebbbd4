namespace KopBot.Domain.Reading.Numbers;

/// <summary>The amounts a sentence may mean, the proposal first.</summary>
/// <param name="Amounts">Never empty.</param>
/// <param name="IsSure">Whether the first one needs no confirmation.</param>
internal sealed record Verdict(IReadOnlyList<Amount> Amounts, bool IsSure)
{
    /// <summary>One sure amount.</summary>
    public static Verdict Ok(Amount amount) => new([amount], true);

    /// <summary>Amounts to ask about.</summary>
    public static Verdict Ask(IEnumerable<Amount> amounts) => new([.. amounts], false);

    /// <summary>The same as a reading.</summary>
    public Reading<Amount> Reading => IsSure ? new Reading<Amount>.Ok(Amounts[0]) : new Reading<Amount>.Ask(Amounts);
}
