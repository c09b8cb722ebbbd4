using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A month: <c>2025-09</c>.</summary>
public sealed class MonthKind : PeriodKind
{
    /// <inheritdoc/>
    public override string Name => "month";

    /// <inheritdoc/>
    public override string Example => "September 2025";

    /// <inheritdoc/>
    protected override Reading<Period> Periods(string words, DateOnly today) => MonthReader.Read(words, today);
}
