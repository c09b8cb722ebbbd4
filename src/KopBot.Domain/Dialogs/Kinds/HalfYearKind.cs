using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A half-year: <c>2025-H1</c>.</summary>
public sealed class HalfYearKind : PeriodKind
{
    /// <inheritdoc/>
    public override string Name => "half-year";

    /// <inheritdoc/>
    public override string Example => "semester 1 2025";

    /// <inheritdoc/>
    protected override Reading<Period> Periods(string words, DateOnly today) => QuarterReader.ReadHalf(words, today);
}
