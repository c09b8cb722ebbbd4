using System.Text.RegularExpressions;
using KopBot.Domain.Reading;
using KopBot.Domain.Reading.Words;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>
/// An invitation code: letters and digits, upper case, without spaces: <c>7KQ2MX</c>, <c>DEMO-7</c>. Who has none may share the own
/// telephone number instead; that value begins with a plus, which no typed code has.
/// </summary>
public sealed partial class CodeKind : Kind
{
    /// <inheritdoc/>
    public override string Name => "code";

    /// <inheritdoc/>
    public override string Example => "7KQ2MX";

    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <inheritdoc/>
    public override bool TakesContact => true;

    /// <inheritdoc/>
    public override Reading<string> Read(Content content, Asking asking) =>
        content is Content.Contact ? Kinds.Named("phone")!.Read(content, asking) : base.Read(content, asking);

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking)
    {
        var code = Before().Replace(Plain.Of(words), "").Replace(" ", "", StringComparison.Ordinal).Trim('.', ',', '!', '"').ToUpperInvariant();
        return Code().IsMatch(code) ? new Reading<string>.Ok(code)
            : new Reading<string>.No($"Kodenya terdiri dari huruf dan angka, misalnya {Example}.");
    }

    /// <inheritdoc/>
    public override string? Find(string sentence, Asking asking) => Read(sentence, asking) is Reading<string>.Ok whole ? whole.Value
        : sentence.Length < 300 && Inside().Match(sentence.ToUpperInvariant()) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"\bDEMO-[A-Z0-9-]{1,24}\b|\b(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{6,16}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Inside();

    [GeneratedRegex(@"^(?:ini\s+)?(?:kode|code|kodenya)\s*(?:undangan|saya|nya|aktivasi)*\s*(?:saya|sy|adalah)?\s*[:=]?\s*|^/start\s+|\s+(?:pak|bu|min|ya)$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?=.*\d)[A-Z0-9]{4,16}$|^DEMO-[A-Z0-9-]{1,24}$|^[A-Z0-9]{2,8}(?:-[A-Z0-9]{2,8}){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
