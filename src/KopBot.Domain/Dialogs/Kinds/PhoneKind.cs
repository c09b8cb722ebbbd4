using KopBot.Domain.Reading;
using KopBot.Domain.Turns;

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
    public override bool TakesContact => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) => PhoneReader.Read(words);

    /// <inheritdoc/>
    public override Reading<string> Read(Content content, Asking asking) => content switch
    {
        Content.Contact { Own: true } card => Read(card.Phone.StartsWith('+') || card.Phone.StartsWith('0') ? card.Phone : "+" + card.Phone, asking),
        Content.Contact => new Reading<string>.No("Itu kartu orang lain. Mohon bagikan nomor Bapak/Ibu sendiri, atau ketik nomornya."),
        _ => base.Read(content, asking),
    };
}
