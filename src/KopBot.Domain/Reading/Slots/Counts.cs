namespace KopBot.Domain.Reading.Slots;

/// <summary>Numbers by slot, gathered clause by clause.</summary>
internal sealed class Counts
{
    /// <summary>The number of each slot named.</summary>
    public Dictionary<string, decimal> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The numbers without a slot, in order.</summary>
    public List<decimal> Loose { get; } = [];

    /// <summary>The slots named without a number.</summary>
    public List<string> Bare { get; } = [];

    /// <summary>Whether a careful person would ask.</summary>
    public bool Doubt { get; private set; }

    /// <summary>Whether labels and numbers do not fit together.</summary>
    public bool Broken { get; private set; }

    /// <summary>Whether "semua" said that the slot named is the only one.</summary>
    public bool Only { get; private set; }

    /// <summary>Gathers the numbers of a sentence.</summary>
    public static Counts Of(IEnumerable<SlotItem> items)
    {
        var counts = new Counts();
        var clause = new List<SlotItem>();
        foreach (var item in items.Append(new SlotItem(SlotMark.Stop)))
        {
            if (item.Mark is not (SlotMark.Stop or SlotMark.Bracket))
            {
                clause.Add(item);
                continue;
            }

            counts.Take(clause);
            clause.Clear();
        }

        return counts;
    }

    private void Take(List<SlotItem> clause)
    {
        Doubt |= clause.Exists(item => item.Mark == SlotMark.Strange);
        if (Totalled(clause))
        {
            return;
        }

        var parts = Merged(clause.Where(item => item.Mark is SlotMark.Label or SlotMark.Number));
        var labels = parts.FindAll(item => item.Mark == SlotMark.Label).ConvertAll(item => item.Slot);
        var numbers = parts.FindAll(item => item.Mark == SlotMark.Number);
        Only |= labels.Distinct().Count() == 1 && numbers.Count < 2 && clause.Exists(item => item.Mark == SlotMark.All);
        if (labels.Count == 0 || numbers.Count == 0)
        {
            numbers.ForEach(number => Loose.Add(Whole(number)));
            Bare.AddRange(labels);
        }
        else if (labels.Distinct().Count() == 1)
        {
            numbers.ForEach(number => Put(labels[0], number));
        }
        else
        {
            Several(parts, labels, numbers);
        }
    }

    /// <summary>"total 12": the number after the word is no slot's.</summary>
    private bool Totalled(List<SlotItem> clause)
    {
        var at = clause.FindIndex(item => item.Mark == SlotMark.Total);
        if (at < 0 || at + 1 >= clause.Count || clause[at + 1].Mark != SlotMark.Number)
        {
            return false;
        }

        Loose.Insert(0, Whole(clause[at + 1]));
        Take([.. clause.Take(at), .. clause.Skip(at + 2)]);
        return true;
    }

    private void Several(List<SlotItem> parts, List<string> labels, List<SlotItem> numbers)
    {
        var shape = string.Concat(parts.Select(part => part.Mark == SlotMark.Label ? 'l' : part.IsWord ? 'z' : 'n'));
        var pairs = shape.Replace('z', 'n');
        if (labels.Count > 1 && shape is "llz" or "zll" or "zlll")
        {
            labels.ForEach(label => Put(label, numbers[0]));
        }
        else if (labels.Count == numbers.Count && pairs is "lnln" or "nlnl" or "llnn" or "nnll" or "lnlnln" or "lllnnn" or "nlnlnl")
        {
            Zip(labels, numbers);
        }
        else if (pairs is "nlnln" or "nnlnl" or "lnlnn")
        {
            WithTotal(pairs, labels, numbers);
        }
        else
        {
            Mixed(parts, shape is "lnzl" or "zlln");
        }
    }

    /// <summary>Two labels and three numbers: one of them is the total, and it should add up.</summary>
    private void WithTotal(string pairs, List<string> labels, List<SlotItem> numbers)
    {
        var atEnd = pairs == "lnlnn" || (pairs == "nlnln" && numbers[2].Number == numbers[0].Number + numbers[1].Number && numbers[0].Number != numbers[1].Number + numbers[2].Number);
        Loose.Add(Whole(numbers[atEnd ? 2 : 0]));
        Zip(labels, atEnd ? numbers : numbers[1..]);
    }

    /// <summary>"masuk 3 1 meninggal": each label with its only free neighbour, asked about.</summary>
    private void Mixed(List<SlotItem> parts, bool clear)
    {
        Doubt |= !clear;
        if (parts.Count(part => part.Mark == SlotMark.Label) != parts.Count(part => part.Mark == SlotMark.Number))
        {
            Broken = true;
            return;
        }

        for (var at = 0; at + 1 < parts.Count; at += 2)
        {
            var (one, two) = (parts[at], parts[at + 1]);
            Broken |= one.Mark == two.Mark;
            Put(one.Mark == SlotMark.Label ? one.Slot : two.Slot, one.Mark == SlotMark.Label ? two : one);
        }
    }

    private void Zip(List<string> labels, List<SlotItem> numbers)
    {
        for (var at = 0; at < labels.Count; at++)
        {
            Put(labels[at], numbers[at]);
        }
    }

    private void Put(string slot, SlotItem number)
    {
        Doubt |= Values.ContainsKey(slot);
        Values[slot] = Values.GetValueOrDefault(slot) + Whole(number);
    }

    private decimal Whole(SlotItem item)
    {
        var value = item.Value!;
        Doubt |= value.Other is not null || value.Doubt || value.About;
        Broken |= value.Main != Math.Floor(value.Main) || value.Main is < 0 or > 1_000_000_000_000;
        return value.Main;
    }

    private static List<SlotItem> Merged(IEnumerable<SlotItem> items)
    {
        var merged = new List<SlotItem>();
        foreach (var item in items)
        {
            if (item.Mark != SlotMark.Label || merged.Count == 0 || merged[^1] != item)
            {
                merged.Add(item);
            }
        }

        return merged;
    }
}
