using System.Text.RegularExpressions;
using KopBot.Domain.Reading.Numbers;

namespace KopBot.Domain.Reading;

/// <summary>Reads money in rupiah. A small bare number such as "20" or "2,5" is rarely the amount meant and is asked about.</summary>
public static partial class RupiahReader
{
    /// <summary>What to write instead.</summary>
    public const string Help = "Mohon tulis jumlah uangnya, misalnya 250rb, 2,5jt atau 1.250.000.";

    private const decimal Bare = 1000;

    private const decimal WithCurrency = 100;

    /// <summary>Reads an amount of money.</summary>
    /// <param name="words">What the person wrote.</param>
    /// <param name="scale">What is known about the usual size; see <see cref="Scale.None"/>.</param>
    public static Reading<Amount> Read(string words, Scale scale)
    {
        if (words.Length > Words.Plain.Longest || Identifiers.Looks(words))
        {
            return new Reading<Amount>.No(Help);
        }

        var sentence = new Sentence(words);
        if (Judgement.Of(sentence, money: true) is not { } verdict)
        {
            return new Reading<Amount>.No(Help);
        }

        if (sentence.IsRate || sentence.Units.Exists(unit => unit is "orang" or "anggota" or "kk"))
        {
            return new Reading<Amount>.Ask(WithoutHeads(words, verdict.Amounts));
        }

        return IsSmall(sentence, verdict) ? Enlarged(verdict, scale) : verdict.Reading;
    }

    /// <summary>"dari 3 orang total 300rb": beside an amount of money the small number counts people, each of whom may have given it.</summary>
    private static IReadOnlyList<Amount> WithoutHeads(string words, IReadOnlyList<Amount> amounts)
    {
        var money = amounts.Where(amount => amount.Value >= Bare).ToList();
        if (money is not [var only] || amounts.FirstOrDefault(amount => amount.Value is > 1 and < Bare) is not { } heads || InAll().IsMatch(words))
        {
            return money.Count > 0 ? money : amounts;
        }

        var product = only with { Value = only.Value * heads.Value };
        return Each().IsMatch(words) ? [product, only] : [only, product];
    }

    [GeneratedRegex(@"\b(?:total|ttl|totalnya|semua|semuanya|jumlah|jumlahnya|jml|seluruhnya|kabeh)\b", RegexOptions.IgnoreCase)]
    private static partial Regex InAll();

    [GeneratedRegex(@"\b(?:tiap|setiap|masing|masing2|per|bayar|setor|nyetor)|[@/]", RegexOptions.IgnoreCase)]
    private static partial Regex Each();

    private static bool IsSmall(Sentence sentence, Verdict verdict)
    {
        var number = sentence.Numbers[0];
        var value = Math.Abs(verdict.Amounts[0].Value);
        var known = sentence.Numbers.Exists(one => one.Sized) || sentence.IsPerak || number.Other is not null;
        var enough = sentence.IsMoney && value == Math.Floor(value) ? WithCurrency : Bare;
        return !known && value > 0 && value < enough;
    }

    private static Reading<Amount> Enlarged(Verdict verdict, Scale scale)
    {
        var first = verdict.Amounts[0];
        var factor = scale.FactorFor(first.Value);
        var large = verdict.Amounts.Select(amount => amount with { Value = amount.Value * factor, To = amount.To * factor });
        var asWritten = verdict.Amounts;
        var exact = first.Form == AmountForm.Exact;
        return new Reading<Amount>.Ask([.. (exact ? large.Concat(asWritten) : asWritten.Concat(large)).Distinct()]);
    }
}
