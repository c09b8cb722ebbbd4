using KopBot.Domain.Reading;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>Who came and who left by gender: <c>in_l=1;in_p=2;out_l=0;out_p=0</c>.</summary>
public sealed class MemberFlowKind : Kind
{
    /// <inheritdoc/>
    public override string Name => "member-flow";

    /// <inheritdoc/>
    public override bool Labelled => true;

    /// <inheritdoc/>
    public override string Example => "masuk L 1 P 2, keluar tidak ada";

    /// <inheritdoc/>
    public override string? Zero => "in_l=0;in_p=0;out_l=0;out_p=0";

    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) => MemberFlowReader.Read(words).To(flow => flow.ToString());

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) => $"masuk {Side(value, "in")}, keluar {Side(value, "out")}";

    /// <summary>The four counts, the sums <c>in</c> and <c>out</c>, and under the empty name the change.</summary>
    /// <param name="value">A canonical value.</param>
    public override IEnumerable<KeyValuePair<string, decimal>> Parts(string value)
    {
        var (men, women) = (Slots.Number(value, "in_l"), Slots.Number(value, "in_p"));
        var (menLeft, womenLeft) = (Slots.Number(value, "out_l"), Slots.Number(value, "out_p"));
        var (came, left) = (men + women, menLeft + womenLeft);
        return [new("in_l", men), new("in_p", women), new("out_l", menLeft), new("out_p", womenLeft), new("in", came), new("out", left), new("", came - left)];
    }

    private static string Side(string value, string side)
    {
        var (l, p) = (Slots.Number(value, side + "_l"), Slots.Number(value, side + "_p"));
        return l + p == 0 ? "tidak ada" : $"{Figures.Of(l + p)} (L {Figures.Of(l)}, P {Figures.Of(p)})";
    }
}
