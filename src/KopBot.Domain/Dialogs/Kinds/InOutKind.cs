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
    public override string Show(string value, Asking asking) =>
        $"masuk {Figures.Of(Slots.Number(value, "in"))}, keluar {Figures.Of(Slots.Number(value, "out"))}";

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, decimal>> Parts(string value)
    {
        var (came, left) = (Slots.Number(value, "in"), Slots.Number(value, "out"));
        return [new("in", came), new("out", left), new("", came - left)];
    }
}
