using KopBot.Domain.Reading;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>Who came and who left by gender: <c>in_l=1;in_p=2;out_l=0;out_p=0</c>.</summary>
public sealed class MemberFlowKind : Kind
{
    private static readonly string[] Names = ["in_l", "in_p", "out_l", "out_p"];

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
    public override string Show(string value, Asking asking)
    {
        var slots = Slots.Of(value);
        return $"masuk {Side(slots, "in")}, keluar {Side(slots, "out")}";
    }

    /// <summary>The four counts, the sums <c>in</c> and <c>out</c>, and under the empty name the change.</summary>
    /// <param name="value">A canonical value.</param>
    public override IEnumerable<KeyValuePair<string, decimal>> Parts(string value)
    {
        var slots = Slots.Of(value);
        var (came, left) = (slots.Number("in_l") + slots.Number("in_p"), slots.Number("out_l") + slots.Number("out_p"));
        return [.. Names.Select(name => KeyValuePair.Create(name, slots.Number(name))), new("in", came), new("out", left), new("", came - left)];
    }

    private static string Side(Dictionary<string, decimal> slots, string side)
    {
        var (l, p) = (slots.Number(side + "_l"), slots.Number(side + "_p"));
        return l + p == 0 ? "tidak ada" : $"{Figures.Of(l + p)} (L {Figures.Of(l)}, P {Figures.Of(p)})";
    }
}
