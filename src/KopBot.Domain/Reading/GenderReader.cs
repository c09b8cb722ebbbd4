using KopBot.Domain.Reading.Slots;

namespace KopBot.Domain.Reading;

/// <summary>People counted by gender.</summary>
/// <param name="L">Laki-laki, 0 or more.</param>
/// <param name="P">Perempuan, 0 or more.</param>
public sealed record GenderCount(long L, long P)
{
    /// <summary>The count in its canonical form: <c>L=5;P=7</c>.</summary>
    public override string ToString() => $"L={L};P={P}";
}

/// <summary>Reads people by gender: <c>L5 P7</c>, <c>5 bapak2 7 ibu2</c>, <c>total 12, laki 5</c>.</summary>
public static class GenderReader
{
    /// <summary>What to write instead.</summary>
    public const string Help = "Mohon tulis laki-laki (L) dan perempuan (P), misalnya L 5 P 7.";

    /// <summary>No koperasi has so many members; what is more was meant as money.</summary>
    private const decimal Most = 1_000_000;

    /// <summary>Reads a count.</summary>
    /// <param name="words">What the person wrote.</param>
    public static Reading<GenderCount> Read(string words) => words.Length > Words.Plain.Longest || Identifiers.Looks(words)
        ? new Reading<GenderCount>.No(Help)
        : Judge(Counts.Of(SlotScan.Of(words, Labels.Gender)));

    /// <summary>Decides what gathered counts mean.</summary>
    internal static Reading<GenderCount> Judge(Counts counts)
    {
        var (values, loose) = (counts.Values, counts.Loose);
        if (counts.Broken || loose.Concat(values.Values).Any(number => number > Most) || loose.Count > 2 || (loose.Count > 1 && values.Count > 0))
        {
            return new Reading<GenderCount>.No(Help);
        }

        if (values.Count == 0 && counts.Bare.Count < 2)
        {
            return WithoutLabels(counts);
        }

        if (values.Count == 0)
        {
            return loose.Count == 2 ? Ask(Of(counts.Bare[0], loose[0], loose[1])) : new Reading<GenderCount>.No(Help);
        }

        if (values.Count == 2)
        {
            var count = new GenderCount((long)values["L"], (long)values["P"]);
            return loose.Count == 1 && loose[0] != count.L + count.P ? Mismatch(count, loose[0])
                : counts.Doubt ? Ask(count) : new Reading<GenderCount>.Ok(count);
        }

        return OneLabel(counts);
    }

    private static Reading<GenderCount> WithoutLabels(Counts counts) => (counts.Loose.Count, counts.Bare.Count) switch
    {
        (2, 0) => Ask(new GenderCount((long)counts.Loose[0], (long)counts.Loose[1])),
        (1, 0) when counts.Loose[0] == 0 => new Reading<GenderCount>.Ok(new GenderCount(0, 0)),
        (1, 1) => Ask(Of(counts.Bare[0], counts.Loose[0], 0)),
        _ => new Reading<GenderCount>.No(Help),
    };

    private static Reading<GenderCount> OneLabel(Counts counts)
    {
        var (slot, value) = counts.Values.First();
        if (counts.Loose.Count == 0)
        {
            var only = Of(slot, value, 0);
            return counts.Only && !counts.Doubt && counts.Bare.Count == 0 ? new Reading<GenderCount>.Ok(only) : Ask(only);
        }

        var rest = counts.Loose[0] - value;
        return rest < 0 ? new Reading<GenderCount>.No(Help)
            : counts.Doubt ? Ask(Of(slot, value, rest)) : new Reading<GenderCount>.Ok(Of(slot, value, rest));
    }

    private static GenderCount Of(string slot, decimal value, decimal other) =>
        slot == "L" ? new GenderCount((long)value, (long)other) : new GenderCount((long)other, (long)value);

    private static Reading<GenderCount>.Ask Ask(GenderCount count) => new([count]);

    private static Reading<GenderCount>.No Mismatch(GenderCount count, decimal total) =>
        new($"L {count.L} dan P {count.P} jumlahnya {count.L + count.P}, bukan {total:0}. Mohon ditulis lagi, misalnya L {count.L} P {Math.Max(0, total - count.L):0}.");
}
