using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>One of the question's choices, or words that name one and say more, such as "warung bu Sri"; other words are asked again.</summary>
public sealed class ChoiceNamedKind : TextKind
{
    private static readonly char[] Between = [' ', '/', ',', '.'];

    /// <inheritdoc/>
    public override string Name => "choice-named";

    /// <inheritdoc/>
    public override string Example => "modal";

    /// <inheritdoc/>
    public override bool IsFree => false;

    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking)
    {
        var read = ChoiceReader.Read(words, asking.Choices);
        return read is Reading<string>.No or Reading<string>.Ask && (asking.Choices.Count == 0 || Cut(words).Intersect(asking.Choices.SelectMany(choice => Cut(choice.Label))).Any())
            ? base.Read(words, asking)
            : read;
    }

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) => asking.Choices.FirstOrDefault(choice => choice.Value == value)?.Label ?? value;

    // A word that tells the choices apart is longer than "atau" and "di".
    private static IEnumerable<string> Cut(string text) => text.ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3 && word != "atau");
}
