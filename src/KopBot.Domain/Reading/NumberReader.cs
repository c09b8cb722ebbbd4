using KopBot.Domain.Reading.Numbers;

namespace KopBot.Domain.Reading;

/// <summary>Reads a count or a measure: digits, words, chat spellings, regional words.</summary>
public static class NumberReader
{
    /// <summary>What to write instead.</summary>
    public const string Help = "Mohon tulis satu angka saja, misalnya 12 atau 1.250.";

    private const string TooLong = "Tulisannya terlalu panjang. Mohon tulis satu angka saja, misalnya 12.";

    /// <summary>Reads a number; anything but one plain number is asked about.</summary>
    /// <param name="words">What the person wrote.</param>
    /// <param name="unit">The unit asked for, such as <c>orang</c>; a number with another unit is asked about. Empty when any will do.</param>
    public static Reading<Amount> Read(string words, string unit = "")
    {
        if (words.Length > Words.Plain.Longest)
        {
            return new Reading<Amount>.No(TooLong);
        }

        if (Identifiers.Looks(words))
        {
            return new Reading<Amount>.No(Help);
        }

        var sentence = new Sentence(words);
        if (Judgement.Of(sentence, money: false) is not { } verdict)
        {
            return new Reading<Amount>.No(Help);
        }

        return Fits(sentence, unit) ? verdict.Reading : new Reading<Amount>.Ask(verdict.Amounts);
    }

    private static bool Fits(Sentence sentence, string unit) =>
        !sentence.IsRate && (unit.Length == 0 || sentence.Units.TrueForAll(named => named == unit || (unit == "orang" && named == "anggota")));
}
