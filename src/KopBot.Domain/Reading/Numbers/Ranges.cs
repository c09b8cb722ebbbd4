namespace KopBot.Domain.Reading.Numbers;

/// <summary>Ranges: <c>50 sd 60</c>, <c>antara 18,5 sampai 20 ribu</c>; a range is always asked about.</summary>
internal static class Ranges
{
    /// <summary>The range in a sentence; null when there is none.</summary>
    public static Verdict? Of(Sentence sentence)
    {
        var pattern = sentence.Pattern.Trim('~');
        if (pattern is not ("VrV" or "V-V" or "bVrV" or "bV-V" or "bV&V" or "bVoV" or "VoV" or "V~V"))
        {
            return null;
        }

        var (low, high) = (sentence.Numbers[0], sentence.Numbers[1]);
        var (from, to) = (Aligned(low, high), high.Main);
        if (pattern == "VoV")
        {
            return Verdict.Ask([new Amount(from), new Amount(to)]);
        }

        return from < to ? Verdict.Ask([new Amount(from, AmountForm.Range, to)]) : null;
    }

    /// <summary>"18,5 sampai 20 ribu" and "500-1 juta": the first number borrows its magnitude from the second.</summary>
    private static decimal Aligned(Value low, Value high)
    {
        if (low.Sized || !high.Sized || high.Magnitude < 1000)
        {
            return low.Main;
        }

        var small = low.Other is { } other ? Math.Min(low.Main, other) : low.Main;
        return small * high.Magnitude < high.Main ? small * high.Magnitude
            : low.Main < 1000 && high.Magnitude > 1000 ? low.Main * high.Magnitude / 1000 : low.Main;
    }
}
