using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>One of the question's choices.</summary>
public sealed class ChoiceKind : Kind
{
    /// <inheritdoc/>
    public override string Name => "choice";

    /// <inheritdoc/>
    public override string Example => "1";

    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) => ChoiceReader.Read(words, asking.Choices);

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) =>
        asking.Choices.FirstOrDefault(choice => choice.Value == value)?.Label ?? value;
}
