using System.Text.RegularExpressions;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Reading.Periods;

namespace KopBot.Domain.Turns;

/// <summary>
/// Words about another month than the one whose report is being filled: figures of a forwarded older report are never taken for this
/// one, and "lapor agustus" goes on with August.
/// </summary>
internal static partial class OtherPeriod
{
    /// <summary>Hears such words.</summary>
    /// <returns>Whether they were such words.</returns>
    public static bool Hear(Scene scene, Talk talk, Place? asked, string words)
    {
        var wishes = Wish().IsMatch(words);
        if (talk.Frame.Draft is null || (!wishes && (asked is { Warning: not null } || asked?.Question.Kind.IsFree == true)) || !SaysMonth(words) || Named(talk, words) is not { } named)
        {
            return false;
        }

        if (ControlWords.HasAmount(words))
        {
            var other = named.Key.Kind.Show(named.Value, talk.Asking(named.Key));
            var own = named.Key.Kind.Show(talk.Answers.Find(named.Key.Name)!.Value!, talk.Asking(named.Key));
            scene.Say($"Itu untuk *{other}*, sedangkan yang sedang diisi *{own}*, jadi belum dicatat. Bila memang untuk {own}, kirim lagi tanpa nama bulannya; untuk bulan lain itu, ketik dulu *lapor {other.ToLowerInvariant()}*.");
            Prompting.Again(scene, talk);
        }
        else if (wishes)
        {
            Starting.Begin(scene, talk.Dialog.Name, words);
        }

        return wishes || ControlWords.HasAmount(words);
    }

    private static (Question Key, string Value)? Named(Talk talk, string words) => talk.Dialog.OnePer.Select(talk.Dialog.Find).OfType<Question>()
        .Select(key => ((Question Key, string Value)?)(key, Segments.Key(talk, key, words) ?? ""))
        .FirstOrDefault(one => one!.Value.Value.Length > 0 && one.Value.Value != talk.Answers.Find(one.Value.Key.Name)?.Value);

    /// <summary>"bulan lalu" is last month's as often as it is the month before the report's.</summary>
    private static bool SaysMonth(string words)
    {
        var plain = words.ToLowerInvariant();
        foreach (var word in Word().EnumerateMatches(plain))
        {
            if (PeriodWords.Month(plain.Substring(word.Index, word.Length)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\b(?:lapor|laporan|lap)\b|^\s*(?:ganti|pindah|ubah)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Wish();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
