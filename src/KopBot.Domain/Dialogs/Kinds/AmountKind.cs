using System.Globalization;
using System.Text.RegularExpressions;
using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A kind whose value is one number: it turns ranges and limits into numbers to tap, and raises the alarm of the <see cref="Scale"/>.</summary>
public abstract partial class AmountKind : Kind
{
    /// <inheritdoc/>
    public override string? Zero => "0";

    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <summary>Whether the value may be below zero.</summary>
    protected virtual bool IsSigned => false;

    /// <summary>What to write instead.</summary>
    protected abstract string Help { get; }

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking)
    {
        var scale = Scale.From(asking.History, asking.Neighbours, asking.Typical);
        var reading = Amounts(words, asking, scale);
        return Changed(words, asking, reading) ?? reading switch
        {
            Reading<Amount>.Ok { Value: var amount } when Rounded(amount.Value) != amount.Value => new Reading<string>.Ask([Amount.Text(Rounded(amount.Value))]),
            Reading<Amount>.Ok { Value: var amount } => Checked(amount.Value, scale),
            Reading<Amount>.Ask ask => Asked(Corrects().IsMatch(words) ? [.. ask.Candidates.Reverse()] : ask.Candidates),
            _ => new Reading<string>.No(Help),
        };
    }

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, decimal>> Parts(string value) => [new("", Number(value))];

    /// <summary>The number in a canonical value.</summary>
    /// <param name="value">The value.</param>
    protected static decimal Number(string value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Reads the amount.</summary>
    /// <param name="words">What the person wrote.</param>
    /// <param name="asking">The question's settings and the facts.</param>
    /// <param name="scale">The usual size.</param>
    protected abstract Reading<Amount> Amounts(string words, Asking asking, Scale scale);

    /// <summary>The number to the precision that is kept.</summary>
    /// <param name="value">The number as read.</param>
    protected virtual decimal Rounded(decimal value) => value;

    private Reading<string> Checked(decimal value, Scale scale)
    {
        if (value < 0 && !IsSigned)
        {
            return new Reading<string>.Ask([Amount.Text(-value)]);
        }

        return scale.Alarm(value) is { } meant
            ? new Reading<string>.Ask([Amount.Text(Rounded(meant)), Amount.Text(value)])
            : new Reading<string>.Ok(Amount.Text(value));
    }

    /// <summary>"tambah 50rb" may mean so much more than before, and is never taken for the whole; null when the words say no such thing.</summary>
    private Reading<string>? Changed(string words, Asking asking, Reading<Amount> reading)
    {
        var told = reading switch { Reading<Amount>.Ok ok => ok.Value, Reading<Amount>.Ask ask => ask.Candidates[0], _ => null };
        var before = asking.Before is { } value ? Number(value) : asking.History.Count > 0 ? asking.History[0] : (decimal?)null;
        if (told is null || before is not { } from || Change().Match(words) is not { Success: true } match)
        {
            return null;
        }

        return Asked([told with { Value = match.Groups["less"].Success ? from - told.Value : from + told.Value }, told]);
    }

    [GeneratedRegex(@"^\D*\b(?:(?:di)?tambah(?:an|i|kan|in)?|nambah|plus|naik|(?<less>(?:di)?kurang(?:i|in)?|turun|minus|potong|dipotong))\b(?!\s*(?:jadi|menjadi|ke\b|lebih|dari))\D*\d", RegexOptions.IgnoreCase)]
    private static partial Regex Change();

    /// <summary>"760rb eh salah 670rb" and "bukan 50rb, 500rb" mean what stands last.</summary>
    [GeneratedRegex(@"\d.*\b(?:eh|salah|ralat|keliru|maaf|sori|sorry)\b.*\d|^\W*bukan\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Corrects();

    private Reading<string> Asked(IReadOnlyList<Amount> candidates)
    {
        var numbers = candidates.SelectMany(amount => amount.To is { } to ? new[] { amount.Value, to } : [amount.Value])
            .Where(value => IsSigned || value >= 0).ToList();
        var whole = numbers.Where(value => Rounded(value) == value).ToList();
        numbers = [.. (whole.Count > 0 ? whole : numbers).Select(Rounded).Distinct()];
        return numbers.Count == 0 ? new Reading<string>.No(Help) : new Reading<string>.Ask([.. numbers.Select(Amount.Text)]);
    }
}
