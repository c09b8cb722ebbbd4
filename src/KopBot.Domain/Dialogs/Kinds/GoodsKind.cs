using System.Text.RegularExpressions;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>Goods that a koperasi sells, kept as a short key: <c>lpg-3kg</c>, <c>beras-5kg</c>, or the person's own words as <c>pupuk-urea</c>.</summary>
public sealed partial class GoodsKind : Kind
{
    private static readonly Choice[] Usual =
        [new("lpg-3kg", "LPG 3 kg"), new("beras-5kg", "Beras SPHP 5 kg"), new("minyak-1l", "Minyak goreng 1 liter"), new("gula-1kg", "Gula pasir 1 kg")];

    /// <inheritdoc/>
    public override string Name => "goods";

    /// <inheritdoc/>
    public override string Example => "gas 3 kg";

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) => Find(words, asking) is { } known ? new Reading<string>.Ok(known)
        : words.Length <= 60 && Goods.Key(words) is var key && key.Split('-').Any(word => word.Count(char.IsLetter) > 2) ? new Reading<string>.Ok(key)
        : new Reading<string>.No("Tulis nama barangnya, misalnya *LPG 3 kg*.");

    /// <inheritdoc/>
    public override string? Find(string sentence, Asking asking) =>
        sentence.Length > 500 ? null
        : Gas().IsMatch(sentence) ? "lpg-3kg"
        : Rice().IsMatch(sentence) ? "beras-5kg"
        : Oil().IsMatch(sentence) ? "minyak-1l"
        : Sugar().IsMatch(sentence) ? "gula-1kg"
        : null;

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) => Goods.Show(value);

    /// <inheritdoc/>
    public override IReadOnlyList<Choice> Buttons(Asking asking) => Usual;

    [GeneratedRegex(@"\b(?:lpg|elpiji|elpigi|gas|melon|tabung)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Gas();

    [GeneratedRegex(@"\bberas\b", RegexOptions.IgnoreCase)]
    private static partial Regex Rice();

    [GeneratedRegex(@"\b(?:minyak|minyakita)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Oil();

    [GeneratedRegex(@"\bgula\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sugar();
}
