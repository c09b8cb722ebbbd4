using KopBot.Domain.Reading;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>An amount of money in whole rupiah, zero or more.</summary>
public class RupiahKind : AmountKind
{
    /// <inheritdoc/>
    public override string Name => "rupiah";

    /// <inheritdoc/>
    public override string Example => "2,5jt";

    /// <inheritdoc/>
    protected override string Help => RupiahReader.Help;

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) => Figures.RupiahInWords((long)Number(value));

    /// <inheritdoc/>
    public override string ShowShort(string value, Asking asking) => Figures.Rupiah(Number(value));

    /// <inheritdoc/>
    protected override Reading<Amount> Amounts(string words, Asking asking, Scale scale) => RupiahReader.Read(words, scale);

    /// <inheritdoc/>
    protected override decimal Rounded(decimal value) => Math.Round(value, MidpointRounding.AwayFromZero);
}
