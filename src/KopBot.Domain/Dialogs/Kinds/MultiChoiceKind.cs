using KopBot.Domain.Reading;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>Several of the question's choices, kept in the order offered with commas between: <c>sembako,lpg</c>; empty for none.</summary>
public sealed class MultiChoiceKind : Kind
{
    /// <inheritdoc/>
    public override string Name => "multi-choice";

    /// <inheritdoc/>
    public override string Example => "1, 2";

    /// <inheritdoc/>
    public override string? Zero => "";

    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) =>
        ChoicesReader.Read(words, asking.Choices).To(values => string.Join(',', values));

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) => value.Length == 0 ? "Tidak ada"
        : Dates.List(value.Split(',').Select(one => asking.Choices.FirstOrDefault(choice => choice.Value == one)?.Label ?? one));
}
