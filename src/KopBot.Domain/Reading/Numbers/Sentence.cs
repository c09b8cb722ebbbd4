namespace KopBot.Domain.Reading.Numbers;

/// <summary>What a sentence about one number says: the pattern of its marks without talk, its numbers and its units.</summary>
internal sealed class Sentence
{
    private static readonly HashSet<string> OverTime = ["hari", "minggu", "pekan", "tahun", "orang", "anggota"];

    /// <summary>Takes a sentence apart.</summary>
    public Sentence(string text)
        : this(Items.Of(text))
    {
    }

    /// <summary>Sums up items.</summary>
    public Sentence(List<Item> all)
    {
        var items = Trimmed(all);
        for (var at = 0; at < items.Count; at++)
        {
            at += Take(items, at);
        }

        Pattern = string.Concat(Kept.Select(item => (char)item.Mark));
        Numbers = [.. Kept.Where(item => item.Number is not null).Select(item => item.Number!)];
    }

    /// <summary>The items that carry meaning, in order.</summary>
    public List<Item> Kept { get; } = [];

    /// <summary>Their marks, one letter each.</summary>
    public string Pattern { get; }

    /// <summary>The numbers, in order.</summary>
    public List<Value> Numbers { get; }

    /// <summary>The units named, in order.</summary>
    public List<string> Units { get; } = [];

    /// <summary>Whether rupiah is named, or the price mark was there.</summary>
    public bool IsMoney { get; private set; }

    /// <summary>Whether the money word was "perak", which people say of small amounts.</summary>
    public bool IsPerak { get; private set; }

    /// <summary>Whether the amount is per day, week, year or head, and so perhaps not the total that was asked for.</summary>
    public bool IsRate { get; private set; }

    private static List<Item> Trimmed(List<Item> items)
    {
        items = [.. items.Select((item, at) => Between(items, at) is { } mark ? item with { Mark = mark } : item).Where(item => item.Mark is not Mark.Idle)];
        while (items.Count > 0 && items[^1].Mark is Mark.Stop or Mark.Dash or Mark.Equal or Mark.Min or Mark.Divide)
        {
            items.RemoveAt(items.Count - 1);
        }

        if (!items.Exists(item => item.Mark == Mark.Open))
        {
            items.RemoveAll(item => item.Mark == Mark.Close);
        }

        return items;
    }

    /// <summary>"100 : 4" divides and "50 ke 60" is a range; elsewhere both say nothing.</summary>
    private static Mark? Between(List<Item> items, int at) =>
        items[at].Mark != Mark.Idle || at == 0 || at + 1 >= items.Count || items[at - 1].Mark != Mark.Value || items[at + 1].Mark != Mark.Value ? null
        : items[at].Text switch { ":" => Mark.Divide, "ke" => Mark.UpTo, _ => null };

    /// <summary>"3kg" beside a price is the size of what it buys.</summary>
    private bool IsSize(List<Item> items, int at) => items[at].Mark == Mark.Value && at + 1 < items.Count && items[at + 1] is { Mark: Mark.Unit, Text: "kg" or "liter" }
        && items.Exists(item => item.Number is { } number && item != items[at] && (number.Sized || number.Main >= 1000 || number.Flat));

    private int Take(List<Item> items, int at)
    {
        var item = items[at];
        if (IsSize(items, at))
        {
            Kept.RemoveAll(kept => kept == Kept[^1] && kept.Mark is Mark.Divide or Mark.Times);
            return 1;
        }

        switch (item.Mark)
        {
            case Mark.Currency or Mark.Perak:
                IsMoney = true;
                IsPerak |= item.Mark == Mark.Perak;
                return 0;
            case Mark.Per or Mark.Divide or Mark.Times when at + 1 < items.Count && items[at + 1].Mark is Mark.Unit or Mark.Unknown && (item.Mark != Mark.Times || Kept.Count == 0):
                IsRate |= OverTime.Contains(Words.Speech.Standard(items[at + 1].Text));
                return 1;
            case Mark.Unit:
                Units.Add(item.Text);
                return 0;
            case Mark.Stop when at == 0 || at + 1 == items.Count:
                return 0;
            case Mark.Equal or Mark.Times or Mark.Or or Mark.And when Kept.Count == 0:
                return 0;
            default:
                IsMoney |= item.Number?.Flat == true;
                Kept.Add(item);
                return 0;
        }
    }
}
