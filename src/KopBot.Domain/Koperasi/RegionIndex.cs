using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Koperasi;

/// <summary>Finds regions by what people call them. Built once for a tree; a look-up costs the same with ten regions as with 91,599.</summary>
public sealed class RegionIndex
{
    private readonly Dictionary<string, List<Region>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Region>> _byInitials = new(StringComparer.Ordinal);
    private readonly Dictionary<(char First, int Length), List<string>> _names = [];

    /// <summary>Builds the index.</summary>
    /// <param name="regions">The regions in any order.</param>
    public RegionIndex(IEnumerable<Region> regions)
    {
        foreach (var region in regions)
        {
            var words = RegionNames.Words(region.Name);
            var key = RegionNames.Key(words);
            if (key.Length > 0)
            {
                Add(_byName, key, region);
            }

            if (region.Level is 2 or 3 && RegionNames.Initials(words) is { } initials)
            {
                Add(_byInitials, initials, region);
            }
        }

        foreach (var name in _byName.Keys)
        {
            (_names.TryGetValue((name[0], name.Length), out var names) ? names : _names[(name[0], name.Length)] = []).Add(name);
        }
    }

    /// <summary>The regions with that name in any spelling of its numbers, hyphens and spaces; else its short form's; empty when there are none.</summary>
    /// <param name="name">The name as typed, without words such as kecamatan.</param>
    public IReadOnlyList<Region> Named(string name) => Named(RegionNames.Words(name));

    /// <summary>The regions whose name is one or two letters away from the one typed, nearest names only.</summary>
    /// <param name="name">The name as typed.</param>
    public IReadOnlyList<Region> Near(string name) => Near(RegionNames.Words(name));

    internal IReadOnlyList<Region> Named(List<string> words)
    {
        var key = RegionNames.Key(words);
        var known = _byName.GetValueOrDefault(key) ?? _byName.GetValueOrDefault(RegionNames.SpelledKey(words));
        if (known is not null)
        {
            return known;
        }

        return RegionShortForms.Full(key) is { } full && _byName.TryGetValue(full, out var named) ? named
            : key.Length > 1 && _byInitials.TryGetValue(key, out var initials) ? initials
            : [.. RegionShortForms.Towns(key).SelectMany(town => _byName.GetValueOrDefault(town) ?? [])];
    }

    internal IReadOnlyList<Region> Near(List<string> words)
    {
        var key = RegionNames.Key(words);
        var allowed = key.Length < 5 ? 0 : key.Length < 9 ? 1 : 2;
        for (var distance = 1; distance <= allowed; distance++)
        {
            var near = Enumerable.Range(key.Length - distance, (2 * distance) + 1)
                .SelectMany(length => Firsts(key).Select(first => _names.GetValueOrDefault((first, length))))
                .OfType<List<string>>().SelectMany(names => names).Where(name => Spelling.Distance(key, name, distance) == distance)
                .SelectMany(name => _byName[name]).ToList();
            if (near.Count > 0)
            {
                return near;
            }
        }

        return [];
    }

    private static IEnumerable<char> Firsts(string key) => new[] { key[0], key[1] }.Distinct();

    private static void Add(Dictionary<string, List<Region>> index, string key, Region region) =>
        (index.TryGetValue(key, out var regions) ? regions : index[key] = []).Add(region);
}
