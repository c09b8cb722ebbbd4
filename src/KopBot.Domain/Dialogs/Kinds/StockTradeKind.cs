using KopBot.Domain.Reading;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>Goods received and sold, and their price in rupiah: <c>terima=100;jual=93;harga=21000</c>; no price when nothing was sold.</summary>
public sealed class StockTradeKind : Kind
{
    /// <inheritdoc/>
    public override string Name => "stock-trade";

    /// <inheritdoc/>
    public override bool Labelled => true;

    /// <inheritdoc/>
    public override string Example => "terima 100 jual 93 harga 21rb";

    /// <inheritdoc/>
    public override string? Zero => "terima=0;jual=0";

    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) => StockTradeReader.Read(words).To(trade => trade.ToString());

    /// <inheritdoc/>
    public override string Show(string value, Asking asking)
    {
        var slots = Slots.Of(value);
        var price = slots.TryGetValue("harga", out var harga) ? $", harga {Figures.Rupiah(harga)}" : "";
        return $"terima {Figures.Of(slots.Number("terima"))} {asking.Unit}".TrimEnd() + $", terjual {Figures.Of(slots.Number("jual"))} {asking.Unit}".TrimEnd() + price;
    }

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, decimal>> Parts(string value) => Slots.Of(value);
}
