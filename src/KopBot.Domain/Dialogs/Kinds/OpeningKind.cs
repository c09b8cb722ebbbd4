using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>The sentence that began the dialog, when it says more than that it wants the dialog.</summary>
public sealed class OpeningKind : TextKind
{
    private const int Fewest = 5;
    private const int Longest = 1000;

    /// <inheritdoc/>
    public override string Name => "opening";

    /// <inheritdoc/>
    public override string Example => "gas dijual 30 ribu di warung";

    /// <inheritdoc/>
    public override bool IsFree => false;

    /// <inheritdoc/>
    public override string? Find(string sentence, Asking asking) =>
        sentence.Length <= Longest && sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= Fewest && Read(sentence, asking) is Reading<string>.Ok ok ? ok.Value : null;
}
