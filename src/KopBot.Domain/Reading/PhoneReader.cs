using System.Text.RegularExpressions;
using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading;

/// <summary>Reads a telephone number into its international form: <c>+6281234567890</c>.</summary>
public static partial class PhoneReader
{
    /// <summary>What to write instead.</summary>
    public const string Help = "Mohon tulis nomor HP-nya, misalnya 0812-3456-7890.";

    /// <summary>Reads a number; several numbers are asked about.</summary>
    /// <param name="words">What the person wrote.</param>
    public static Reading<string> Read(string words)
    {
        if (words.Length > Plain.Longest)
        {
            return new Reading<string>.No(Help);
        }

        var plain = Zeros().Replace(Plain.Of(words), "0");
        var doubtful = plain != Plain.Of(words);
        var runs = Runs().Matches(plain).Select(match => match.Value).ToList();
        var found = runs.Select(One).OfType<string>().Distinct().ToList();
        return found.Count switch
        {
            0 => new Reading<string>.No(Help),
            1 when runs.Count == 1 && !doubtful && found[0].StartsWith("+62", StringComparison.Ordinal) => new Reading<string>.Ok(found[0]),
            _ => new Reading<string>.Ask(found),
        };
    }

    private static string? One(string run)
    {
        var digits = string.Concat(run.Where(char.IsAsciiDigit));
        var abroad = run.StartsWith('+') && !digits.StartsWith("62", StringComparison.Ordinal);
        if (abroad)
        {
            return digits.Length is >= 8 and <= 15 && digits[0] != '0' ? "+" + digits : null;
        }

        var national = digits.StartsWith("0062", StringComparison.Ordinal) ? digits[4..]
            : digits.StartsWith("62", StringComparison.Ordinal) && digits.Length >= 10 ? digits[2..] : digits;
        national = national.StartsWith('0') ? national[1..] : national;
        var isLocal = digits.StartsWith('0') || digits.StartsWith("62", StringComparison.Ordinal);
        return Mobile().IsMatch(national) || (isLocal && Landline().IsMatch(national)) ? "+62" + national : null;
    }

    [GeneratedRegex(@"(?<=[\d+\s]|^)o(?=\d)|(?<=\d)o(?=\d|\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Zeros();

    [GeneratedRegex(@"\+?\(?\+?\d(?:[\s().-]*\d)+", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();

    [GeneratedRegex(@"^8[1-9]\d{7,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^[2-79]\d{7,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex Landline();
}
