namespace KopBot.Domain.Reading.Numbers;

/// <summary>A number after the last magnitude: exact in "18 ribu 500", short for more in "2jt500" and "sejuta dua ratus".</summary>
internal static class Remainder
{
    /// <summary>The whole with its remainder; null when the remainder does not belong to it.</summary>
    /// <param name="sum">The number so far.</param>
    /// <param name="last">Its last magnitude.</param>
    /// <param name="rest">What follows without a magnitude.</param>
    public static Value? Add(Value sum, decimal last, Coefficient rest)
    {
        if (rest.Value >= last || rest.Value != Math.Floor(rest.Value) || rest.Other is not null || last < 1000)
        {
            return null;
        }

        var exact = sum with
        {
            Main = sum.Main + rest.Value,
            Other = sum.Other + rest.Value,
            Doubt = sum.Doubt || rest.Doubt,
            About = sum.About || rest.About,
        };
        if (rest.Value == 0 || sum.Other is not null)
        {
            return exact with { Doubt = true };
        }

        return rest.Figure is { } digits ? AfterDigits(sum, exact, last, digits) : AfterWords(sum, exact, last, rest.Value);
    }

    private static Value AfterDigits(Value sum, Value exact, decimal last, Digits digits)
    {
        if (!digits.Bare || digits.Raw.Length > 3)
        {
            return exact;
        }

        var spoken = sum.Main + (digits.Value * last / (digits.Raw.Length == 1 ? 10 : digits.Raw.Length == 2 ? 100 : 1000));
        return Either(exact, spoken);
    }

    private static Value AfterWords(Value sum, Value exact, decimal last, decimal rest)
    {
        if (last < 1_000_000 || (rest >= 10 && rest % 5 != 0) || rest >= 1000)
        {
            return exact;
        }

        return Either(exact, sum.Main + (rest * last / (rest < 10 ? 10 : 1000))) with { OnlyInSpeech = rest < 10 };
    }

    private static Value Either(Value exact, decimal spoken) =>
        spoken == exact.Main ? exact : exact with { Main = spoken, Other = exact.Main };
}
