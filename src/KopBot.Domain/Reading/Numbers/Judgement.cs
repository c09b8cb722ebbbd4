namespace KopBot.Domain.Reading.Numbers;

/// <summary>Decides what a sentence's pattern of marks means; what is not plainly one number is asked.</summary>
internal static class Judgement
{
    private const int MostCandidates = 4;

    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>The amounts a sentence may mean; null when no number is in it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="money">Whether rupiah are asked for, where speech leaves more out.</param>
    public static Verdict? Of(Sentence sentence, bool money)
    {
        var numbers = sentence.Numbers;
        if (numbers.Count == 0 || numbers.Exists(number => Math.Abs(number.Main) >= Largest) || sentence.Pattern.Contains((char)Mark.Broken))
        {
            return null;
        }

        return Limits.Of(sentence) ?? Ranges.Of(sentence) ?? Sums.Of(sentence) ?? (sentence.Pattern switch
        {
            "V" => Exact(numbers[0], money, 1),
            "+V" => Exact(numbers[0], money, 1),
            "nV" or "-nV" or "n-V" => Exact(numbers[0], money, -1),
            "-V" => Dash(sentence, money),
            "(V)" => money ? Exact(numbers[0], money, -1) : Verdict.Ask([new Amount(numbers[0].Main), new Amount(-numbers[0].Main)]),
            "(-V)" or "(nV)" => Exact(numbers[0], money, -1),
            "n~V" or "~nV" => Verdict.Ask(numbers[0].Candidates.Select(value => About(-value))),
            "~V" or "V~" or "~V~" or "~~V" or "~(V)" => Verdict.Ask(numbers[0].Candidates.Select(About)),
            "V(V)" or "V=V" or "V(~V)" or "V(=V)" => Restated(numbers, money, 1),
            "-V(nV)" or "nV(nV)" or "-V(-V)" => Restated(numbers, money, -1),
            "V&V" => Joined(numbers),
            _ => null,
        }) ?? Verdict.Ask(numbers.SelectMany(number => number.Candidates).Distinct().Take(MostCandidates).Select(value => new Amount(value)));
    }

    private static Amount About(decimal value) => new(value, AmountForm.About);

    private static Verdict Exact(Value number, bool money, int sign)
    {
        if (number.About)
        {
            return Verdict.Ask(number.Candidates.Select(value => About(value * sign)));
        }

        if (number is { OnlyInSpeech: true, Other: { } literal, Doubt: false } && !money)
        {
            return Verdict.Ok(new Amount(literal * sign));
        }

        var amounts = number.Candidates.Select(value => new Amount(value * sign));
        return number.Other is not null || number.Doubt ? Verdict.Ask(amounts) : Verdict.Ok(amounts.First());
    }

    /// <summary>A dash with a space is a bullet as often as a minus.</summary>
    private static Verdict Dash(Sentence sentence, bool money)
    {
        var value = sentence.Numbers[0];
        var minus = Exact(value, money, -1);
        return sentence.Kept[1].Glued || sentence.IsMoney ? minus : Verdict.Ask([new Amount(value.Main), new Amount(-value.Main)]);
    }

    private static Verdict Restated(List<Value> numbers, bool money, int sign)
    {
        var common = numbers[0].Candidates.Intersect(numbers[1].Candidates).ToList();
        return common.Count == 1 ? Verdict.Ok(new Amount(common[0] * sign))
            : Verdict.Ask(numbers.SelectMany(number => Exact(number, money, sign).Amounts).Distinct());
    }

    private static Verdict? Joined(List<Value> numbers) =>
        numbers[0].Sized && numbers[1].Main < numbers[0].Magnitude ? Verdict.Ask([About(numbers[0].Main + numbers[1].Main)]) : null;
}
