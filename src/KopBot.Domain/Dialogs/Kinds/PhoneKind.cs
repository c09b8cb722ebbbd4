using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A telephone number in its international form: <c>+6281234567890</c>.</summary>
public sealed class PhoneKind : Kind
{
    /// <inheritdoc/>
    public override string Name => "phone";

    /// <inheritdoc/>
    public override string Example => "0812-3456-7890";

    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) => PhoneReader.Read(words);
}
