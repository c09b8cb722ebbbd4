using KopBot.Domain.Reading;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>Who came and who left: <c>in=3;out=1</c>.</summary>
public sealed class InOutKind : Kind
{
    /// <inheritdoc/>
    public override string Name => "in-out";

    /// <inheritdoc/>
    public override bool Labelled => true;

    /// <inheritdoc/>
    public override string Example => "masuk 3 keluar 1";

    /// <inheritdoc/>
    public override string? Zero => "in=0;out=0";

    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) => InOutReader.Read(words).To(count => count.ToString());

    /// <inheritdoc/>
    public override string Show(string value, Asking asking)
    {
        var slots = Slots.Of(value);
        return $"masuk {Figures.Of(slots.Number("in"))}, keluar {Figures.Of(slots.Number("out"))}";
    }

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, decimal>> Parts(string value)
    {
        var slots = Slots.Of(value);
        return [new("in", slots.Number("in")), new("out", slots.Number("out")), new("", slots.Number("in") - slots.Number("out"))];
    }
}
