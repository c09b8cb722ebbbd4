using KopBot.Domain.Reading;

namespace KopBot.Domain.Turns;

/// <summary>Hears what the last bubble offered: an option by its number, or yes and no to a proposal.</summary>
internal static class Offering
{
    public static bool Typed(Scene scene, string words)
    {
        if (scene.Offered is not { Data.Count: > 0 } offer)
        {
            return false;
        }

        var plain = ControlWords.Plain(words);
        if (offer.Numbered && Number(plain) is { } number && number >= 1 && number <= offer.Data.Count)
        {
            Pressing.Hear(scene, offer.Data[number - 1]);
            return true;
        }

        if (Titled(scene, offer, plain) is { } meant)
        {
            Pressing.Hear(scene, meant);
            return true;
        }

        // "lanjut" goes on with the question; it agrees only to what was made of the person's own words.
        // Where numbers are answers, "1" is one and no yes.
        if (!offer.Proposes || (!offer.Numbered && plain.All(char.IsAsciiDigit)) || (ControlWords.Read(words) is { } control && (control != Control.Lanjut || offer.Raw.Length == 0)))
        {
            return false;
        }

        switch (YesNoReader.Read(words))
        {
            case Reading<bool>.Ok { Value: true }:
                Pressing.Hear(scene, offer.Data[0]);
                return true;
            case Reading<bool>.Ok { Value: false } when offer.Seen.Length > 0:
                Pressing.Hear(scene, offer.Data[1]);
                return true;
            case Reading<bool>.Ok { Value: false } when offer.Raw.Length > 0 || offer.Data.Count == 2:
                Pressing.Hear(scene, offer.Data[^1]);
                return true;
            default:
                return false;
        }
    }

    /// <summary>"yang sudah" below the button "Yang sudah lapor" means that button, with what it knows.</summary>
    private static string? Titled(Scene scene, Offer offer, string plain) => plain.Length < 5 || !plain.Contains(' ') ? null
        : offer.Data.Where(data => data.StartsWith("d:", StringComparison.Ordinal) && scene.Knowledge.Find(data[2..].Split(' ')[0]) is { } dialog
            && $"{dialog.Title.ToLowerInvariant()} ".StartsWith($"{plain} ", StringComparison.Ordinal)).ToList() is [var only] ? only : null;

    /// <summary>"2", "2.", "no 2" or the keycap of 2.</summary>
    private static int? Number(string plain)
    {
        var digits = plain.Replace("\uFE0F\u20E3", "", StringComparison.Ordinal).TrimEnd('.', ')');
        digits = digits.StartsWith("no ", StringComparison.Ordinal) ? digits[3..] : digits.StartsWith("nomor ", StringComparison.Ordinal) ? digits[6..] : digits;
        return digits.Length is 1 or 2 && int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
