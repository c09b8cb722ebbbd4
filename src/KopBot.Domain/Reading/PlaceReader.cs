using KopBot.Domain.Koperasi;
using KopBot.Domain.Reading.Places;
using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading;

/// <summary>
/// Reads a place: <c>Sukarame</c>, <c>desa Way Batang kec Lemong</c>, <c>IB 1</c>, <c>Pesbar</c>. A name that repeats is asked about,
/// nearest first, unless exactly one of them lies in the asker's own area.
/// </summary>
public static class PlaceReader
{
    /// <summary>What to write instead.</summary>
    public const string Help = "Mohon tulis nama desa/kelurahan beserta kecamatannya, misalnya Way Batang, Lemong.";

    /// <summary>At most so many candidates are offered.</summary>
    public const int MostCandidates = 9;

    /// <summary>Reads a place.</summary>
    /// <param name="words">What the person wrote.</param>
    /// <param name="regions">The regions that exist here.</param>
    /// <param name="near">The code of the asker's own area; empty when unknown.</param>
    public static Reading<Region> Read(string words, RegionTree regions, string near)
    {
        if (words.Length > Plain.Longest || regions.Count == 0)
        {
            return new Reading<Region>.No(Help);
        }

        if (regions.Find(words.Trim()) is { } coded)
        {
            return new Reading<Region>.Ok(coded);
        }

        var found = Find(words, regions, near);
        if (found.Count == 0)
        {
            return new Reading<Region>.No(Help);
        }

        var own = near.Length == 0 ? [] : found.Where(region => region.IsIn(near)).ToList();
        return found.Count == 1 ? new Reading<Region>.Ok(found[0])
            : own.Count == 1 ? new Reading<Region>.Ok(own[0])
            : new Reading<Region>.Ask([.. found.Take(MostCandidates)]);
    }

    private static List<Region> Find(string words, RegionTree regions, string near)
    {
        foreach (var (misspelt, whole) in new[] { (false, true), (false, false), (true, true), (true, false) })
        {
            if (PlaceSearch.Find(PlaceNames.Of(words, whole), regions, near, misspelt) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }
}
