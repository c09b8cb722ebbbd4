using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>Yes or no: <c>ya</c>, <c>tidak</c>.</summary>
public sealed class YesNoKind : Kind
{
    private static readonly Choice[] Both = [new("ya", "Ya"), new("tidak", "Tidak")];

    /// <inheritdoc/>
    public override string Name => "yes-no";

    /// <inheritdoc/>
    public override string Example => "ya";

    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) => YesNoReader.Read(words).To(yes => Both[yes ? 0 : 1].Value);

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) => Array.Find(Both, choice => choice.Value == value)?.Label ?? value;

    /// <inheritdoc/>
    public override IReadOnlyList<Choice> Buttons(Asking asking) => Both;
}
