using KopBot.Domain.Reading;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A number of things with unit and size: <c>25 tabung</c>, <c>100 tabung 3kg</c>.</summary>
public sealed class QuantityKind : Kind
{
    /// <inheritdoc/>
    public override string Name => "quantity";

    /// <inheritdoc/>
    public override string Example => "25 tabung";

    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) => QuantityReader.Read(words, asking.Unit) switch
    {
        Reading<Quantity>.Ask ask => new Reading<string>.Ask([.. ask.Candidates.SelectMany(Ends).Distinct()]),
        var read => read.To(quantity => quantity.ToString()),
    };

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) =>
        value.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? Figures.Of(Number(value)) + value[space..] : value;

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, decimal>> Parts(string value) => [new("", Number(value))];

    private static decimal Number(string value) =>
        decimal.TryParse(value.Split(' ')[0], System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The single quantities that a range or limit can become by one tap.</summary>
    private static IEnumerable<string> Ends(Quantity quantity) => new[] { quantity.Count.Value, quantity.Count.To ?? quantity.Count.Value }
        .Select(value => (quantity with { Count = new Amount(value) }).ToString());
}
