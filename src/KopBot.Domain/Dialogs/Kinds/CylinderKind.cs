using System.Text.RegularExpressions;
using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>The size of an LPG cylinder in kilograms: mostly <c>3</c>, <c>5.5</c> or <c>12</c>.</summary>
public sealed partial class CylinderKind : Kind
{
    /// <inheritdoc/>
    public override string Name => "cylinder";

    /// <inheritdoc/>
    public override string Example => "5,5 kg";

    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) => Find(words, asking) is { } size
        ? new Reading<string>.Ok(size)
        : new Reading<string>.No("Ukurannya 3 kg, 5,5 kg, atau 12 kg.");

    /// <inheritdoc/>
    public override string? Find(string sentence, Asking asking) => sentence.Length > 500 ? null
        : Stated().Match(sentence) is { Success: true } stated ? Size(stated.Groups["size"].Value.Replace(',', '.'))
        : Middle().IsMatch(sentence) ? "5.5"
        : Big().IsMatch(sentence) ? "12"
        : Small().IsMatch(sentence) ? "3"
        : null;

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) => $"{value.Replace('.', ',')} kg";

    // "5 kilo" is how people call the pink one.
    private static string Size(string stated) => stated is "5" ? "5.5" : stated.EndsWith(".0", StringComparison.Ordinal) ? stated[..^2] : stated;

    /// <summary>A size that is written out counts more than a colour or a name.</summary>
    [GeneratedRegex(@"(?<![\d.,])(?<size>[1-9]\d?(?:[.,]\d)?)\s*(?:kg|kilo\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Stated();

    [GeneratedRegex(@"(?<![\d.,])5[.,]5(?![\d])|\b(?:pink|bright)\b(?!.*\b12)", RegexOptions.IgnoreCase)]
    private static partial Regex Middle();

    [GeneratedRegex(@"(?<![\d.,])12(?![\d.,]*\d)|\btabung (?:biru|besar)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Big();

    [GeneratedRegex(@"\b(?:melon|subsidi)\b|^\s*3\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Small();
}
