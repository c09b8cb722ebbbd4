using System.Text.RegularExpressions;

namespace KopBot.Domain.Turns;

/// <summary>Receipts and tickets by their numbers: whoever writes nothing but a number wants to know how it stands.</summary>
internal static partial class Numbers
{
    /// <summary>The number that a short message is, and the dialog that tells how it stands; null when it is none.</summary>
    public static (string Dialog, string Number)? In(string words) =>
        Pattern().Match(words) is { Success: true } match
            ? (match.Groups["number"].Value.StartsWith("LPR", StringComparison.OrdinalIgnoreCase) ? "cek-tanda-terima" : "status-pendaftaran", match.Groups["number"].Value.ToUpperInvariant())
            : null;

    [GeneratedRegex(@"^\s*(?:(?:cek|lihat|status|nomor|nomer|no|tiket|laporan|tanda terima)\W+){0,3}(?<number>LPR-\d{2,4}-[\dQH]{2,6}-\d{4,7}|[A-Z]{3}-[A-Z0-9]{7})\s*\??\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
