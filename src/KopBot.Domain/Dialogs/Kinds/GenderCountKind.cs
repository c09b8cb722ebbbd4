using KopBot.Domain.Reading;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>People by gender: <c>L=5;P=7</c>.</summary>
public sealed class GenderCountKind : Kind
{
    /// <inheritdoc/>
    public override string Name => "gender-count";

    /// <inheritdoc/>
    public override bool Labelled => true;

    /// <inheritdoc/>
    public override string Example => "L 5 P 7";

    /// <inheritdoc/>
    public override string? Zero => "L=0;P=0";

    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) => GenderReader.Read(words).To(count => count.ToString());

    /// <inheritdoc/>
    public override string Show(string value, Asking asking)
    {
        var (l, p) = (Slots.Number(value, "l"), Slots.Number(value, "p"));
        return $"{Figures.Of(l + p)} {asking.Unit}".TrimEnd() + $" (L {Figures.Of(l)}, P {Figures.Of(p)})";
    }

    /// <inheritdoc/>
    public override string ShowShort(string value, Asking asking) => Show(value, asking with { Unit = "" });

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, decimal>> Parts(string value)
    {
        var (men, women) = (Slots.Number(value, "l"), Slots.Number(value, "p"));
        return [new("l", men), new("p", women), new("", men + women)];
    }
}
