namespace KopBot.Domain.Understanding;

/// <summary>Tells money from other figures, so that the matcher learns from "dijual 25rb" about "dijual 30.000".</summary>
internal static class Figures
{
    private const string Money = "<uang>";
    private const string Figure = "<angka>";
    private const string Small = "3kg";

    /// <summary>The word that stands for a figure; 3 stays, because 3 kg is the small LPG bottle.</summary>
    internal static string Of(string figures)
    {
        var grouped = figures.Replace(".", "").Replace(",", "");
        var money = !figures.Contains('/') && !figures.Contains(':') && grouped.Length is >= 4 and <= 13 && !IsYear(figures);
        return money ? Money : figures == "3" ? "3" : Figure;
    }

    /// <summary>Joins figures with what follows them: 25 ribu is money, 3 kg is the small LPG bottle.</summary>
    internal static List<string> Joined(List<string> words)
    {
        var joined = new List<string>(words.Count);
        foreach (var word in words)
        {
            var last = joined.Count > 0 ? joined[^1] : "";
            if (last == "rp" && word is Money or Figure or "3")
            {
                joined[^1] = Money;
            }
            else if (last is Figure or Money or "3" && word is "rb" or "ribu" or "ribuan" or "k" or "rebu" or "jt" or "juta" or "ewu" or "miliar" or "milyar")
            {
                joined[^1] = Money;
            }
            else if (last == "3" && word is "kg" or "kilo" or "kiloan" or "kgan" or "kgs")
            {
                joined[^1] = Small;
            }
            else
            {
                joined.Add(word);
            }
        }

        for (var at = 0; at < joined.Count; at++)
        {
            joined[at] = joined[at] == "3" ? Figure : joined[at];
        }

        return joined;
    }

    private static bool IsYear(string figures) => figures.Length == 4 && figures.StartsWith("20", StringComparison.Ordinal);
}
