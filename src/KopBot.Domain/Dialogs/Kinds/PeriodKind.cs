using KopBot.Domain.Reading;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A kind whose value is a period of the calendar.</summary>
public abstract class PeriodKind : Kind
{
    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) => Periods(words, asking.Today).To(period => period.ToString());

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) => Period.Parse(value) is not { } period ? value : period.Months switch
    {
        1 => Dates.Month(period.Year, period.Part),
        3 => $"Triwulan {period.Part} {period.Year}",
        6 => $"Semester {period.Part} {period.Year}",
        _ => $"{period.Year}",
    };

    /// <summary>Reads the period.</summary>
    /// <param name="words">What the person wrote.</param>
    /// <param name="today">The day on which it was written.</param>
    protected abstract Reading<Period> Periods(string words, DateOnly today);
}
