using Humanizer;
using Humanizer.Localisation.NumberToWords;

namespace KopBot.Domain.Writing;

/// <summary>Indonesian number words for Humanizer; Indonesian has no grammatical gender.</summary>
internal sealed class IndonesianNumberWords : INumberToWordsConverter
{
    /// <inheritdoc/>
    public string Convert(long number) => Terbilang.Of(number);

    /// <inheritdoc/>
    public string Convert(long number, WordForm wordForm) => Convert(number);

    /// <inheritdoc/>
    public string Convert(long number, bool addAnd) => Convert(number);

    /// <inheritdoc/>
    public string Convert(long number, bool addAnd, WordForm wordForm) => Convert(number);

    /// <inheritdoc/>
    public string Convert(long number, GrammaticalGender gender, bool addAnd = true) => Convert(number);

    /// <inheritdoc/>
    public string Convert(long number, WordForm wordForm, GrammaticalGender gender, bool addAnd = true) => Convert(number);

    /// <inheritdoc/>
    public string ConvertToOrdinal(int number) => number == 1 ? "pertama" : "ke" + Convert(number);

    /// <inheritdoc/>
    public string ConvertToOrdinal(int number, WordForm wordForm) => ConvertToOrdinal(number);

    /// <inheritdoc/>
    public string ConvertToOrdinal(int number, GrammaticalGender gender) => ConvertToOrdinal(number);

    /// <inheritdoc/>
    public string ConvertToOrdinal(int number, GrammaticalGender gender, WordForm wordForm) => ConvertToOrdinal(number);

    /// <inheritdoc/>
    public string ConvertToTuple(int number) => Convert(number);
}
