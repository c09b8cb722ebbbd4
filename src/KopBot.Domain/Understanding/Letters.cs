using System.Text;

namespace KopBot.Domain.Understanding;

/// <summary>Brings the letters of one word to one form.</summary>
internal static class Letters
{
    /// <summary>Lower case without accents, apostrophes and drawn-out letters: "Mauuu" is mau, "jum'at" is jumat.</summary>
    internal static string Plain(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var letter in word.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetter(letter))
            {
                plain.Append(letter);
            }
        }

        return Shortened(plain);
    }

    private static string Shortened(StringBuilder word)
    {
        var kept = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            var run = at;
            while (run + 1 < word.Length && word[run + 1] == word[at])
            {
                run++;
            }

            var inside = run - at == 1 && run + 1 < word.Length;
            kept.Append(word[at], inside ? 2 : 1);
            at = run;
        }

        return kept.ToString();
    }
}
