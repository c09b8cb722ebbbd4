using KopBot.Domain.Reading.Slots;

namespace KopBot.Domain.Reading;

/// <summary>How many came and how many left.</summary>
/// <param name="In">Came, 0 or more.</param>
/// <param name="Out">Left, 0 or more.</param>
public sealed record InOutCount(long In, long Out)
{
    /// <summary>The count in its canonical form: <c>in=3;out=1</c>.</summary>
    public override string ToString() => $"in={In};out={Out}";
}

/// <summary>Reads who came and who left: <c>masuk 3 keluar 1</c>, <c>+3 -1</c>, <c>3 anggota baru, 1 mengundurkan diri</c>.</summary>
public static class InOutReader
{
    /// <summary>What to write instead.</summary>
    public const string Help = "Mohon tulis yang masuk dan yang keluar, misalnya masuk 3 keluar 1.";

    /// <summary>Reads a count; a side that was not named is asked about.</summary>
    /// <param name="words">What the person wrote.</param>
    public static Reading<InOutCount> Read(string words)
    {
        if (words.Length > Words.Plain.Longest || Identifiers.Looks(words))
        {
            return new Reading<InOutCount>.No(Help);
        }

        var items = SlotScan.Of(words, Labels.Flow);
        return items.Exists(item => item.Slot is "L" or "P") ? MemberFlowReader.Of(items).To(flow => flow.Total) : Judge(Counts.Of(items));
    }

    private static Reading<InOutCount> Judge(Counts counts)
    {
        var named = counts.Values.Count;
        var (came, left) = ((long)counts.Values.GetValueOrDefault("in"), (long)counts.Values.GetValueOrDefault("out"));
        if (counts.Broken || (named == 0 && counts.Loose.Count is not (2 or 1)) || (named > 0 && counts.Loose.Count > 0))
        {
            return new Reading<InOutCount>.No(Help);
        }

        if (named == 0)
        {
            return counts.Loose.Count == 2 && counts.Bare.Count != 1 ? new Reading<InOutCount>.Ask([new InOutCount((long)counts.Loose[0], (long)counts.Loose[1])])
                : counts.Loose[0] == 0 ? new Reading<InOutCount>.Ok(new InOutCount(0, 0)) : new Reading<InOutCount>.No(Help);
        }

        return named == 2 && !counts.Doubt && counts.Bare.Count == 0
            ? new Reading<InOutCount>.Ok(new InOutCount(came, left))
            : new Reading<InOutCount>.Ask([new InOutCount(came, left)]);
    }
}
