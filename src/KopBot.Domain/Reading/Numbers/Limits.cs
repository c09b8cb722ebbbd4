namespace KopBot.Domain.Reading.Numbers;

/// <summary>Limits: <c>&gt;50</c>, <c>minimal 9</c>, <c>500 juta ke bawah</c>; a limit is always asked about.</summary>
internal static class Limits
{
    /// <summary>The limit in a sentence; null when there is none.</summary>
    public static Verdict? Of(Sentence sentence)
    {
        if (sentence.Numbers.Count != 1)
        {
            return null;
        }

        var number = sentence.Numbers[0];
        return sentence.Pattern.Trim('~') switch
        {
            "GV" or "VG" or "V+" or "!SV" or "VoM" => Ask(number, AmountForm.AtLeast),
            "MV" or "VM" => Ask(number, AmountForm.MoreThan),
            "LV" or "VL" or "rV" or "!MV" or "VoS" => Ask(number, AmountForm.AtMost),
            "SV" or "VS" or "!rV" => Ask(number, AmountForm.LessThan),
            "NV" => Verdict.Ask([new Amount(number.Main, AmountForm.AtLeast), new Amount(-number.Main)]),
            _ => null,
        };
    }

    private static Verdict Ask(Value number, AmountForm form) => Verdict.Ask(number.Candidates.Select(value => new Amount(value, form)));
}
