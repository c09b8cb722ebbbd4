using System.Text;
using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>Free text, trimmed, at most 2,000 characters.</summary>
public class TextKind : Kind
{
    private const int Longest = 2000;

    /// <inheritdoc/>
    public override string Name => "text";

    /// <inheritdoc/>
    public override string Example => "Kendala kami permodalan";

    /// <inheritdoc/>
    public override bool IsFree => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking)
    {
        var text = Printable(words);
        return text.Length == 0 ? new Reading<string>.No($"Mohon ditulis dengan kata-kata, misalnya {Example}.")
            : text.Length > Longest ? new Reading<string>.No("Tulisannya terlalu panjang. Mohon diringkas, paling banyak 2.000 huruf.")
            : new Reading<string>.Ok(text);
    }

    private static string Printable(string words)
    {
        var text = new StringBuilder();
        foreach (var rune in words.AsSpan(0, Math.Min(words.Length, Longest * 2)).Trim().EnumerateRunes())
        {
            text.Append(rune.Value is '\n' || !Rune.IsControl(rune) ? rune.ToString() : " ");
        }

        return text.ToString().Trim();
    }
}
