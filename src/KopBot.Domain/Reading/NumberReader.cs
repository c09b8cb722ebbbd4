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
    public static Reading<Amount> Read(string words)
    {
        if (words.Length > Words.Plain.Longest)
        {
            return new Reading<Amount>.No(TooLong);
        }

        if (Identifiers.Looks(words))
        {
            return new Reading<Amount>.No(Help);
        }

        return Judgement.Of(new Sentence(words), money: false)?.Reading ?? new Reading<Amount>.No(Help);
    }
}
