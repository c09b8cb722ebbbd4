using System.Text.RegularExpressions;
using KopBot.Domain.Reading;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>An amount of money in whole rupiah, zero or more.</summary>
public partial class RupiahKind : AmountKind
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

    /// <inheritdoc/>
    public override string? Find(string sentence, Asking asking) =>
        sentence.Length < 500 && Amount().Matches(sentence) is [var only] && Read(only.Value, asking) is Reading<string>.Ok ok ? ok.Value : null;

    [GeneratedRegex(@"\brp\.?\s*\d[\d.,]*(?:\s*(?:rb|ribu|k|jt|juta|m|miliar))?\b|\b\d[\d.,]*\s*(?:rb|rbu|ribu|k|jt|juta|miliar|milyar)\b|\b\d{1,3}(?:\.\d{3})+\b|\b\d{4,9}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Amount();
}
