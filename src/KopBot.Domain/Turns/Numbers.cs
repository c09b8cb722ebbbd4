using System.Text.RegularExpressions;

namespace KopBot.Domain.Turns;

/// <summary>Receipts, tickets and invitation codes: whoever writes nothing but one of them wants to know how it stands, or to use it.</summary>
internal static partial class Numbers
{
    /// <summary>The number that a short message is, and the dialog that tells how it stands; null when it is none.</summary>
    public static (string Dialog, string Number)? In(string words) =>
        Pattern().Match(words) is { Success: true } match
            ? (match.Groups["number"].Value.StartsWith("LPR", StringComparison.OrdinalIgnoreCase) ? "cek-tanda-terima" : "status-pendaftaran", match.Groups["number"].Value.ToUpperInvariant())
            : (Code().Match(words) is { Success: true } alone ? alone : Named().Match(words)) is { Success: true } code ? ("hubungkan-akun", code.Groups["code"].Value.ToUpperInvariant())
            : null;

    /// <summary>A code of letters and digits in turn, as nothing else is written; those of the demo have a form of their own.</summary>
    [GeneratedRegex(@"^\s*(?:kode\W+|ini kode(?:nya)?\W+)?(?<code>DEMO-[A-Z0-9-]{1,24}|(?=[A-Z0-9]{6,10}\b)(?:[A-Z]+\d+[A-Z]+\d+|\d+[A-Z]+\d+[A-Z]+)[A-Z0-9]*)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Code();

    /// <summary>After the word "kode" it may have any form with a digit in it: a wrong one is told so, and not taken for a question.</summary>
    [GeneratedRegex(@"^\s*(?:ini\W+)?kode(?:nya)?\W+(?<code>(?=[A-Z]*\d)[A-Z0-9]{6,10})\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s*(?:(?:cek|lihat|status|nomor|nomer|no|tiket|laporan|tanda terima)\W+){0,3}(?<number>LPR-\d{2,4}-[\dQH]{2,6}-\d{4,7}|[A-Z]{3}-[A-Z0-9]{7})\s*\??\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
