using System.Text.RegularExpressions;
using KopBot.Domain.Reading.Slots;

namespace KopBot.Domain.Reading;

/// <summary>Goods received and sold, and their price.</summary>
/// <param name="Received">Received, in the goods' unit.</param>
/// <param name="Sold">Sold, in the goods' unit.</param>
/// <param name="Price">The price of one in rupiah; null when nothing was sold and none was told.</param>
public sealed record StockTrade(long Received, long Sold, long? Price)
{
    /// <summary>The trade in its canonical form: <c>terima=100;jual=93;harga=21000</c>.</summary>
    public override string ToString() => $"terima={Received};jual={Sold}" + (Price is { } price ? $";harga={price}" : "");
}

/// <summary>Reads what came, what was sold and at which price: <c>terima 100 jual 93 hrg 21rb</c>.</summary>
public static partial class StockTradeReader
{
    /// <summary>What to write instead.</summary>
    public const string Help = "Mohon tulis yang diterima, terjual, dan harganya, misalnya terima 100 jual 93 harga 21rb.";

    private const long SmallestPrice = 1000;

    /// <summary>Reads a trade; a price such as "21" is asked about as 21 ribu.</summary>
    /// <param name="words">What the person wrote.</param>
    public static Reading<StockTrade> Read(string words)
    {
        if (words.Length > Words.Plain.Longest)
        {
            return new Reading<StockTrade>.No(Help);
        }

        var counts = Counts.Of(SlotScan.Of(words, Labels.Trade));
        var values = counts.Values;
        if (counts.Broken || (values.Count > 0 && counts.Loose.Count > 0))
        {
            return new Reading<StockTrade>.No(Left().IsMatch(words) ? $"Sisanya ditanyakan sesudah ini. {Help}" : Help);
        }

        if (values.Count == 0)
        {
            return WithoutLabels(counts.Loose);
        }

        if (!values.TryGetValue("terima", out var received) || !values.TryGetValue("jual", out var sold))
        {
            return new Reading<StockTrade>.No(Help);
        }

        var price = values.TryGetValue("harga", out var told) ? (long?)told : null;
        return price is null && sold > 0 ? new Reading<StockTrade>.No($"Harga jualnya berapa? Misalnya terima {received:0} jual {sold:0} harga 21rb.")
            : Priced(new StockTrade((long)received, (long)sold, price), counts.Doubt);
    }

    [GeneratedRegex(@"\b(?:sisa|stok|stock|tersisa)", RegexOptions.IgnoreCase)]
    private static partial Regex Left();

    private static Reading<StockTrade> WithoutLabels(List<decimal> loose) => loose switch
    {
        [0] => new Reading<StockTrade>.Ok(new StockTrade(0, 0, null)),
        [var received, var sold, var price] => Priced(new StockTrade((long)received, (long)sold, (long)price), true),
        _ => new Reading<StockTrade>.No(Help),
    };

    private static Reading<StockTrade> Priced(StockTrade trade, bool doubt) => trade.Price is > 0 and < SmallestPrice
        ? new Reading<StockTrade>.Ask([trade with { Price = trade.Price * 1000 }, trade])
        : doubt ? new Reading<StockTrade>.Ask([trade]) : new Reading<StockTrade>.Ok(trade);
}
