using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A quarter: <c>2025-Q3</c>.</summary>
public sealed class QuarterKind : PeriodKind
{
    /// <inheritdoc/>
    public override string Name => "quarter";

    /// <inheritdoc/>
    public override string Example => "TW 3 2025";

    /// <inheritdoc/>
    protected override Reading<Period> Periods(string words, DateOnly today) => QuarterReader.Read(words, today);
}
