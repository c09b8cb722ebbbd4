using KopBot.Domain.Reading.Numbers;
using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading.Quantities;

/// <summary>What a sentence about goods says besides the number: unit, size, and the items of the number itself in <see cref="Rest"/>.</summary>
internal sealed class Goods
{
    private static readonly HashSet<string> Lpg = ["lpg", "elpiji", "gas", "bright", "brightgas", "tabung"];

    private static readonly HashSet<string> Stock = ["sisa", "sisanya", "tinggal", "stok", "stock", "stoknya", "tersisa", "nyisa", "tingal", "ready", "tersedia", "masih", "msh"];

    private static readonly HashSet<string> Odd = ["kosong", "habis", "abis", "rusak", "bocor", "dipesan", "pesan", "pesanan", "hilang", "kurang", "belum", "tidak", "bukan", "dipinjam", "janji", "besok", "setengah2", "ludes"];

    private static readonly decimal[] LpgSizes = [3, 5.5m, 12, 50];

    /// <summary>Takes a sentence apart.</summary>
    public Goods(string text)
    {
        var items = Totals.Of(Items.Of(Counted(Pieces.Of(Tokens.Of(text)))));
        var words = Tokens.Of(text).ConvertAll(token => token.Text);
        IsLpg = words.Exists(Lpg.Contains);
        IsStock = words.Exists(Stock.Contains);
        var size = SizeAt(items);
        if (size >= 0)
        {
            Size = Amount.Text(items[size].Number!.Main) + (HasUnit(items, size) ? items[size + 1].Text : "kg");
            var before = size > 0 && items[size - 1].Mark == Mark.Times ? size - 1 : size;
            items = [.. items.Take(before), new Item(Mark.Idle, ""), .. items.Skip(size + (HasUnit(items, size) ? 2 : 1))];
        }
        else if (words.Contains("melon"))
        {
            Size = "3kg";
        }

        Unit = items.Find(item => item.Mark == Mark.Unit && Units.Knows(item.Text))?.Text ?? (Size.Length > 0 && (IsLpg || IsLpgSize()) ? "tabung" : "");
        Doubt = items.Count(item => item.Mark == Mark.Unit && item.Text != Unit) > 0 || words.Exists(Odd.Contains) || items.Exists(item => item.Mark == Mark.Currency);
        Rest = items.FindAll(item => item.Mark is not (Mark.Unknown or Mark.Unit));
    }

    /// <summary>The standard name of the unit; empty when none is said.</summary>
    public string Unit { get; } = "";

    /// <summary>The size of one, such as <c>3kg</c>; empty when none is said.</summary>
    public string Size { get; } = "";

    /// <summary>Whether it speaks of what is left.</summary>
    public bool IsStock { get; }

    /// <summary>Whether it speaks of LPG.</summary>
    public bool IsLpg { get; }

    /// <summary>Whether words such as "kosong" change the meaning.</summary>
    public bool Doubt { get; }

    /// <summary>The items without goods, unit and size.</summary>
    public List<Item> Rest { get; }

    /// <summary>A dozen of goods stays a dozen: lusin, kodi, gros and rim are units here.</summary>
    private static List<Piece> Counted(List<Piece> pieces) => pieces.ConvertAll(piece =>
        piece is { Role: Role.Magnitude, Value: < 1000 } ? piece with { Role = Role.None } : piece is { Role: Role.One, Text: "se" } ? piece with { Role = Role.Digit } : piece);

    private bool IsLpgSize() => LpgSizes.Any(size => Size == Amount.Text(size) + "kg");

    private static bool HasUnit(List<Item> items, int at) => at + 1 < items.Count && items[at + 1].Mark == Mark.Unit && Measures.IsSize(items[at + 1].Text);

    /// <summary>The index of the number that is a size: a weight beside another number, or a known LPG size before "ada".</summary>
    private int SizeAt(List<Item> items)
    {
        var numbers = Enumerable.Range(0, items.Count).Where(at => items[at].Mark == Mark.Value).ToList();
        if (numbers.Count < 2)
        {
            return -1;
        }

        var weights = numbers.FindAll(at => HasUnit(items, at));
        var others = numbers.Count - weights.Count;
        return weights.Count == 1 && others == 1 ? weights[0]
            : IsLpg && weights.Count == 0 && numbers.Count == 2 && LpgSizes.Contains(items[numbers[0]].Number!.Main) && items[numbers[0]].Number!.Main != Math.Floor(items[numbers[0]].Number!.Main) ? numbers[0]
            : weights.Count == 2 && IsLpg ? weights[0] : -1;
    }
}
