using KopBot.Domain.Reading;
using KopBot.Domain.Reading.Words;

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
    public override string? Find(string sentence, Asking asking)
    {
        var plain = $" {string.Join(' ', Tokens.Of(sentence.Length > 300 ? sentence[..300] : sentence).Select(token => token.Text))} ";
        var named = asking.Choices.Where(choice => choice.Label.Length > 3 && plain.Contains($" {choice.Label.ToLowerInvariant()} ", StringComparison.Ordinal)).ToList();
        return named is [var only] ? only.Value : null;
    }

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) =>
        asking.Choices.FirstOrDefault(choice => choice.Value == value)?.Label ?? value;
}
