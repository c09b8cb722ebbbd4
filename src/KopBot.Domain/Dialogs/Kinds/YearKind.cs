using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A year: <c>2025</c>.</summary>
public sealed class YearKind : PeriodKind
{
    /// <inheritdoc/>
    public override string Name => "year";

    /// <inheritdoc/>
    public override string Example => "2024";

    /// <inheritdoc/>
    protected override Reading<Period> Periods(string words, DateOnly today) => YearReader.Read(words, today);
}
