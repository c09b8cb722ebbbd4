using System.Text.RegularExpressions;
using KopBot.Domain.Reading;
using KopBot.Domain.Reading.Periods;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A month: <c>2025-09</c>.</summary>
public sealed partial class MonthKind : PeriodKind
{
    /// <summary>A number alone is a month without a word when that is so many months ago at the most; an older one may as well be a slip.</summary>
    private const int Near = 3;

    /// <inheritdoc/>
    public override string Name => "month";

    /// <inheritdoc/>
    public override string Example => "September 2025";

    /// <inheritdoc/>
    public override string ExampleFor(Asking asking) => Show($"{asking.Today.AddMonths(-1):yyyy-MM}", asking);

    /// <inheritdoc/>
    protected override Reading<Period> Periods(string words, DateOnly today)
    {
        var reading = MonthReader.Read(words, today);
        return reading is Reading<Period>.Ok { Value: var month } && IsOnlyNumber(words) && month.Plus(Near).First < Period.Of(today, 1).First
            ? new Reading<Period>.Ask([month])
            : reading;
    }

    /// <inheritdoc/>
    public override string? Find(string sentence, Asking asking) =>
        sentence.Length < 2000 && Named().Match(sentence) is { Success: true } match && Read(match.Value.Trim(), asking) is Reading<string>.Ok ok ? ok.Value : null;

    private static bool IsOnlyNumber(string words) => new PeriodScan(words) is { Pattern: "N", Numbers: [{ Raw.Length: < 3 }] };

    [GeneratedRegex(@"\b(?:(?:bulan|bln|bl)\s+(?:lalu|kemarin|kemaren|kmrn|kmren|ini|depan|sebelumnya|yang lalu|yg lalu|\d{1,2}(?:\s+\d{4})?)|(?:(?:bulan|bln)\s+)?(?:jan(?:uari)?|[fp]eb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|a(?:gt|gs|gu|gust|gustus)|sept?(?:ember)?|okt(?:ober)?|no[vp](?:ember)?|des(?:ember)?)(?:\s+(?:\d{4}|'?\d{2}))?|\d{4}-\d{2}|\d{1,2}/\d{4})(?![\w/-])", RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
