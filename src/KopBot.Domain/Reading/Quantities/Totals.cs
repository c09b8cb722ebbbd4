using KopBot.Domain.Reading.Numbers;

namespace KopBot.Domain.Reading.Quantities;

/// <summary>Weights said in two units become one: "1 ton 200 kg", "2 kilo setengah".</summary>
internal static class Totals
{
    /// <summary>The items with such weights added up in the first unit.</summary>
    public static List<Item> Of(List<Item> items)
    {
        for (var at = 0; at + 2 < items.Count; at++)
        {
            if (items[at].Mark == Mark.Value && items[at + 1].Mark == Mark.Unit && Second(items, at) is { } more)
            {
                var number = items[at].Number!;
                var sum = items[at] with { Number = number with { Main = number.Main + more.Value, Raw = "" } };
                return [.. items.Take(at), sum, items[at + 1], .. items.Skip(at + more.Length)];
            }
        }

        return items;
    }

    private static (decimal Value, int Length)? Second(List<Item> items, int at)
    {
        var (unit, next) = (items[at + 1].Text, items[at + 2]);
        if (next.Number is not { Other: null } number)
        {
            return null;
        }

        var (standard, factor) = Measures.Standard(unit);
        if (at + 3 < items.Count && items[at + 3].Mark == Mark.Unit)
        {
            var (other, smaller) = Measures.Standard(items[at + 3].Text);
            return standard == other && smaller < factor ? (number.Main * smaller / factor, 4) : null;
        }

        return number.Main == 0.5m && next.Text.StartsWith("s", StringComparison.Ordinal) ? (0.5m, 3) : null;
    }
}
