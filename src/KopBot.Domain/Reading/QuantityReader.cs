using KopBot.Domain.Reading.Numbers;
using KopBot.Domain.Reading.Quantities;
using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading;

/// <summary>Reads a quantity with its unit and size: <c>25 tbg</c>, <c>100 tabung 3kg</c>, <c>5 ons</c> (0.5 kg), <c>sisa 7</c>.</summary>
public static class QuantityReader
{
    /// <summary>What to write instead.</summary>
    public const string Help = "Mohon tulis jumlah dan satuannya, misalnya 25 tabung.";

    private const string LpgUnit = "tabung";

    /// <summary>Reads a quantity.</summary>
    /// <param name="words">What the person wrote.</param>
    /// <param name="unit">The unit asked for, used when none is written; empty when any will do.</param>
    public static Reading<Quantity> Read(string words, string unit = "")
    {
        if (words.Length > Plain.Longest || Identifiers.Looks(words))
        {
            return new Reading<Quantity>.No(Help);
        }

        var goods = new Goods(words);
        if (Judgement.Of(new Sentence(goods.Rest), money: false) is not { } verdict)
        {
            return new Reading<Quantity>.No(Help);
        }

        var named = goods.Unit.Length > 0 ? goods.Unit : unit.Length > 0 ? unit : goods.IsStock ? LpgUnit : "";
        if (named.Length == 0)
        {
            return new Reading<Quantity>.Ask([.. verdict.Amounts.Select(amount => new Quantity(amount, LpgUnit, goods.Size))]);
        }

        var (standard, factor) = Measures.Standard(named);
        var read = verdict.Amounts.Select(amount => new Quantity(Times(amount, factor), standard, goods.Size)).ToList();
        var asked = goods.Doubt || verdict.Amounts[0].Value < 0 || (unit.Length > 0 && standard != Measures.Standard(unit).Unit);
        return verdict.IsSure && !asked ? new Reading<Quantity>.Ok(read[0]) : new Reading<Quantity>.Ask(read);
    }

    private static Amount Times(Amount amount, decimal factor) => amount with { Value = amount.Value * factor, To = amount.To * factor };
}
