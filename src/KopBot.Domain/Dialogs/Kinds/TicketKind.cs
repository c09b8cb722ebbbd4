using System.Text.RegularExpressions;
using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>The number of a ticket or a receipt: <c>REG-7K2Q9XA</c>, <c>LPR-1813-2509-0007</c>.</summary>
public sealed partial class TicketKind : Kind
{
    /// <inheritdoc/>
    public override string Name => "ticket";

    /// <inheritdoc/>
    public override string Example => "REG-7K2Q9XA";

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) => Find(words, asking) is { } number
        ? new Reading<string>.Ok(number)
        : new Reading<string>.No("Nomornya tiga huruf, tanda hubung, lalu huruf dan angka, misalnya *REG-7K2Q9XA* atau *LPR-1813-2509-0007*.");

    /// <inheritdoc/>
    public override string? Find(string sentence, Asking asking) => sentence.Length < 2000 && Number().Match(sentence) is { Success: true } match
        ? Spaces().Replace(match.Value, "-").ToUpperInvariant()
        : null;

    [GeneratedRegex(@"\bLPR[- ]\d{2,4}[- ][\dQH]{2,6}[- ]\d{4,7}\b|\b[A-Z]{3}-[A-Z0-9]{7}\b|\b(?:REG|ANG|ADU|ADK|TNY|HID|MOD|LAT|DMP|DOK|PKL) ?[A-Z0-9]{7}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"[ -]+|(?<=^[A-Za-z]{3})(?=[A-Za-z0-9])")]
    private static partial Regex Spaces();
}
