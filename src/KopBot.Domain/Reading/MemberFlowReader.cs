using KopBot.Domain.Reading.Slots;

namespace KopBot.Domain.Reading;

/// <summary>Who came and who left, by gender.</summary>
/// <param name="In">Came.</param>
/// <param name="Out">Left.</param>
public sealed record MemberFlow(GenderCount In, GenderCount Out)
{
    /// <summary>The numbers without gender.</summary>
    public InOutCount Total => new(In.L + In.P, Out.L + Out.P);

    /// <summary>The flow in its canonical form: <c>in_l=1;in_p=2;out_l=0;out_p=0</c>.</summary>
    public override string ToString() => $"in_l={In.L};in_p={In.P};out_l={Out.L};out_p={Out.P}";
}

/// <summary>Reads who came and who left by gender: <c>masuk 3 (L1 P2), keluar ga ada</c>.</summary>
public static class MemberFlowReader
{
    /// <summary>What to write instead.</summary>
    public const string Help = "Mohon tulis yang masuk dan keluar beserta L dan P-nya, misalnya masuk L 1 P 2, keluar tidak ada.";

    private static readonly GenderCount Nobody = new(0, 0);

    /// <summary>Reads a flow; totals without gender get a question for the gender.</summary>
    /// <param name="words">What the person wrote.</param>
    public static Reading<MemberFlow> Read(string words) => words.Length > Words.Plain.Longest || Identifiers.Looks(words)
        ? new Reading<MemberFlow>.No(Help)
        : Of(SlotScan.Of(words, Labels.Flow));

    /// <summary>Reads a flow from the items of its sentence.</summary>
    internal static Reading<MemberFlow> Of(List<SlotItem> items)
    {
        var sides = Sides.Of(items);
        if (sides is null)
        {
            return new Reading<MemberFlow>.No(Help);
        }

        var (came, left) = (Side(sides.In), Side(sides.Out));
        if (came is Reading<GenderCount>.No || left is Reading<GenderCount>.No)
        {
            return new Reading<MemberFlow>.No(WhichGender(sides));
        }

        var flow = new MemberFlow(First(came), First(left));
        var sure = came is Reading<GenderCount>.Ok && left is Reading<GenderCount>.Ok && sides is { In: not null, Out: not null };
        return sure ? new Reading<MemberFlow>.Ok(flow) : new Reading<MemberFlow>.Ask([flow]);
    }

    private static Reading<GenderCount> Side(List<SlotItem>? items)
    {
        if (items is null)
        {
            return new Reading<GenderCount>.Ask([Nobody]);
        }

        var counts = Counts.Of(items);
        if (counts is { Broken: false, Doubt: false, Loose: [var total], Values.Count: 0, Bare: [var slot] })
        {
            return new Reading<GenderCount>.Ok(slot == "L" ? new GenderCount((long)total, 0) : new GenderCount(0, (long)total));
        }

        return counts is { Broken: false, Doubt: false, Loose.Count: 0, Values.Count: 1 } && counts.Values.First() is var (label, value)
            ? new Reading<GenderCount>.Ok(label == "L" ? new GenderCount((long)value, 0) : new GenderCount(0, (long)value))
            : GenderReader.Judge(counts);
    }

    private static GenderCount First(Reading<GenderCount> reading) => reading switch
    {
        Reading<GenderCount>.Ok ok => ok.Value,
        Reading<GenderCount>.Ask ask => ask.Candidates[0],
        _ => Nobody,
    };

    private static string WhichGender(Sides sides)
    {
        var came = Only(sides.In);
        var left = Only(sides.Out);
        return came is null && left is null ? Help
            : $"Berapa L dan P-nya? Misalnya masuk {Split(came)}, keluar {Split(left)}.";
    }

    private static long? Only(List<SlotItem>? items) =>
        items is not null && Counts.Of(items) is { Broken: false, Values.Count: 0, Loose: [var total and > 0] } ? (long)total : null;

    private static string Split(long? total) => total is { } many ? $"L {many / 2} P {many - (many / 2)}" : "tidak ada";
}
