namespace KopBot.Domain.Reading.Slots;

/// <summary>A sentence about coming and leaving, taken apart into its two sides.</summary>
/// <param name="In">What is said about those who came; null when nothing.</param>
/// <param name="Out">What is said about those who left; null when nothing.</param>
internal sealed record Sides(List<SlotItem>? In, List<SlotItem>? Out)
{
    /// <summary>Takes a sentence apart; null when no side is named.</summary>
    public static Sides? Of(List<SlotItem> items)
    {
        var sides = items.FindAll(IsSide).ConvertAll(item => item.Slot).Distinct().ToList();
        if (sides.Count == 0)
        {
            return items is [{ IsWord: true }] ? new Sides(items, items) : null;
        }

        var groups = Groups(items);
        var came = groups.Where(group => group.Slots.Contains("in")).SelectMany(group => group.Items).ToList();
        var left = groups.Where(group => group.Slots.Contains("out")).SelectMany(group => group.Items).ToList();
        return new Sides(sides.Contains("in") ? came : null, sides.Contains("out") ? left : null);
    }

    private static bool IsSide(SlotItem item) => item.Slot is "in" or "out";

    /// <summary>One group for each clause that names a side; "L1 P1", a clause without a side, continues the one before it.</summary>
    private static List<(HashSet<string> Slots, List<SlotItem> Items)> Groups(List<SlotItem> items)
    {
        var labelFirst = items.FindIndex(IsSide) <= items.FindIndex(item => item.Mark == SlotMark.Number || item.Slot is "L" or "P");
        var groups = new List<(HashSet<string> Slots, List<SlotItem> Items)> { ([], []) };
        var depth = 0;
        foreach (var item in items.Append(new SlotItem(SlotMark.Stop)))
        {
            depth = item.Mark == SlotMark.Bracket ? 1 - depth : depth;
            var last = groups[^1];
            var other = IsSide(item) && last.Slots.Count > 0 && !last.Slots.Contains(item.Slot);
            if ((other && labelFirst && last.Items.Exists(one => one.Mark == SlotMark.Number)) || (item.Mark == SlotMark.Stop && depth == 0 && !labelFirst && last.Slots.Count > 0))
            {
                groups.Add(([], []));
                last = groups[^1];
            }

            if (item.Mark == SlotMark.Stop && last.Slots.Count == 0 && groups.Count > 1 && last.Items.Exists(one => one.Slot is "L" or "P"))
            {
                groups[^2].Items.AddRange(last.Items.Prepend(item));
                last.Items.Clear();
            }
            else if (IsSide(item))
            {
                last.Slots.Add(item.Slot);
            }
            else
            {
                last.Items.Add(item);
            }
        }

        return groups;
    }
}
