using System.Text.RegularExpressions;
using KopBot.Domain.Reading;
using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>An invitation code: letters and digits, upper case, without spaces: <c>7KQ2MX</c>, <c>DEMO-7</c>.</summary>
public sealed partial class CodeKind : Kind
{
    /// <inheritdoc/>
    public override string Name => "code";

    /// <inheritdoc/>
    public override string Example => "7KQ2MX";

    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking)
    {
        var code = Before().Replace(Plain.Of(words), "").Replace(" ", "", StringComparison.Ordinal).Trim('.', ',', '!', '"').ToUpperInvariant();
        return Code().IsMatch(code) ? new Reading<string>.Ok(code)
            : new Reading<string>.No($"Kodenya terdiri dari huruf dan angka, misalnya {Example}.");
    }

    [GeneratedRegex(@"^(?:ini\s+)?(?:kode|code|kodenya)\s*(?:undangan|saya|nya|aktivasi)*\s*(?:saya|sy|adalah)?\s*[:=]?\s*|^/start\s+|\s+(?:pak|bu|min|ya)$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?=.*\d)[A-Z0-9]{4,16}$|^DEMO-[A-Z0-9-]{1,24}$|^[A-Z0-9]{2,8}(?:-[A-Z0-9]{2,8}){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
