using System.Text.RegularExpressions;

namespace KopBot.Domain.Reading.Numbers;

/// <summary>Sums and products: <c>46 x 10rb</c>, <c>12 + 13 = 25</c>; the result is shown and asked about.</summary>
internal static partial class Sums
{
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>The result of the sum in a sentence, and what the person wrote as result when that differs; null when there is no sum.</summary>
    public static Verdict? Of(Sentence sentence)
    {
        if (!Sum().IsMatch(sentence.Pattern) || Result(sentence) is not { } result)
        {
            return null;
        }

        if (sentence.Pattern.Contains('/', StringComparison.Ordinal) && result != Math.Floor(result))
        {
            return null;
        }

        var stated = sentence.Pattern.Contains('=', StringComparison.Ordinal) ? sentence.Numbers[^1].Main : result;
        return Verdict.Ask(new[] { result, stated }.Distinct().Select(value => new Amount(value, AmountForm.About)));
    }

    private static decimal? Result(Sentence sentence)
    {
        decimal sum = 0, term = 0;
        var (sign, mark) = (1, Mark.Plus);
        foreach (var item in sentence.Kept.TakeWhile(item => item.Mark != Mark.Equal).Where(item => item.Mark is not (Mark.Open or Mark.Close)))
        {
            if (item.Number is not { } number)
            {
                mark = item.Mark;
                continue;
            }

            if (mark is Mark.Times or Mark.Divide)
            {
                if ((mark == Mark.Divide && number.Main == 0) || Math.Abs(term) > Largest)
                {
                    return null;
                }

                term = mark == Mark.Times ? term * number.Main : term / number.Main;
                continue;
            }

            sum += sign * term;
            sign = mark == Mark.Dash ? -1 : 1;
            term = number.Main;
        }

        return Math.Round(sum + (sign * term), 2) is var result && Math.Abs(result) <= Largest ? result : null;
    }

    [GeneratedRegex(@"^\(?V(?:[x+/-]V)+(?:=V)?\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Sum();
}
