using KopBot.Domain.Koperasi;

namespace KopBot.Domain.Reading.Places;

/// <summary>Finds the regions that all names together point to.</summary>
internal static class PlaceSearch
{
    private const int MostWords = 10;

    private const int LongestName = 5;

    private const int FirstCity = 71;

    /// <summary>The most particular regions that fit every name, nearest to the asker first; empty when none does.</summary>
    public static List<Region> Find(List<PlaceName> names, RegionTree regions, string near, bool misspelt)
    {
        IEnumerable<Region>? found = null;
        foreach (var name in names.AsEnumerable().Reverse())
        {
            var around = found?.ToList();
            found = One(name, regions, misspelt);
            found = around is null ? found : Inside(found.ToList(), around);
        }

        return [.. Ranked(found ?? [], regions, near)];
    }

    /// <summary>The regions that one run of words means; "sukarame bandar lampung" is two names, the smaller first.</summary>
    private static IEnumerable<Region> One(PlaceName name, RegionTree regions, bool misspelt)
    {
        if (name.Words.Count > MostWords)
        {
            return [];
        }

        var whole = Fit(Look(name.Words, regions, misspelt), name);
        if (whole.Count > 0)
        {
            return whole;
        }

        for (var cut = Math.Min(name.Words.Count - 1, LongestName); cut > 0; cut--)
        {
            var small = Fit(Look(name.Words[..cut], regions, misspelt), name);
            if (small.Count > 0 && Inside(small, One(new PlaceName(name.Words[cut..], null, null), regions, misspelt).ToList()) is { Count: > 0 } inside)
            {
                return inside;
            }
        }

        return [];
    }

    private static IReadOnlyList<Region> Look(List<string> words, RegionTree regions, bool misspelt)
    {
        var named = regions.Index.Named(words);
        return named.Count == 0 && misspelt ? regions.Index.Near(words) : named;
    }

    private static List<Region> Fit(IReadOnlyList<Region> found, PlaceName name) => [.. found.Where(region =>
        (name.Level is null || region.Level == name.Level) && (name.IsCity is null || region.Level != 2 || IsCity(region) == name.IsCity))];

    private static bool IsCity(Region region) => int.TryParse(region.Code.Split('.')[^1], out var number) && number >= FirstCity;

    private static List<Region> Inside(List<Region> small, List<Region> around) =>
        [.. small.Where(region => around.Exists(other => other.Code != region.Code && region.IsIn(other.Code)))];

    private static IEnumerable<Region> Ranked(IEnumerable<Region> found, RegionTree regions, string near)
    {
        var path = regions.Upwards(near).Select(region => region.Code).ToList();
        return found.DistinctBy(region => region.Code)
            .OrderBy(region => path.FindIndex(region.IsIn) is var at and >= 0 ? at : path.Count)
            .ThenBy(region => region.Level).ThenBy(region => region.Code, StringComparer.Ordinal);
    }
}
