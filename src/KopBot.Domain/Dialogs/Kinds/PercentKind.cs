using KopBot.Domain.Reading;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A percentage, 100 for all.</summary>
public sealed class PercentKind : AmountKind
{
    /// <inheritdoc/>
    public override string Name => "percent";

    /// <inheritdoc/>
    public override string Example => "2,5%";

    /// <inheritdoc/>
    protected override string Help => PercentReader.Help;

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) => Figures.Of(Number(value)) + "%";

    /// <inheritdoc/>
    protected override Reading<Amount> Amounts(string words, Asking asking, Scale scale) => PercentReader.Read(words);
}
