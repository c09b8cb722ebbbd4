using System.Text.RegularExpressions;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading;

/// <summary>Reads several of the answers on offer: <c>1,3</c>, <c>1-3</c>, <c>sembako sama lpg</c>, <c>semua</c>.</summary>
public static partial class ChoicesReader
{
    private static readonly HashSet<string> Everything = ["semua", "semuanya", "smua", "semuanya ada", "all", "semua ada", "lengkap", "kabeh"];

    /// <summary>Reads the values in the order offered, each once.</summary>
    /// <param name="words">What the person wrote.</param>
    /// <param name="choices">The choices in the order shown, numbered from 1.</param>
    public static Reading<IReadOnlyList<string>> Read(string words, IReadOnlyList<Choice> choices)
    {
        var plain = Plain.Of(words);
        if (Everything.Contains(plain) && choices.Count > 0)
        {
            return new Reading<IReadOnlyList<string>>.Ok([.. choices.Select(choice => choice.Value)]);
        }

        if ((!Between().IsMatch(plain) || ChoiceReader.IsExact(words, choices)) && ChoiceReader.Read(words, choices) is Reading<string>.Ok whole)
        {
            return new Reading<IReadOnlyList<string>>.Ok([whole.Value]);
        }

        var picked = new HashSet<string>();
        var doubt = false;
        foreach (var part in Between().Split(Dash().Replace(plain, Span)).Where(part => part.Trim().Length > 0))
        {
            switch (ChoiceReader.Read(part, choices))
            {
                case Reading<string>.Ok ok:
                    picked.Add(ok.Value);
                    break;
                case Reading<string>.Ask ask:
                    picked.Add(ask.Candidates[0]);
                    doubt = true;
                    break;
                case Reading<string>.No no:
                    return new Reading<IReadOnlyList<string>>.No(no.Help);
            }
        }

        return Found([.. choices.Select(choice => choice.Value).Where(picked.Contains)], doubt);
    }

    private static Reading<IReadOnlyList<string>> Found(IReadOnlyList<string> values, bool doubt) =>
        values.Count == 0 ? new Reading<IReadOnlyList<string>>.No("Mohon tulis nomor pilihannya, misalnya 1, 3.")
        : doubt ? new Reading<IReadOnlyList<string>>.Ask([values]) : new Reading<IReadOnlyList<string>>.Ok(values);

    private static string Span(Match match)
    {
        var (from, to) = (int.Parse(match.Groups[1].Value, null), int.Parse(match.Groups[2].Value, null));
        return from < to ? string.Join(',', Enumerable.Range(from, to - from + 1)) : $"{from},{to}";
    }

    [GeneratedRegex(@"\b(\d{1,2})\s*(?:-|sd|s/d|sampai|sampe)\s*(\d{1,2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(@"[,;/+&\n]|(?<=\d)[\s.]+(?=\d)|\b(?:dan|dn|sama|sm|serta|juga|jg|dengan|dgn|n)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
