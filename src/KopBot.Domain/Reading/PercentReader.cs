using System.Text.RegularExpressions;
using KopBot.Domain.Reading.Numbers;
using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading;

/// <summary>Reads a percentage; the sign may be left out.</summary>
public static partial class PercentReader
{
    /// <summary>What to write instead.</summary>
    public const string Help = "Mohon tulis persennya, misalnya 2,5%.";

    private const decimal Plausible = 1000;

    /// <summary>Reads a percentage, 100 for all.</summary>
    /// <param name="words">What the person wrote.</param>
    public static Reading<Amount> Read(string words)
    {
        if (words.Length > Plain.Longest || Identifiers.Looks(words))
        {
            return new Reading<Amount>.No(Help);
        }

        var rest = Percent().Replace(Plain.Of(words), " ");
        var sentence = new Sentence(rest);
        if (Judgement.Of(sentence, money: false) is not { } verdict)
        {
            return new Reading<Amount>.No(Help);
        }

        var number = sentence.Numbers[0];
        var large = verdict.Amounts[0].Value >= Plausible;
        var grouped = large && number.Other is null && !number.Sized && verdict.Amounts[0].Form == AmountForm.Exact;
        return grouped ? new Reading<Amount>.Ask([new Amount(verdict.Amounts[0].Value / 1000), .. verdict.Amounts])
            : sentence.IsMoney ? new Reading<Amount>.Ask(verdict.Amounts) : verdict.Reading;
    }

    [GeneratedRegex(@"%|\b(?:persen(?:nya)?|prosen|persent|percent|pct|prsn|perseratus)\b|\b(?:se|per\s?)(?:tahun|thn|bulan|bln|hari)\b|\bp\.?a\.?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();
}
