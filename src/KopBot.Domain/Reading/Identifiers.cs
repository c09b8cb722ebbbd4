using System.Text.RegularExpressions;
using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading;

/// <summary>Tells numbers that name something (a phone, a NIK, a document, a date, RT/RW) from numbers that count.</summary>
public static partial class Identifiers
{
    /// <summary>Whether the words look like an identifier and so are never a quantity.</summary>
    /// <param name="words">What the person wrote.</param>
    public static bool Looks(string words)
    {
        var plain = Plain.Of(words);
        return (Phone().IsMatch(plain) && !Grouped().IsMatch(plain)) || Long().IsMatch(plain) || Document().IsMatch(plain) || Date().IsMatch(plain) || Address().IsMatch(plain);
    }

    [GeneratedRegex(@"^\D{0,12}(?:\+\s?\d{2}[\s.-]?\d{2}|\+?62[\s.-]?8\d{2}|0\d{2,3}[\s.-]?\d{3})[\d\s.-]*\W*$|^0\d{6,}$|^8\d{8,11}(?<!000)$", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    /// <summary>"62.824.697.590" is an amount although it begins like a phone.</summary>
    [GeneratedRegex(@"^[^\d+]*[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,2})?\D*$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"\d{16,}|(?<![\d.,])\d{13,15}(?<!0{9})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Long();

    [GeneratedRegex(@"\d\s?/\s?\p{L}+[\d.]*\s?/|\p{L}{2,}/\s?\d|\p{L}-\d+-\d|\b\p{L}{2,4}-\d{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Document();

    [GeneratedRegex(@"(?<!\d)\d{1,4}([/.-])\d{1,2}\1\d{1,5}(?![\d])(?<!\.\d{3}\.\d{3})|^\d{4}-\d{1,2}$|^\d{1,2}/\d{4}$|\d{1,2}:\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\br\.?t\.?\s*\d|\br\.?w\.?\s*\d", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
